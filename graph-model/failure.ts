/**
 * An expected failure: something a user can act on. `code` is stable and tested; `message` is a sentence that says
 * what is wrong, `hint` what to do. Anything else that is thrown is a defect of ours.
 */
export class Failure extends Error {
  readonly code: string
  readonly hint: string | undefined
  constructor(code: string, message: string, options: { hint?: string; cause?: unknown } = {}) {
    super(message, options.cause === undefined ? undefined : { cause: options.cause })
    this.name = 'Failure'
    this.code = code
    this.hint = options.hint
  }
}
