import { execFile } from 'node:child_process'
import { existsSync } from 'node:fs'
import { mkdir, readFile, rename, rm } from 'node:fs/promises'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { Failure } from '../../failure.ts'

const run = promisify(execFile)
const POM = fileURLToPath(new URL('./pom.xml', import.meta.url))
const CACHE = fileURLToPath(new URL('../../../.neo4j', import.meta.url))
const JAVA_VERSIONS = [17, 21]
/** On Windows Maven is a script, which only a shell starts. */
const SHELL = process.platform === 'win32'

/** The Neo4j version of the pom. */
export async function neo4jVersion(): Promise<string> {
  const version = /<neo4j\.version>(.+)<\/neo4j\.version>/.exec(await readFile(POM, 'utf8'))?.[1]
  if (!version) throw new Error('the pom names no version of Neo4j')
  return version
}

/** The version of Java. Fails with `JAVA_MISSING` where no Java runs that Neo4j runs on. */
export async function checkJava(): Promise<number> {
  const version = await javaVersion()
  if (version !== undefined && JAVA_VERSIONS.includes(version)) return version
  const found =
    version === undefined
      ? { zh: '这里没有', en: 'there is none' }
      : { zh: `这里是 Java ${version}`, en: `there is Java ${version}` }
  throw new Failure(
    'JAVA_MISSING',
    {
      zh: `Neo4j 需要 Java ${JAVA_VERSIONS.join(' 或 ')};${found.zh}`,
      en: `Neo4j runs on Java ${JAVA_VERSIONS.join(' or ')}; ${found.en}`,
    },
    {
      hint: {
        zh: '请安装一个(Debian: apt install openjdk-17-jdk-headless,macOS: brew install openjdk@21)并放进 PATH。',
        en: 'Install one (Debian: apt install openjdk-17-jdk-headless, macOS: brew install openjdk@21) and put it on the PATH.',
      },
    },
  )
}

/**
 * The folder with Neo4j's jars, fetched from Maven Central the first time (123 MB).
 * Fails with `MAVEN_MISSING` and `NEO4J_DOWNLOAD`.
 */
export async function neo4jJars(onDownload: () => void = () => undefined): Promise<string> {
  const folder = path.join(CACHE, `lib-${await neo4jVersion()}`)
  if (existsSync(folder)) return folder
  await checkMaven()
  onDownload()
  const part = `${folder}.${process.pid}`
  await mkdir(part, { recursive: true })
  try {
    await run('mvn', ['-q', '-B', '-f', POM, 'dependency:copy-dependencies', `-DoutputDirectory=${part}`], {
      shell: SHELL,
    })
    // Another process may have been faster; its folder is as good.
    await rename(part, folder).catch((error) => {
      if (!existsSync(folder)) throw error
    })
  } catch (error) {
    throw new Failure(
      'NEO4J_DOWNLOAD',
      {
        zh: '没能从 Maven Central 取到 Neo4j 的程序包',
        en: "Neo4j's jars could not be fetched from Maven Central",
      },
      {
        hint: {
          zh: '请检查网络和 Maven 的设置(~/.m2/settings.xml)。',
          en: 'Check the network and the settings of Maven (~/.m2/settings.xml).',
        },
        cause: error,
      },
    )
  } finally {
    await rm(part, { recursive: true, force: true })
  }
  return folder
}

/** The version of Maven. Fails with `MAVEN_MISSING`. */
export async function checkMaven(): Promise<string> {
  try {
    const { stdout } = await run('mvn', ['-version'], { shell: SHELL })
    return /Maven ([\d.]+)/.exec(stdout)?.[1] ?? ''
  } catch (error) {
    throw new Failure(
      'MAVEN_MISSING',
      {
        zh: '取 Neo4j 的程序包需要 Maven,这里没有',
        en: "Maven is needed to fetch Neo4j's jars, and there is none",
      },
      {
        hint: {
          zh: '请安装(Debian: apt install maven,macOS: brew install maven)并放进 PATH。',
          en: 'Install it (Debian: apt install maven, macOS: brew install maven) and put it on the PATH.',
        },
        cause: error,
      },
    )
  }
}

async function javaVersion(): Promise<number | undefined> {
  try {
    const { stderr } = await run('java', ['-version'])
    return Number.parseInt(/version "(\d+)/.exec(stderr)?.[1] ?? '', 10) || undefined
  } catch {
    return undefined
  }
}
