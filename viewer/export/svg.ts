import type { Figure, Mark } from './figure.ts'

/** PowerPoint and WPS have Microsoft YaHei; elsewhere Noto Sans SC, else what there is. */
const FIGURE_FONT = 'Microsoft YaHei, Noto Sans SC, PingFang SC, sans-serif'

/** A figure as SVG: plain paths, and text as text with plain font attributes. */
export function svgOf(figure: Figure): string {
  const { width, height, ground, title, marks } = figure
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" font-family="${FIGURE_FONT}">`,
    `<title>${escaped(title)}</title>`,
    `<rect width="${width}" height="${height}" fill="${ground}"/>`,
    ...marks.map(element),
    '</svg>',
    '',
  ].join('\n')
}

function element(mark: Mark): string {
  if (mark.type === 'text') {
    const anchor = mark.anchor === 'start' ? '' : ` text-anchor="${mark.anchor}"`
    const weight = mark.bold ? ' font-weight="bold"' : ''
    return `<text x="${short(mark.x)}" y="${short(mark.y)}" font-family="${FIGURE_FONT}" font-size="${mark.size}"${weight}${anchor} fill="${mark.fill}">${escaped(mark.text)}</text>`
  }
  const attributes = [
    `d="${mark.d}"`,
    `fill="${mark.fill}"`,
    mark.fillOpacity !== undefined && mark.fillOpacity !== 1 ? `fill-opacity="${mark.fillOpacity}"` : '',
    `stroke="${mark.stroke}"`,
    mark.strokeOpacity !== undefined && mark.strokeOpacity !== 1
      ? `stroke-opacity="${mark.strokeOpacity}"`
      : '',
    `stroke-width="${short(mark.strokeWidth)}"`,
    mark.dash ? `stroke-dasharray="${mark.dash}"` : '',
    mark.round ? 'stroke-linejoin="round"' : '',
  ]
  return `<path ${attributes.filter((attribute) => attribute !== '').join(' ')}/>`
}

const short = (value: number) => Math.round(value * 10) / 10

/** Control characters are no XML. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is taken out
const CONTROL = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g

function escaped(text: string): string {
  return text.replace(CONTROL, '').replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')
}
