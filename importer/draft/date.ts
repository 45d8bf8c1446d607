const DATE = /(?<!\d)(\d{4})年(?:(\d{1,2})月(?:(\d{1,2})日)?)?/g

/** The one date a folded stretch speaks of, as EDTF text; undefined when it names none or several. */
export function dateIn(text: string): string | undefined {
  const found = new Set(
    [...text.matchAll(DATE)].map(([, year, month, day]) =>
      [year, month?.padStart(2, '0'), day?.padStart(2, '0')].filter(Boolean).join('-'),
    ),
  )
  return found.size === 1 ? [...found][0] : undefined
}

/** The date that a part gives when it gives nothing else: 2024年5月, 在2024年. */
export function timeIn(text: string): string | undefined {
  return /^\s*(?:在|于|截至)?\d{4}年(?:\d{1,2}月)?(?:\d{1,2}日)?(?:起|以来|来|底|末|初|上半年|下半年|期间)?\s*$/.test(
    text,
  )
    ? dateIn(text)
    : undefined
}
