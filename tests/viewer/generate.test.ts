import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { OPERATIONS_FILE, operationsText } from '#viewer/generate.ts'

test('operations.generated.ts is what the schema and the operations make it', () => {
  const written = readFileSync(new URL(`../../${OPERATIONS_FILE}`, import.meta.url), 'utf8')
  expect(written, 'run `npm run generate`').toBe(operationsText())
})
