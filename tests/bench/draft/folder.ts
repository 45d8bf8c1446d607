import { divisions } from '#importer/draft/divisions.ts'
import { type CodedFile, codedFiles } from './coded.ts'
import { folded, type Gold, type GoldClause, type GoldName } from './gold.ts'
import { splitClauses } from './halves.ts'

/** 南京市 and 南京 are one, whichever of them a coder wrote. */
function allForms(forms: readonly string[]): string[] {
  const own = forms.map(folded)
  const official = divisions().filter(({ name, aliases }) =>
    [name, ...aliases].some((form) => own.includes(form)),
  )
  return [...new Set([...own, ...official.flatMap(({ name, aliases }) => [name, ...aliases])])]
}

function goldOfFile({ text, things, clauses }: CodedFile): Gold {
  const known = new Map<string, GoldName>()
  for (const { id, kind, forms } of things) {
    const place = kind === 'City' || kind === 'Region'
    known.set(id, { id, kind, forms: place ? allForms(forms) : [...new Set(forms.map(folded))] })
  }
  const coded = new Map(clauses.map((clause) => [clause.quote.trim(), clause]))
  const characters = Array.from(text)
  const split = splitClauses(text).flatMap((clause): GoldClause[] => {
    const slice = characters.slice(clause.start, clause.end).join('')
    const own = coded.get(slice.trim())
    if (!own) return []
    return [
      {
        ...clause,
        text: slice,
        names: own.names.flatMap((id) => known.get(id) ?? []),
        relations: own.relations.map(({ type, start, end, status, basis = 'stated' }) => ({
          type,
          start,
          end,
          basis,
          statuses: [status].flat(),
        })),
      },
    ]
  })
  return { text, clauses: split, things: known }
}

/** What the coded texts of a folder say, as `codedFolder` describes them. */
export function goldFolder(folder: string): Gold[] {
  return codedFiles(folder).map(([, file]) => goldOfFile(file))
}
