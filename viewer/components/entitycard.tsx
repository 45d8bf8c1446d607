import { useState } from 'preact/hooks'
import { kindSpec } from '#graph-model/ontology/ontology.ts'
import { answerTo, useAnswer } from '../client/answers.ts'
import { caption } from '../elements/thing.ts'
import {
  Card,
  type CardAnswer,
  type CardEdge,
  type CardHead,
  type LinkCard,
  MoreLinks,
} from '../operations.generated.ts'
import { statementFilter } from '../state/filters.ts'
import { useScreen } from '../state/screen.ts'
import { openWays } from '../state/view.ts'
import { nameOf } from '../words.ts'
import { Amounts, OwnAmount } from './amounts.tsx'
import { EntityFacts } from './entityfacts.tsx'
import { EntityLinks } from './entitylinks.tsx'
import { Quotes } from './quotes.tsx'
import { Search } from './search.tsx'
import { Swatch } from './swatch.tsx'
import { Trouble } from './trouble.tsx'

const PAGE = 50
type Node = NonNullable<CardAnswer['node']>

/** The card of a thing, or of one link between two. */
export function EntityCard({ id }: { id: string }) {
  const screen = useScreen()
  const { state, say } = screen
  const filter = statementFilter(state.filters)
  const { answer, error, retry } = useAnswer({ operation: Card, variables: { id, first: PAGE, filter } })
  if (error) return <Trouble error={error} retry={retry} />
  if (!answer) return <p class="loading">{say('loading')}</p>
  const node = answer.node
  if (node?.__typename === 'Link') return <LinkBody link={node as unknown as LinkCard} />
  if (!node?.kind) return <p>{say('notFound', { id })}</p>
  return <EntityBody key={id} node={node} head={node as unknown as CardHead} />
}

function EntityBody({ node, head }: { node: Node; head: CardHead }) {
  const screen = useScreen()
  const { state, say, lang } = screen
  const [more, setMore] = useState<readonly CardEdge[]>([])
  const [page, setPage] = useState(node.links?.pageInfo)
  const edges = [...(node.links?.edges ?? []), ...more]
  const next = async () => {
    const filter = statementFilter(state.filters)
    const variables = { id: head.id, first: PAGE, after: page?.endCursor ?? null, filter }
    const answer = await answerTo({ operation: MoreLinks, variables }).catch(() => undefined)
    setMore([...more, ...(answer?.node?.links?.edges ?? [])])
    setPage(answer?.node?.links?.pageInfo)
  }
  const numbers = edges.filter((edge) => edge.link.relation === 'ABOUT' && edge.node.kind === 'Observation')
  const others = edges.filter((edge) => !numbers.includes(edge))
  const expandable = state.view === 'around' && state.around !== head.id && !state.expanded.includes(head.id)
  return (
    <>
      <h2>
        <Swatch kind={head.kind} statuses={head.state.statuses} /> {caption(head, lang)}
      </h2>
      <p class="lead">
        <span lang={lang === 'zh' ? 'en' : 'zh-CN'}>{lang === 'zh' ? head.nameEn : head.nameZh}</span>{' '}
        <small class="flag">{say(head.nameEnBasis === 'OFFICIAL' ? 'official' : 'ourRendering')}</small>
      </p>
      <p>
        {head.words[lang]} · <strong>{head.state.words[lang]}</strong>
      </p>
      {kindSpec(head.kind).not && (
        <p class="small">
          {say('notAssumed')}: {kindSpec(head.kind).not?.[lang]}
        </p>
      )}
      {head.gloss && (
        <p class="gloss">
          {head.gloss[lang]} <small class="flag">{say('ourGloss')}</small>
        </p>
      )}
      {head.aliases.length > 0 && (
        <p class="small">
          {say('aliases')} {head.aliases.join('、')}
        </p>
      )}
      <p class="acts">
        <button type="button" onClick={() => screen.around(head.id)}>
          {say('goAround')}
        </button>
        {expandable && (
          <button type="button" onClick={() => screen.go({ expanded: [...state.expanded, head.id] })}>
            {say('expand')}
          </button>
        )}
      </p>
      <Search id="ways" hint="waysTo" choose={(to) => screen.open(openWays(head.id, to))} />
      <OwnAmount node={node} />
      <Amounts edges={numbers} />
      <EntityFacts head={head} />
      {state.filters.time !== '' && node.links?.undated != null && (
        <p class="small">{say('undatedCount', { n: node.links.undated })}</p>
      )}
      <EntityLinks edges={others} total={(node.links?.totalCount ?? 0) - numbers.length} />
      {page?.hasNextPage && (
        <button type="button" onClick={next}>
          {say('more')}
        </button>
      )}
    </>
  )
}

function LinkBody({ link }: { link: LinkCard }) {
  const screen = useScreen()
  const { say, lang } = screen
  return (
    <>
      <h2>
        <button type="button" class="link" onClick={() => screen.open(link.start.id)}>
          {nameOf(link.start, lang)}
        </button>{' '}
        —{link.words[lang]}→{' '}
        <button type="button" class="link" onClick={() => screen.open(link.end.id)}>
          {nameOf(link.end, lang)}
        </button>
      </h2>
      <p>
        {link.statuses.map((status) => say(status)).join(' · ')} ·{' '}
        {link.bases.map((basis) => say(basis)).join(' · ')}
      </p>
      {link.facts.map((fact) => (
        <p key={fact.property} class="small">
          {fact.words[lang]}: {lang === 'en' && fact.valueEn ? fact.valueEn : fact.value}
        </p>
      ))}
      <h3>{say('quotes')}</h3>
      <Quotes evidence={link.evidence} />
    </>
  )
}
