import type { CompactGraph } from './graph.ts'

const TILDE = 0x7e

function numbersWhere(count: number, chosen: (number: number) => boolean): number[] {
  const found: number[] = []
  for (let number = 0; number < count; number++) if (chosen(number)) found.push(number)
  return found
}

function ranks(graph: CompactGraph, after: number): Int32Array {
  // The sort of lists, unlike that of typed arrays, makes use of what is in order already.
  const order = numbersWhere(graph.nodeCount, () => true).sort((a, b) => graph.ids.compare(a, b, after))
  const rank = new Int32Array(order.length)
  for (let at = 0; at < order.length; at++) rank[order[at] as number] = at
  return rank
}

/** Nodes with a record, in the order of their ids. */
export function sortedNodes(graph: CompactGraph): Int32Array {
  const nodes = numbersWhere(graph.nodeCount, (node) => graph.has(node))
  return Int32Array.from(nodes.sort((a, b) => graph.ids.compare(a, b)))
}

/**
 * Statements with a citation, in the order of their ids, `start~TYPE~end` or `start~TYPE~end~key`: what `~` follows
 * stands behind what it begins, as `~` comes after letters and digits.
 */
export function sortedStatements(graph: CompactGraph): Int32Array {
  const { statements, ids } = graph
  const [whole, followed] = [ranks(graph, -1), ranks(graph, TILDE)]
  const rankOf = (rank: Int32Array, node: number) => rank[node] as number
  const compareEnds = (a: number, b: number): number => {
    const [keyA, keyB] = [statements.key(a), statements.key(b)]
    const [endA, endB] = [statements.end(a), statements.end(b)]
    if (endA === endB) return keyA < keyB ? -1 : keyA > keyB ? 1 : 0
    if (keyA === '' && keyB === '') return rankOf(whole, endA) - rankOf(whole, endB)
    return ids.compare(endA, endB, keyA === '' ? -1 : TILDE, keyB === '' ? -1 : TILDE)
  }
  const cited = numbersWhere(statements.size, (statement) => statements.first(statement) >= 0)
  cited.sort(
    (a, b) =>
      rankOf(followed, statements.start(a)) - rankOf(followed, statements.start(b)) ||
      statements.rank(a) - statements.rank(b) ||
      compareEnds(a, b),
  )
  return Int32Array.from(cited)
}
