import type { Operation } from '../operations.generated.ts'

/** An answer that did not come: a sentence for people and a code for those who look it up. */
export class AskError extends Error {
  readonly code: string
  constructor(code: string, message: string) {
    super(message)
    this.name = 'AskError'
    this.code = code
  }
}

interface Reply {
  readonly data?: unknown
  readonly errors?: readonly { readonly message: string; readonly extensions?: { readonly code?: string } }[]
}

export const ENDPOINT = 'graphql'
const PATIENCE = 20_000

/** Asks the server that served the page, and no other. */
export async function ask<A, V>(
  operation: Operation<A, V>,
  variables: V,
  send: typeof fetch = fetch,
): Promise<A> {
  let reply: Reply
  try {
    const response = await send(ENDPOINT, {
      method: 'POST',
      headers: { 'content-type': 'application/json', accept: 'application/json' },
      body: JSON.stringify({ operationName: operation.name, query: operation.text, variables }),
      signal: AbortSignal.timeout(PATIENCE),
    })
    reply = (await response.json()) as Reply
  } catch (cause) {
    const late = cause instanceof DOMException && cause.name === 'TimeoutError'
    throw new AskError(
      late ? 'TIMEOUT' : 'UNREACHABLE',
      late ? 'no answer in 20 s' : 'the server cannot be reached',
    )
  }
  const fault = reply.errors?.[0]
  if (fault) throw new AskError(fault.extensions?.code ?? 'GRAPHQL', fault.message)
  if (reply.data === undefined || reply.data === null) throw new AskError('NO_DATA', 'the answer is empty')
  return reply.data as A
}
