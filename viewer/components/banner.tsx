import type { CityMapAnswer } from '../operations.generated.ts'
import { useScreen } from '../state/screen.ts'

/** What all that is shown rests on, and the state of the dataset where it is not ready. */
export function Banner({ ground }: { ground: CityMapAnswer | undefined }) {
  const { say, lang } = useScreen()
  if (!ground) return <p class="banner">&nbsp;</p>
  const { dataset, cityLinks } = ground
  return (
    <>
      {dataset && dataset.state !== 'READY' && (
        <p class="banner loud" role="status">
          {say(dataset.state === 'LOADING' ? 'IMPORTING' : 'INTERRUPTED')}
        </p>
      )}
      <p class="banner">{cityLinks.words[lang]}</p>
    </>
  )
}
