import { ABOUT_RIVER } from '../elements/yangtze.ts'
import { useScreen } from '../state/screen.ts'
import { Sheet } from './sheet.tsx'
import type { Current } from './use-view.ts'

/** What the figures rest on: dataset, documents, the caveat, the river's source. */
export function About({ current, close }: { current: Current; close: () => void }) {
  const { say, lang } = useScreen()
  const { ground } = current
  const dataset = ground?.dataset
  return (
    <Sheet title={say('about')} close={close}>
      {dataset && (
        <>
          <h3>{dataset.title[lang]}</h3>
          <p>
            {dataset.publisher[lang]} · {dataset.licence} ·{' '}
            {say('version', { version: dataset.version, date: dataset.changedAt.slice(0, 10) })}
          </p>
        </>
      )}
      {ground && (
        <>
          <p>{ground.cityLinks.words[lang]}</p>
          <h3>{say('sources')}</h3>
          <ol>
            {ground.cityLinks.sources.map((source) => (
              <li key={source.id}>
                {lang === 'zh' ? source.titleZh : source.titleEn} · {source.issuer[lang]} · {source.date}
              </li>
            ))}
          </ol>
        </>
      )}
      <p>{say('schematic')}</p>
      <p>{ABOUT_RIVER[lang]}</p>
    </Sheet>
  )
}
