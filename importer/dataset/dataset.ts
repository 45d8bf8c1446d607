import { SHEETS, type SheetName } from '#graph-model/ontology/columns.ts'
import { type EntityKind, lineage } from '#graph-model/ontology/ontology.ts'
import type { GraphRecord, NodeRecord, PropertyValue } from '#graph-model/record.ts'
import { type Fault, Faults } from '../check/fault.ts'
import { Draft } from './draft.ts'
import { readEntities } from './entities.ts'
import { Folder } from './folder.ts'
import { type Manifest, readManifest, type SourceDocument } from './manifest.ts'
import { readObservations } from './observations.ts'
import { readProperties } from './properties.ts'
import { readRelationships } from './relationships.ts'
import { type Row, readSheet } from './sheet.ts'
import { readNotStated, readOpenLists, readSurveyed } from './silences.ts'

/** A dataset folder, read and checked whole. */
export interface Dataset {
  readonly manifest: Manifest
  /** Entities, documents and the dataset's own node first, then relationships; each sorted by id. */
  readonly records: readonly GraphRecord[]
  /** Rows of `noFact.csv`, for coverage. */
  readonly noFact: readonly Row[]
  /** SHA-256 over the folder's files. */
  readonly fingerprint: string
}

function documentRecord(document: SourceDocument, dataset: string, surveyed: readonly string[]): NodeRecord {
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

/** Labels of an entity in the database: its kind first, `Entity` last. */
export function labelsOf(kind: EntityKind): string[] {
  return lineage(kind)
}

function byId(a: { readonly id: string }, b: { readonly id: string }): number {
  return a.id < b.id ? -1 : a.id > b.id ? 1 : 0
}

/** The records of a dataset that was read. */
export function recordsOf(
  manifest: Manifest,
  draft: Draft,
  surveyed: ReadonlyMap<string, string[]>,
): GraphRecord[] {
  const nodes: NodeRecord[] = [
    datasetRecord(manifest),
    ...manifest.documents.map((document) =>
      documentRecord(document, manifest.id, surveyed.get(document.id) ?? []),
    ),
    ...[...draft.entities.values()].map(
      ({ id, kind, properties, evidence }): NodeRecord => ({
        type: 'node',
        id,
        labels: labelsOf(kind),
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

/**
 * Reads a dataset folder whole and checks it: all faults of one run, in the order of files and lines.
 * `dataset` is undefined when its manifest could not be read; it must not be loaded while there are faults.
 * Throws `DATASET_NOT_FOUND` when there is no such folder.
 */
export function readDataset(
  path: string,
  elsewhere: Draft['elsewhere'] = new Map(),
): { dataset: Dataset | undefined; faults: readonly Fault[] } {
  const faults = new Faults()
  const folder = new Folder(path)
  const manifest = readManifest(folder, faults)
  if (!manifest) return { dataset: undefined, faults: faults.list }
  const draft = new Draft(manifest.id, manifest.documents, faults, elsewhere)
  const rows = (name: SheetName): Row[] => {
    const bytes = folder.has(name) ? folder.read(name, faults) : undefined
    return bytes === undefined ? [] : readSheet(bytes.toString('utf8'), SHEETS[name], name, faults)
  }
  readEntities(folder, draft)
  readObservations(rows('observations.csv'), draft)
  readRelationships(folder, draft)
  readProperties(rows('properties.csv'), draft)
  readOpenLists(rows('openLists.csv'), draft)
  readNotStated(rows('notStated.csv'), draft)
  const surveyed = readSurveyed(rows('surveyed.csv'), draft)
  const noFact = rows('noFact.csv')
  if (manifest.region !== undefined && draft.entities.get(manifest.region)?.kind !== 'Region') {
    faults.add(
      'ID_UNKNOWN',
      { file: 'dataset.yaml', column: 'region', value: manifest.region },
      { zh: `没有区域“${manifest.region}”。`, en: `There is no region "${manifest.region}".` },
    )
  }
  return {
    dataset: {
      manifest,
      records: recordsOf(manifest, draft, surveyed),
      noFact,
      fingerprint: folder.fingerprint(),
    },
    faults: faults.list,
  }
}
