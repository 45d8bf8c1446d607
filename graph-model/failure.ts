import type { Words } from './ontology/kind.ts'

/** A sentence, in both languages or in English alone. */
type Sentence = string | Words

function words(sentence: Sentence): Words {
  return typeof sentence === 'string' ? { zh: sentence, en: sentence } : sentence
}

/**
 * An expected failure: something a user can act on. `code` is stable and tested; `message` is a sentence that says
 * what is wrong, `hint` what to do, both in English; `told` gives them in another language. Anything else that is
 * thrown is a defect of ours.
 */
export class Failure extends Error {
  readonly code: string
  readonly hint: string | undefined
  readonly #message: Words
  readonly #hint: Words | undefined

  constructor(code: string, message: Sentence, options: { hint?: Sentence; cause?: unknown } = {}) {
    super(words(message).en, options.cause === undefined ? undefined : { cause: options.cause })
    this.name = 'Failure'
    this.code = code
    this.#message = words(message)
    this.#hint = options.hint === undefined ? undefined : words(options.hint)
    this.hint = this.#hint?.en
  }

  /** What is wrong and what to do, in a language. */
  told(language: keyof Words): { readonly message: string; readonly hint?: string } {
    const hint = this.#hint?.[language]
    return { message: this.#message[language], ...(hint !== undefined && { hint }) }
  }
}
