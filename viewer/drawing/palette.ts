import { HUES, type Hue } from '#graph-model/ontology/colour.ts'

/** The colours of one ground; the style sheet has the same in `style/ground.css`. */
export interface Palette {
  readonly ground: string
  readonly raised: string
  readonly ink: string
  readonly second: string
  readonly line: string
  readonly accent: string
  readonly hue: (hue: Hue) => string
  readonly tint: (hue: Hue) => string
}

export const LIGHT: Palette = palette('light', {
  ground: '#FBFAF7',
  raised: '#FFFFFF',
  ink: '#1E2A32',
  second: '#5B6770',
  line: '#DDD9D0',
  accent: '#1F6F9F',
})

export const DARK: Palette = palette('dark', {
  ground: '#12181C',
  raised: '#1A2227',
  ink: '#E8ECEE',
  second: '#A9B4BB',
  line: '#333E45',
  accent: '#6DB6DE',
})

function palette(ground: 'light' | 'dark', base: Omit<Palette, 'hue' | 'tint'>): Palette {
  const hue = (name: Hue) => HUES[name][ground]
  return { ...base, hue, tint: (name) => mixed(hue(name), base.ground, 0.28) }
}

/** A part of one colour in another, `#rrggbb` all. */
function mixed(colour: string, into: string, part: number): string {
  const channel = (text: string, at: number) => Number.parseInt(text.slice(at, at + 2), 16)
  const mix = [1, 3, 5].map((at) => Math.round(channel(colour, at) * part + channel(into, at) * (1 - part)))
  return `#${mix.map((value) => value.toString(16).padStart(2, '0')).join('')}`
}
