import type { Figure } from './figure.ts'

const FONT = '"Noto Sans SC Variable", "Microsoft YaHei", "Noto Sans SC", sans-serif'

/** A figure as PNG, painted mark by mark: a picture of the SVG would lack the page's fonts. */
export async function pngOf(figure: Figure, scale = 2): Promise<Blob> {
  const canvas = document.createElement('canvas')
  canvas.width = figure.width * scale
  canvas.height = figure.height * scale
  const context = canvas.getContext('2d')
  if (!context) throw new Error('no canvas')
  const letters = [
    ...new Set(figure.marks.flatMap((mark) => (mark.type === 'text' ? [...mark.text] : []))),
  ].join('')
  await Promise.all([400, 700].map((weight) => document.fonts.load(`${weight} 16px ${FONT}`, letters))).catch(
    () => {},
  )
  context.scale(scale, scale)
  context.fillStyle = figure.ground
  context.fillRect(0, 0, figure.width, figure.height)
  for (const mark of figure.marks) {
    if (mark.type === 'text') {
      context.font = `${mark.bold ? 700 : 400} ${mark.size}px ${FONT}`
      context.textAlign = mark.anchor === 'middle' ? 'center' : mark.anchor
      context.fillStyle = mark.fill
      context.globalAlpha = 1
      context.fillText(mark.text, mark.x, mark.y)
      continue
    }
    const path = new Path2D(mark.d)
    context.lineJoin = mark.round ? 'round' : 'miter'
    if (mark.fill !== 'none') {
      context.globalAlpha = mark.fillOpacity ?? 1
      context.fillStyle = mark.fill
      context.fill(path)
    }
    if (mark.stroke !== 'none' && mark.strokeWidth > 0) {
      context.globalAlpha = mark.strokeOpacity ?? 1
      context.strokeStyle = mark.stroke
      context.lineWidth = mark.strokeWidth
      context.setLineDash(mark.dash ? mark.dash.split(' ').map(Number) : [])
      context.stroke(path)
    }
  }
  return new Promise((resolve, reject) =>
    canvas.toBlob((blob) => (blob ? resolve(blob) : reject(new Error('no picture'))), 'image/png'),
  )
}
