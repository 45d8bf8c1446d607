import { isIP } from 'node:net'
import { Failure } from '#graph-model/failure.ts'

const OWN = ['127.0.0.1', 'localhost', '[::1]']
/** To listen on these is to listen on every address of the machine. */
const EVERY_ADDRESS = ['0.0.0.0', '[::]']

/** The name that a Host header gives, without its port; undefined when it is none. */
function nameOf(header: string | undefined): string | undefined {
  if (!header || !/^[^\s/?#@\\]+$/.test(header)) return undefined
  try {
    return new URL(`http://${header}`).hostname
  } catch {
    return undefined
  }
}

function isAddress(name: string): boolean {
  return isIP(name.replace(/^\[(.*)\]$/, '$1')) !== 0
}

/**
 * A check of Host headers: a page on another host that has its name resolve to this machine (DNS rebinding) sends its
 * own name here, and is refused. The check fails with `HOST_NOT_ALLOWED`.
 */
export function hostCheck(allowed: readonly string[] = []): (header: string | undefined) => void {
  const names = new Set([
    ...OWN,
    ...allowed.map((host) => nameOf(host) ?? nameOf(`[${host}]`) ?? host.toLowerCase()),
  ])
  // An address cannot be made to point elsewhere, as a name can.
  const every = EVERY_ADDRESS.some((address) => names.has(address))
  return (header) => {
    const name = nameOf(header)
    if (name !== undefined && (names.has(name) || (every && isAddress(name)))) return
    throw new Failure('HOST_NOT_ALLOWED', 'this server does not answer to the host name it was asked by', {
      hint: `Use http://127.0.0.1 with its port, or start it with --host and the name that others use.`,
    })
  }
}
