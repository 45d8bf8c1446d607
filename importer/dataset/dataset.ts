import { SHEETS, type SheetName } from '#graph-model/ontology/columns.ts'
import { lineage } from '#graph-model/ontology/ontology.ts'
import type { GraphRecord, NodeRecord, PropertyValue } from '#graph-model/record.ts'
import { checkCycles } from '../check/cycles.ts'
import { checkEmpty } from '../check/empty.ts'
import { type Fault, Faults } from '../check/fault.ts'
import { type Decisions, readDecisions } from './decisions.ts'
import { Draft } from './draft.ts'
import { readEntities } from './entities.ts'
import { type Manifest, readManifest, type SourceDocument } from './manifest.ts'
import { readObservations } from './observations.ts'
import { openSource } from './open.ts'
import { readProperties } from './properties.ts'
import { readRelationships } from './relationships.ts'
import { keptManifest, mergeSame } from './same.ts'
import type { Row } from './sheet.ts'
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
  /** Entities, documents and the dataset's own node first, then relationships; each sorted by id. */
  readonly records: readonly GraphRecord[]
  /** Stretches of documents that state nothing. */
  readonly noFact: readonly NoFact[]
  /** What was decided of names that look alike. */
  readonly decisions: Decisions
  /** SHA-256 over what was read. */
  readonly fingerprint: string
}

function documentRecord(
  document: SourceDocument,
  dataset: string,
  surveyed: readonly string[],
  noFact: readonly string[],
): NodeRecord {
  const optional: Record<string, PropertyValue | undefined> = {
    issuer: document.issuerId,
    issuerMember: document.issuerMember,
    level: document.level,
    source: document.source,
  }
  return {
    type: 'node',
    id: `document:${document.id}`,
    labels: ['Document'],
    properties: {
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
    },
    evidence: [],
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

function byId(a: { readonly id: string }, b: { readonly id: string }): number {
  return a.id < b.id ? -1 : a.id > b.id ? 1 : 0
}

/** The records of a dataset that was read. */
export function recordsOf(
  manifest: Manifest,
  draft: Draft,
  surveyed: ReadonlyMap<string, string[]>,
  noFact: readonly NoFact[],
): GraphRecord[] {
  const nodes: NodeRecord[] = [
    datasetRecord(manifest),
    ...manifest.documents.map((document) =>
      documentRecord(
        document,
        manifest.id,
        surveyed.get(document.id) ?? [],
        noFactTexts(noFact, document.id),
      ),
    ),
    ...[...draft.entities.values()].map(
      ({ id, kind, properties, evidence }): NodeRecord => ({
        type: 'node',
        id,
        labels: lineage(kind),
        properties: { ...properties, dataset: manifest.id },
        evidence,
      }),
    ),
  ]
  const relationships = [...draft.relationships.values()].map(
    ({ id, type, start, end, properties, evidence }): GraphRecord => ({
      type: 'relationship',
      id,
      label: type,
      start,
      end,
      properties,
      evidence,
    }),
  )
  return [...nodes.sort(byId), ...relationships.sort(byId)]
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
  elsewhere: Draft['elsewhere'] = new Map(),
  faults = new Faults(),
): Promise<Reading> {
  const source = await openSource(path, faults)
  const told = () => ({ source, faults: faults.list.map((fault) => source?.placed(fault) ?? fault) })
  source?.checkNames(faults)
  const found = source && (await readManifest(source, faults))
  if (!found) return { dataset: undefined, ...told() }
  const rows = (name: SheetName): Row[] => source.rows(name, SHEETS[name], faults)
  const decisions = readDecisions(rows('same.csv'), rows('different.csv'), faults)
  const manifest = keptManifest(found, decisions)
  const draft = new Draft(manifest.id, manifest.documents, faults, elsewhere, decisions)
  readEntities(source, draft)
  mergeSame(draft)
  readObservations(rows('observations.csv'), draft)
  readRelationships(source, draft)
  checkCycles(draft.relationships.values(), faults)
  readProperties(rows('properties.csv'), draft)
  readOpenLists(rows('openLists.csv'), draft)
  readNotStated(rows('notStated.csv'), draft)
  const surveyed = readSurveyed(rows('surveyed.csv'), draft)
  const noFact = readNoFact(rows('noFact.csv'), draft)
  if (faults.list.length === 0) checkEmpty(draft, source, faults)
  const region = draft.entities.get(manifest.region ?? '') ?? elsewhere.get(manifest.region ?? '')
  if (manifest.region !== undefined && region?.kind !== 'Region') {
    faults.add(
      'ID_UNKNOWN',
      { file: 'dataset.yaml', column: 'region', value: manifest.region },
      { zh: `没有区域“${manifest.region}”。`, en: `There is no region "${manifest.region}".` },
    )
  }
  return {
    dataset: {
      manifest,
      records: recordsOf(manifest, draft, surveyed, noFact),
      noFact,
      decisions,
      fingerprint: source.fingerprint(),
    },
    ...told(),
  }
}
