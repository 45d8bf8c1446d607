import { closeSync, openSync, readSync } from 'node:fs'

const PIECE = 1024 * 1024
const NEW_LINE = 0x0a
/** Bytes of one line of a file: a row of whole cells has less, and parsing a longer one would take long. */
const LONGEST_LINE = 8_000_000

/** A line that is longer than any row is; nothing of it is decoded. */
export class LineTooLong extends Error {
  readonly line: number
  constructor(line: number) {
    super(`line ${line} is too long`)
    this.line = line
  }
}

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

/** The pieces of a file cut anew, where lines end. Throws `LineTooLong`. */
export function* wholeLines(pieces: Iterable<Buffer>): Generator<Buffer> {
  let held: Buffer[] = []
  let length = 0
  let line = 1
  for (const piece of pieces) {
    let at = 0
    for (let end = piece.indexOf(NEW_LINE); end >= 0; end = piece.indexOf(NEW_LINE, at)) {
      if (length + end - at > LONGEST_LINE) throw new LineTooLong(line)
      length = 0
      line++
      at = end + 1
    }
    length += piece.length - at
    if (length > LONGEST_LINE) throw new LineTooLong(line)
    if (at > 0) {
      yield Buffer.concat([...held, piece.subarray(0, at)])
      held = []
    }
    if (at < piece.length) held.push(Buffer.from(piece.subarray(at)))
  }
  if (held.length > 0) yield Buffer.concat(held)
}
