import { type Zippable, zipSync } from 'fflate'

/** The earliest time that an archive can hold. */
const EPOCH = new Date(1980, 0, 1)

/** An archive of these parts, in the order of their names: the same parts give the same bytes, whenever they are packed. */
export function zipped(parts: Readonly<Record<string, Uint8Array>>): Buffer {
  const sorted: Zippable = {}
  for (const name of Object.keys(parts).sort()) sorted[name] = parts[name] as Uint8Array
  return Buffer.from(zipSync(sorted, { level: 6, mtime: EPOCH }))
}
