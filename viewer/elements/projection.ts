import type { Point } from './drawing.ts'

export interface Place {
  readonly latitude: number
  readonly longitude: number
}

/** Keeps directions and proportions: one scale for both axes, degrees of longitude shortened by the latitude. */
export type Projection = (place: Place) => Point

/** How much room a place needs around it, for its mark and its name. */
export interface Extent {
  readonly left: number
  readonly right: number
  readonly above: number
  readonly below: number
}

/** The projection of the largest scale at which every place fits into the box with what it needs around it. */
export function fitInto(
  places: readonly (Place & Extent)[],
  box: { readonly width: number; readonly height: number; readonly top: number; readonly bottom: number },
): Projection {
  if (places.length === 0) return () => ({ x: box.width / 2, y: box.height / 2 })
  const latitudes = places.map((place) => place.latitude)
  const middle = (Math.max(...latitudes) + Math.min(...latitudes)) / 2
  const shorten = Math.cos((middle * Math.PI) / 180)
  const spread = (scale: number) => {
    const xs = places.map((place) => place.longitude * shorten * scale)
    const ys = places.map((place) => -place.latitude * scale)
    const left = Math.min(...places.map((place, i) => (xs[i] ?? 0) - place.left))
    const right = Math.max(...places.map((place, i) => (xs[i] ?? 0) + place.right))
    const top = Math.min(...places.map((place, i) => (ys[i] ?? 0) - place.above))
    const bottom = Math.max(...places.map((place, i) => (ys[i] ?? 0) + place.below))
    return { left, top, width: right - left, height: bottom - top }
  }
  const room = { width: box.width, height: box.height - box.top - box.bottom }
  let low = 1
  let high = 100_000
  for (let i = 0; i < 60; i++) {
    const scale = (low + high) / 2
    const { width, height } = spread(scale)
    if (width <= room.width && height <= room.height) low = scale
    else high = scale
  }
  const { left, top, width, height } = spread(low)
  const dx = (room.width - width) / 2 - left
  const dy = box.top + (room.height - height) / 2 - top
  return ({ latitude, longitude }) => ({ x: longitude * shorten * low + dx, y: -latitude * low + dy })
}
