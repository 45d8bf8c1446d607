import { SHEETS, type SheetName } from '#graph-model/ontology/columns.ts'
import type { GraphRecord, NodeRecord, Properties, PropertyValue } from '#graph-model/record.ts'
import { checkCycles } from '../check/cycles.ts'
import { checkEmpty } from '../check/empty.ts'
import { type Fault, Faults } from '../check/fault.ts'
import { type Content, orderedRecords } from '../content.ts'
import { Pace } from '../pace.ts'
import { type Decisions, readDecisions } from './decisions.ts'
import { readEntities } from './entities.ts'
import { type Manifest, readManifest, type SourceDocument } from './manifest.ts'
import { readObservations } from './observations.ts'
import { openSource } from './open.ts'
import { readProperties } from './properties.ts'
import { type Elsewhere, Register } from './register.ts'
import { readRelationships } from './relationships.ts'
import { keptManifest, mergeSame } from './same.ts'
import {
  type NoFact,
  noFactTexts,
  readNoFact,
  readNotStated,
  readOpenLists,
  readSurveyed,
} from './silences.ts'
import type { Source } from './source.ts'

/** A dataset, read and checked whole. */
export interface Dataset {
  readonly manifest: Manifest
  readonly content: Content
  /** All records at once, in the order of an export: for datasets that are small. */
  readonly records: readonly GraphRecord[]
  /** Stretches of documents that state nothing. */
  readonly noFact: readonly NoFact[]
  /** What was decided of names that look alike. */
  readonly decisions: Decisions
  /** SHA-256 over what was read. */
  readonly fingerprint: string
}

function documentProperties(
  document: SourceDocument,
  dataset: string,
  surveyed: readonly string[],
  noFact: readonly string[],
): Properties {
  const optional: Record<string, PropertyValue | undefined> = {
    issuer: document.issuerId,
    issuerMember: document.issuerMember,
    level: document.level,
    source: document.source,
  }
  return {
    titleZh: document.title.zh,
    titleEn: document.title.en,
    issuerZh: document.issuer.zh,
    issuerEn: document.issuer.en,
    ...(Object.fromEntries(Object.entries(optional).filter(([, value]) => value !== undefined)) as Record<
      string,
      PropertyValue
    >),
    date: document.date,
    themes: document.themes,
    licence: document.licence,
    basis: document.basis,
    file: document.file,
    sha256: document.sha256,
    text: document.text.text,
    ...(surveyed.length > 0 && { surveyed }),
    ...(noFact.length > 0 && { noFact }),
    dataset,
  }
}

function datasetRecord(manifest: Manifest): NodeRecord {
  return {
    type: 'node',
    id: `dataset:${manifest.id}`,
    labels: ['Dataset'],
    properties: {
      version: manifest.version,
      titleZh: manifest.title.zh,
      titleEn: manifest.title.en,
      publisherZh: manifest.publisher.zh,
      publisherEn: manifest.publisher.en,
      licence: manifest.licence,
      ...(manifest.region !== undefined && { region: manifest.region }),
    },
    evidence: [],
  }
}

/** What was read into a register, with the dataset's own node and its documents. */
export function contentOf(
  manifest: Manifest,
  register: Register,
  surveyed: ReadonlyMap<string, string[]>,
  noFact: readonly NoFact[],
): Content {
  const { graph } = register
  for (const document of manifest.documents) {
    const { id, text } = document
    const properties = documentProperties(
      document,
      manifest.id,
      surveyed.get(id) ?? [],
      noFactTexts(noFact, id),
    )
    graph.addDocument(`document:${id}`, properties, text)
  }
  return { own: datasetRecord(manifest), graph }
}

function checkRegion({ region }: Manifest, register: Register): void {
  if (region === undefined) return
  const known = register.entity(region) ?? register.elsewhere.get(region)
  if (known?.kind === 'Region') return
  register.faults.add(
    'ID_UNKNOWN',
    { file: 'dataset.yaml', column: 'region', value: region },
    { zh: `没有区域“${region}”。`, en: `There is no region "${region}".` },
  )
}

/** A dataset as it was read, where it was read from, and all that is wrong in it, in the words of whoever opens that. */
export interface Reading {
  readonly dataset: Dataset | undefined
  /** Undefined where a workbook cannot be opened. */
  readonly source: Source | undefined
  readonly faults: readonly Fault[]
}

/**
 * Reads a dataset folder or workbook whole and checks it: all faults of one run, in the order of files and lines.
 * The `faults` given say how many are kept, and which rows are left out. `dataset` is undefined when its manifest could
 * not be read; it must not be loaded while there are faults. Throws `DATASET_NOT_FOUND` when there is neither.
 */
export async function readDataset(
  path: string,
  elsewhere: Elsewhere = new Map(),
  faults = new Faults(),
  pace = new Pace(),
): Promise<Reading> {
  const source = await openSource(path, faults)
  const reading = (dataset: Dataset | undefined): Reading => ({
    dataset,
    source,
    faults: faults.list.map((fault) => source?.placed(fault) ?? fault),
  })
  source?.checkNames(faults)
  const found = source && (await readManifest(source, faults))
  if (!found) return reading(undefined)
  pace.begin('read', () => source.share())
  const rows = (name: SheetName) => source.rows(name, SHEETS[name], faults)
  const decisions = readDecisions([...rows('same.csv')], [...rows('different.csv')], faults)
  const manifest = keptManifest(found, decisions)
  const register = new Register(manifest.id, manifest.documents, faults, elsewhere, decisions)
  await readEntities(source, register, pace)
  mergeSame(register)
  readObservations(rows('observations.csv'), register)
  await readRelationships(source, register, pace)
  checkCycles(register)
  readProperties(rows('properties.csv'), register)
  readOpenLists(rows('openLists.csv'), register)
  readNotStated(rows('notStated.csv'), register)
  const surveyed = readSurveyed(rows('surveyed.csv'), register)
  const noFact = readNoFact(rows('noFact.csv'), register)
  if (!faults.any) checkEmpty(register, source, faults)
  checkRegion(manifest, register)
  const content = contentOf(manifest, register, surveyed, noFact)
  let records: readonly GraphRecord[] | undefined
  let fingerprint: string | undefined
  return reading({
    manifest,
    content,
    noFact,
    decisions,
    get records() {
      records ??= [...orderedRecords([content.own], content.graph)]
      return records
    },
    get fingerprint() {
      fingerprint ??= source.fingerprint()
      return fingerprint
    },
  })
}
