/** Bytes of a text in GB18030 (its two-byte part), made by asking the decoder for each pair. Node has no encoder. */
const PAIRS = new Map<string, readonly [number, number]>()

function pairs(): ReadonlyMap<string, readonly [number, number]> {
  if (PAIRS.size > 0) return PAIRS
  const decoder = new TextDecoder('gb18030')
  for (let lead = 0x81; lead <= 0xfe; lead++) {
    for (let trail = 0x40; trail <= 0xfe; trail++) {
      if (trail !== 0x7f) PAIRS.set(decoder.decode(Uint8Array.of(lead, trail)), [lead, trail])
    }
  }
  return PAIRS
}

export function gb18030(text: string): Buffer {
  return Buffer.from(
    Array.from(text).flatMap((character) => {
      if (character < '\x80') return [character.charCodeAt(0)]
      const pair = pairs().get(character)
      if (!pair) throw new Error(`${character} has no two bytes in GB18030`)
      return [...pair]
    }),
  )
}
