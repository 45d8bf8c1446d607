import { useEffect, useRef } from 'preact/hooks'
import { useScreen } from '../state/screen.ts'
import { opened } from '../state/view.ts'
import { AreawideCard } from './areawidecard.tsx'
import { EntityCard } from './entitycard.tsx'
import { JointCard } from './jointcard.tsx'
import { PairCard } from './paircard.tsx'
import { WaysCard } from './wayscard.tsx'

/** What was chosen: a thing, a link, a pair, a hull or the area-wide note. */
export function Card({ open }: { open: string }) {
  const screen = useScreen()
  const what = opened(open)
  const box = useRef<HTMLElement>(null)
  useEffect(() => {
    if (box.current) box.current.scrollTop = 0
  }, [open])
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a long card is scrolled with the keyboard
    <aside class="card" ref={box} tabIndex={0} aria-label={screen.say('facts')}>
      <button type="button" class="close" onClick={() => screen.open(null)} aria-label={screen.say('close')}>
        ×
      </button>
      {what.type === 'pair' && <PairCard members={what.members} />}
      {what.type === 'joint' && <JointCard members={what.members} />}
      {what.type === 'ways' && <WaysCard from={what.from} to={what.to} />}
      {what.type === 'areawide' && <AreawideCard />}
      {(what.type === 'entity' || what.type === 'link') && <EntityCard id={what.id} />}
    </aside>
  )
}
