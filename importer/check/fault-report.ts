import type { Words } from '#graph-model/ontology/kind.ts'
import { printable, textTable } from '../text-table.ts'
import type { Fault } from './fault.ts'

/** The faults of a run: those that are kept, and how many there are of each code. */
export interface FaultReport {
  readonly list: readonly Fault[]
  readonly counts: ReadonlyMap<string, number>
}

const QUOTED = 48

/** A cell as it stands in the file, in quotes; a long one is cut. */
function cellText(value: string | undefined): string {
  if (value === undefined) return ''
  const characters = Array.from(value.slice(0, 2 * QUOTED + 2))
  const text = characters.slice(0, QUOTED).join('')
  return `「${printable(text)}${characters.length > QUOTED ? '…' : ''}」`
}

function placeText({ file, line, column }: Fault): string {
  return [[file, line].filter((part) => part !== undefined).join(':'), column]
    .filter((part) => part !== undefined)
    .map((part) => printable(String(part)))
    .join(' ')
}

/** How many there are of each code beyond those that are listed, most first. */
function beyond({ list, counts }: FaultReport): [string, number][] {
  const left = new Map(counts)
  for (const { code } of list) left.set(code, (left.get(code) ?? 0) - 1)
  return [...left].filter(([, count]) => count > 0).sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1))
}

/** The faults as a table for people: where, the cell, what is wrong and what to do; then a count of the others. */
export function faultsText(faults: FaultReport, language: keyof Words, width?: number): string {
  if (faults.list.length === 0 && faults.counts.size === 0) return ''
  const header = language === 'zh' ? ['位置', '内容', '问题'] : ['place', 'cell', 'fault']
  const rows = faults.list.map((fault) => [
    placeText(fault),
    cellText(fault.value),
    [`${fault.code}: ${fault.message[language]}`, fault.hint?.[language]]
      .filter(Boolean)
      .map((text) => printable(String(text)))
      .join('\n'),
  ])
  const others = beyond(faults)
  const sum = others.reduce((total, [, count]) => total + count, 0)
  const more = language === 'zh' ? `另有 ${sum} 处错误未列出:` : `${sum} more faults, not listed:`
  return [
    ...(rows.length > 0 ? [textTable(header, rows, width)] : []),
    ...(sum > 0 ? [more, ...others.map(([code, count]) => `  ${code} ${count}`)] : []),
  ].join('\n')
}

/** A fault as the contract's JSON has it. */
export function faultJson(fault: Fault, language: keyof Words): Record<string, unknown> {
  const { code, file, line = null, column = null, value = null, message, hint } = fault
  return { code, file, line, column, value, message: message[language], hint: hint?.[language] ?? null }
}

/** The faults of a run as JSON has them; `faultCounts` only where not all are listed. */
export function faultsJson(faults: FaultReport, language: keyof Words): Record<string, unknown> {
  return {
    faults: faults.list.map((fault) => faultJson(fault, language)),
    ...(beyond(faults).length > 0 && { faultCounts: Object.fromEntries(faults.counts) }),
  }
}
