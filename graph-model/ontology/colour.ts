/**
 * The hues of Okabe and Ito (2008), chosen for colour-blind people, each darkened for the light ground `#FBFAF7`
 * and lightened for the dark ground `#12181C` until it reaches a contrast of 3:1 there.
 */
export const HUES = {
  blue: { light: '#0072B2', dark: '#3D9BD6' },
  sky: { light: '#2B84B8', dark: '#56B4E9' },
  green: { light: '#00825F', dark: '#00B383' },
  yellow: { light: '#857C00', dark: '#F0E442' },
  orange: { light: '#A87000', dark: '#E69F00' },
  vermillion: { light: '#C45500', dark: '#F0843C' },
  purple: { light: '#B0578C', dark: '#D68DB5' },
  grey: { light: '#5B6770', dark: '#A9B4BB' },
} as const

export type Hue = keyof typeof HUES
