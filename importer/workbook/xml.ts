import { SaxesParser } from 'saxes'

type Attributes = Readonly<Record<string, string | undefined>>

/** What is wanted of an XML part: elements by their name without prefix, and the text between tags. */
export interface XmlReader {
  open?(name: string, attributes: Attributes): void
  text?(text: string): void
  close?(name: string): void
}

function local(name: string): string {
  return name.slice(name.indexOf(':') + 1)
}

/** Reads an XML part as it is unpacked. Throws where it is not well-formed, or declares entities of its own. */
export async function readXml(parts: AsyncIterable<Buffer>, reader: XmlReader): Promise<void> {
  const parser = new SaxesParser({ xmlns: false })
  parser.on('doctype', () => {
    throw new Error('it declares entities')
  })
  parser.on('opentag', (tag) => reader.open?.(local(tag.name), tag.attributes))
  parser.on('text', (text) => reader.text?.(text))
  parser.on('cdata', (text) => reader.text?.(text))
  parser.on('closetag', (tag) => reader.close?.(local(tag.name)))
  const decoder = new TextDecoder('utf-8', { fatal: true })
  for await (const part of parts) parser.write(decoder.decode(part, { stream: true }))
  parser.write(decoder.decode()).close()
}
