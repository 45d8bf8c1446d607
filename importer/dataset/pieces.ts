import { closeSync, openSync, readSync } from 'node:fs'

const PIECE = 1024 * 1024
const NEW_LINE = 0x0a

/** The bytes of a file in pieces; each is overwritten when the next is asked for. */
export function* piecesOf(path: string): Generator<Buffer> {
  const file = openSync(path, 'r')
  try {
    const piece = Buffer.allocUnsafe(PIECE)
    for (let read = readSync(file, piece); read > 0; read = readSync(file, piece))
      yield piece.subarray(0, read)
  } finally {
    closeSync(file)
  }
}

/** The pieces of a file cut anew, where lines end. */
export function* wholeLines(pieces: Iterable<Buffer>): Generator<Buffer> {
  let held: Buffer[] = []
  for (const piece of pieces) {
    const cut = piece.lastIndexOf(NEW_LINE) + 1
    if (cut > 0) {
      yield Buffer.concat([...held, piece.subarray(0, cut)])
      held = []
    }
    if (cut < piece.length) held.push(Buffer.from(piece.subarray(cut)))
  }
  if (held.length > 0) yield Buffer.concat(held)
}
