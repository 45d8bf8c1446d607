import { describe, expect, test } from 'vitest'
import { hullOutline, spanning } from '#viewer/elements/hull.ts'

type Point = { x: number; y: number }

/** Whether a point lies inside a path of straight pieces. */
function inside({ x, y }: Point, path: string): boolean {
  return path
    .split('M')
    .slice(1)
    .some((loop) => {
      const points = loop
        .replace('Z', '')
        .split('L')
        .map((pair) => pair.trim().split(' ').map(Number) as [number, number])
      let within = false
      for (const [i, [ax, ay]] of points.entries()) {
        const [bx, by] = points[(i + 1) % points.length] ?? [0, 0]
        if (ay > y !== by > y && x < ((bx - ax) * (y - ay)) / (by - ay) + ax) within = !within
      }
      return within
    })
}

describe('a hull', () => {
  const members = [
    { x: 100, y: 300 },
    { x: 250, y: 280 },
    { x: 240, y: 240 },
    { x: 130, y: 20 },
  ]

  test('holds every member', () => {
    const outline = hullOutline(members, [], 24)
    expect(members.map((member) => inside(member, outline))).toEqual([true, true, true, true])
  })

  test('holds no one else, not even between two members', () => {
    const others = [
      { x: 175, y: 292 },
      { x: 186, y: 130 },
      { x: 60, y: 150 },
    ]
    const outline = hullOutline(members, others, 24)
    expect(others.map((other) => inside(other, outline))).toEqual([false, false, false])
    expect(members.every((member) => inside(member, outline))).toBe(true)
  })

  test('is a closed line without leaps, wherever it lies on the grid', () => {
    for (let shift = 0; shift < 40; shift++) {
      const moved = members.map(({ x, y }) => ({ x: x + shift * 0.37, y: y + shift * 0.73 }))
      const loops = hullOutline(moved, [], 27).split('M').slice(1)
      expect(loops).toHaveLength(1)
      const points = (loops[0] ?? '')
        .replace('Z', '')
        .split('L')
        .map((pair) => pair.trim().split(' ').map(Number))
      for (const [i, [x = 0, y = 0]] of points.entries()) {
        const [nx = 0, ny = 0] = points[(i + 1) % points.length] ?? []
        expect(Math.hypot(nx - x, ny - y)).toBeLessThan(8)
      }
    }
  })

  test('follows the shortest tree', () => {
    expect(spanning(members)).toHaveLength(3)
  })
})
