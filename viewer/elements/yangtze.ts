/**
 * The Yangtze between Wuhu and Jiangyin as longitude and latitude, west to east, rounded to hundredths of a degree.
 * From Natural Earth, 1:50m rivers and lake centerlines ("Made with Natural Earth", public domain); `ABOUT_RIVER` is
 * what the viewer says of it.
 */
export const YANGTZE: readonly (readonly [number, number])[] = [
  [117.6, 30.78],
  [117.73, 30.89],
  [117.78, 31.05],
  [117.84, 31.12],
  [117.92, 31.1],
  [117.97, 31.13],
  [118.0, 31.2],
  [118.09, 31.26],
  [118.24, 31.29],
  [118.31, 31.34],
  [118.3, 31.41],
  [118.33, 31.51],
  [118.4, 31.65],
  [118.52, 31.84],
  [118.69, 32.07],
  [118.96, 32.2],
  [119.32, 32.23],
  [119.53, 32.23],
  [119.64, 32.24],
  [119.77, 32.21],
  [119.87, 32.1],
  [119.94, 32.04],
  [120.07, 31.96],
]

export const ABOUT_RIVER = {
  zh: '长江线取自 Natural Earth 1:5000 万河流中心线(公有领域),仅示大势。',
  en: 'The Yangtze is taken from Natural Earth, 1:50m river centerlines (public domain); it shows the lie of the land only.',
}
