import type { ElementDefinition, StylesheetJson } from 'cytoscape'
import type { Drawing, DrawnEdge, DrawnNode } from '../elements/drawing.ts'
import { GAP, LEADING } from '../elements/drawing.ts'
import { between } from '../elements/geometry.ts'
import type { Palette } from './palette.ts'

export const FONT = '"Noto Sans SC Variable", "Noto Sans SC", "Microsoft YaHei", sans-serif'

/** A drawing as what Cytoscape takes: data holds every value that its style reads. */
export function cells(drawing: Drawing, palette: Palette): ElementDefinition[] {
  const centres = new Map(drawing.nodes.map((node) => [node.id, node]))
  return [
    ...drawing.nodes.map((node) => nodeCell(node, palette)),
    ...drawing.edges.flatMap((edge) => {
      const source = centres.get(edge.source)
      const target = centres.get(edge.target)
      return source && target ? [edgeCell(edge, source, target, palette)] : []
    }),
  ]
}

function nodeCell(node: DrawnNode, palette: Palette): ElementDefinition {
  const { label } = node
  const colour = palette.hue(node.hue)
  const fill =
    node.quiet || node.look === 'planned'
      ? palette.raised
      : node.look === 'ongoing'
        ? palette.tint(node.hue)
        : colour
  const halign = { right: 'right', left: 'left', top: 'center', bottom: 'center', inside: 'center' }[
    label.place
  ]
  const valign = { right: 'center', left: 'center', top: 'top', bottom: 'bottom', inside: 'center' }[
    label.place
  ]
  return {
    group: 'nodes',
    position: { x: node.x, y: node.y },
    data: {
      id: node.id,
      opens: node.opens,
      title: node.title,
      width: node.width,
      height: node.height,
      shape: node.shape,
      fill,
      colour,
      border: node.quiet ? 1.5 : 2,
      dash: node.look === 'planned' ? 'dashed' : 'solid',
      label: label.lines.join('\n'),
      size: label.size,
      weight: label.bold ? 600 : 400,
      halign,
      valign,
      justify: { right: 'left', left: 'right', top: 'center', bottom: 'center', inside: 'center' }[
        label.place
      ],
      dx: label.place === 'right' ? GAP : label.place === 'left' ? -GAP : 0,
      dy: (label.place === 'bottom' ? GAP : label.place === 'top' ? -GAP : 0) - (label.rise ?? 0),
      ghost: node.stack ? 'yes' : 'no',
      ink: palette.ink,
      halo: node.label.place === 'inside' ? palette.raised : palette.ground,
    },
  }
}

function edgeCell(
  edge: DrawnEdge,
  source: DrawnNode,
  target: DrawnNode,
  palette: Palette,
): ElementDefinition {
  const middle = between(edge.from, edge.to, 0.5)
  const away = (point: { x: number; y: number }, node: DrawnNode) =>
    `${point.x - node.x}px ${point.y - node.y}px`
  return {
    group: 'edges',
    data: {
      id: `edge ${edge.id}`,
      opens: edge.opens,
      title: edge.title,
      source: edge.source,
      target: edge.target,
      start: away(edge.from, source),
      end: away(edge.to, target),
      width: edge.width,
      colour: palette.hue(edge.hue),
      dash: edge.look === 'planned' ? 'dashed' : 'solid',
      sourceArrow: edge.arrow === 'both' ? 'triangle' : 'none',
      targetArrow: edge.arrow === 'none' ? 'none' : 'triangle',
      label: edge.label?.text ?? '',
      size: edge.label?.size ?? 12,
      dx: edge.label ? edge.label.at.x - middle.x : 0,
      dy: edge.label ? edge.label.at.y - middle.y : 0,
      ink: palette.ink,
      ground: palette.ground,
    },
  }
}

/** The style of all drawings; what differs from node to node is in its data. `fonts` counts the fonts that came. */
export function stylesheet(palette: Palette, fonts: number): StylesheetJson {
  const family = `${FONT}, fonts-${fonts}`
  return [
    {
      selector: 'core',
      style: { 'active-bg-opacity': 0, 'selection-box-opacity': 0 } as never,
    },
    {
      selector: 'node',
      style: {
        width: 'data(width)',
        height: 'data(height)',
        shape: 'data(shape)' as never,
        'background-color': 'data(fill)',
        'border-color': 'data(colour)',
        'border-width': 'data(border)' as never,
        'border-style': 'data(dash)' as never,
        label: 'data(label)',
        color: 'data(ink)',
        'font-family': family,
        'font-size': 'data(size)' as never,
        'font-weight': 'data(weight)' as never,
        'text-halign': 'data(halign)' as never,
        'text-valign': 'data(valign)' as never,
        'text-justification': 'data(justify)' as never,
        'text-margin-x': 'data(dx)' as never,
        'text-margin-y': 'data(dy)' as never,
        'text-wrap': 'wrap',
        'text-max-width': '9999px',
        'line-height': LEADING,
        ghost: 'data(ghost)' as never,
        'ghost-offset-x': 3,
        'ghost-offset-y': -4,
        'ghost-opacity': 0.55,
        'text-events': 'yes',
        'text-outline-color': 'data(halo)' as never,
        'text-outline-width': 2,
        'text-outline-opacity': 0.85,
        'overlay-opacity': 0,
      },
    },
    {
      selector: 'edge',
      style: {
        width: 'data(width)',
        'curve-style': 'straight',
        'source-endpoint': 'data(start)' as never,
        'target-endpoint': 'data(end)' as never,
        'line-color': 'data(colour)',
        'line-style': 'data(dash)' as never,
        'line-dash-pattern': [7, 4],
        'line-cap': 'butt',
        'line-opacity': 0.85,
        'source-arrow-shape': 'data(sourceArrow)' as never,
        'target-arrow-shape': 'data(targetArrow)' as never,
        'source-arrow-color': 'data(colour)',
        'target-arrow-color': 'data(colour)',
        'arrow-scale': 0.9,
        label: 'data(label)',
        color: 'data(ink)',
        'font-family': family,
        'font-size': 'data(size)' as never,
        'font-weight': 600,
        'text-background-color': 'data(ground)',
        'text-background-opacity': 0.92,
        'text-background-shape': 'roundrectangle',
        'text-background-padding': '3px',
        'text-margin-x': 'data(dx)' as never,
        'text-margin-y': 'data(dy)' as never,
        'text-events': 'yes',
        'overlay-opacity': 0,
      },
    },
    {
      selector: 'node.chosen, node.focus',
      style: {
        'outline-width': 3,
        'outline-color': palette.accent,
        'outline-offset': 2,
        'outline-opacity': 1,
      } as never,
    },
    { selector: 'edge.chosen, edge.focus', style: { 'line-color': palette.accent, 'line-opacity': 1 } },
    { selector: '.aside', style: { opacity: 0.25 } },
  ]
}
