/** A program that opens an engine, says which process that is, and is then killed without a chance to close it. */
import { Engine } from '#graph-model/store/embedded/engine.ts'

const engine = await Engine.open(null, 'read')
process.stdout.write(`${engine.pid}\n`, () => process.kill(process.pid, 'SIGKILL'))
