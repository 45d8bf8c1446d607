import type { ComponentType } from 'preact'
import { useEffect, useState } from 'preact/hooks'

/** A component whose code is fetched when it is first shown. */
export function later<P extends object>(load: () => Promise<ComponentType<P>>): ComponentType<P> {
  let loaded: ComponentType<P> | undefined
  return function Later(props: P) {
    const [Component, setComponent] = useState<ComponentType<P> | undefined>(() => loaded)
    useEffect(() => {
      if (loaded) return
      let here = true
      load().then((component) => {
        loaded = component
        if (here) setComponent(() => component)
      })
      return () => {
        here = false
      }
    }, [])
    return Component ? <Component {...props} /> : null
  }
}
