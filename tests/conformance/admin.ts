import { execFile } from 'node:child_process'
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { neo4jJars } from '#graph-model/store/neo4j/jars.ts'
import { environment } from '../config.ts'

/** Runs Neo4j's import tool on the files of a folder, into an empty home of a server. */
export async function adminImport(folder: string, home: string): Promise<void> {
  const conf = join(home, 'conf')
  mkdirSync(conf, { recursive: true })
  writeFileSync(join(conf, 'neo4j.conf'), '')
  const tool = ['-cp', join(await neo4jJars(), '*'), 'org.neo4j.cli.AdminTool']
  await promisify(execFile)('java', [...tool, 'database', 'import', 'full', 'neo4j', '@import.args'], {
    cwd: folder,
    env: { ...environment, NEO4J_HOME: home, NEO4J_CONF: conf },
    maxBuffer: 64 * 1024 * 1024,
  })
}
