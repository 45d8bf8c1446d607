import type { Properties } from '../../record.ts'
import type { ChangeStep } from '../port.ts'

/** What the server asks of the process that has the database open. The first message is `open`. */
export type Request =
  /** `file: null` opens an empty database in memory; `scratch` is a folder for what the engine puts down meanwhile. */
  | { readonly do: 'open'; readonly file: string | null; readonly write: boolean; readonly scratch: string }
  | { readonly do: 'query'; readonly text: string; readonly parameters: Readonly<Record<string, unknown>> }
  /** As `query`; the rows come in pages before the answer. */
  | { readonly do: 'scan'; readonly text: string; readonly parameters: Readonly<Record<string, unknown>> }
  | { readonly do: 'apply'; readonly step: ChangeStep }
  /** Writes the heads, completes the indexes and closes the file. */
  | { readonly do: 'finish'; readonly own: Properties; readonly dataset: Properties }

export interface Envelope {
  readonly id: number
  readonly request: Request
}

/** A fault with a code is a failure that its reader can act on; one without is a defect of the query or the engine. */
export interface Fault {
  readonly code?: string | undefined
  readonly message: string
  readonly hint?: string | undefined
}

export type Reply =
  | { readonly id: number; readonly page: readonly Readonly<Record<string, unknown>>[] }
  | { readonly id: number; readonly rows: readonly Readonly<Record<string, unknown>>[] }
  | { readonly id: number; readonly fault: Fault }
