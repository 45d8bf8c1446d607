import { type Document, documents } from './document.ts'
import { entities } from './entity.ts'
import type { Reading } from './reading.ts'
import { sourceWords } from './words/links.ts'

/** The documents that derived links rest on, with what has to be kept in mind. */
export interface Sources {
  readonly sources: readonly Document[]
  readonly caveats: readonly ('SINGLE_SOURCE' | 'ISSUER_CENTRED')[]
  readonly words: { readonly zh: string; readonly en: string }
}

function documentOfPassage(passage: string): string {
  return passage.slice(0, passage.lastIndexOf('#'))
}

/** Whose a document is, in words: the member that its issuer belongs to, else the issuer. */
export async function issuerWords(reading: Reading, document: Document) {
  const member = document.issuerMember && (await entities(reading).load(document.issuerMember))
  if (member) return { zh: String(member.nameZh), en: String(member.nameEn) }
  return { zh: document.issuerZh, en: document.issuerEn }
}

/** What passages come from, reference documents left out: they only say where things lie. */
export async function sourcesOf(reading: Reading, passages: Iterable<string>): Promise<Sources> {
  const ids = [...new Set([...passages].map(documentOfPassage))].sort()
  const found = await Promise.all(ids.map((id) => documents(reading).load(id)))
  const sources = found.filter((one): one is Document => one !== null && one.basis === 'stated')
  const issuers = new Set(sources.map((one) => one.issuerMember))
  const [issuer] = issuers
  return {
    sources,
    caveats: [
      ...(sources.length === 1 ? (['SINGLE_SOURCE'] as const) : []),
      ...(issuers.size === 1 && issuer ? (['ISSUER_CENTRED'] as const) : []),
    ],
    words: sourceWords(
      await Promise.all(
        sources.map(async (one) => ({
          issuer: { zh: one.issuerZh, en: one.issuerEn },
          by: await issuerWords(reading, one),
          date: one.date,
        })),
      ),
    ),
  }
}
