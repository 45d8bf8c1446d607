import { CompactGraph } from '../compact/graph.ts'
import { addNode, type Content } from '../content.ts'

/** Which other datasets have the entities and documents that a dataset's relationships join. */
function needsOf({ graph }: Content, contents: readonly Content[]): Set<Content> {
  const others = new Set<Content>()
  for (let node = 0; node < graph.nodeCount; node++) {
    if (graph.has(node)) continue
    const id = graph.ids.at(node)
    for (const other of contents) if (other.graph.find(id) >= 0) others.add(other)
  }
  return others
}

function nodesOf({ own, graph }: Content): Content {
  const nodes = new CompactGraph()
  for (const node of graph.nodeOrder) addNode(nodes, graph.node(node))
  return { own, graph: nodes }
}

/**
 * The order in which datasets are restored, so that no end of a relationship is missing. Of datasets that need one
 * another the nodes come first, and then the whole.
 */
export function precedence(contents: readonly Content[]): Content[] {
  const needs = new Map(contents.map((content) => [content, needsOf(content, contents)]))
  const left = new Set(contents)
  const order: Content[] = []
  const take = (content: Content) => {
    order.push(content)
    left.delete(content)
  }
  while (left.size > 0) {
    const free = [...left].filter((content) => ![...(needs.get(content) ?? [])].some((one) => left.has(one)))
    for (const content of free) take(content)
    if (free.length > 0) continue
    const bound = [...left]
    for (const content of bound) order.push(nodesOf(content))
    for (const content of bound) take(content)
  }
  return order
}
