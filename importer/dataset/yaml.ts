import { isNode, LineCounter, parseDocument } from 'yaml'
import type { Faults } from '../check/fault.ts'
import { readText } from './encoding.ts'
import type { ManifestSpec } from './source.ts'

const LARGEST = 16 * 1024 * 1024

/** `documents[1].title` as the keys on the way there. */
function keysOf(path: string): (string | number)[] {
  return path
    .split(/[.[\]]/)
    .filter((key) => key !== '')
    .map((key) => (/^\d+$/.test(key) ? Number(key) : key))
}

/** Reads a YAML file, with the line of each field; undefined with a fault at the line where it is none. */
export function yamlSpec(bytes: Buffer, file: string, faults: Faults): ManifestSpec | undefined {
  const broken = (line: number | undefined, zh: string, en: string) => {
    faults.add('YAML_BROKEN', { file, ...(line !== undefined && { line }) }, { zh, en })
    return undefined
  }
  if (bytes.length > LARGEST) return broken(undefined, '文件超过 16 MiB。', 'The file is larger than 16 MiB.')
  const text = readText(bytes, file, faults)
  if (text === undefined) return undefined
  const lines = new LineCounter()
  const document = parseDocument(text, { lineCounter: lines })
  const [error] = document.errors
  if (error) return broken(error.linePos?.[0].line, '这不是有效的 YAML。', 'This is no valid YAML.')
  let spec: unknown
  try {
    spec = document.toJS({ maxAliasCount: 100 })
  } catch {
    return broken(
      undefined,
      '这份 YAML 里的引用(*)过多或无效。',
      'Its aliases (*) are too many, or name nothing.',
    )
  }
  return {
    spec,
    place(path) {
      for (let keys = keysOf(path); keys.length > 0; keys = keys.slice(0, -1)) {
        const node = document.getIn(keys, true)
        if (isNode(node) && node.range) return { file, line: lines.linePos(node.range[0]).line, column: path }
      }
      return { file, column: path }
    },
  }
}
