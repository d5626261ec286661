/** The record as data: nested for programs, flat for spreadsheets. */
import { csvFormat } from 'd3'
import { toDatetime } from '../core/dates.ts'
import type { Designation, Entity, Instrument } from '../core/model.ts'
import { renewalOn } from '../core/renewals.ts'
import { statusOn } from '../core/status.ts'
import { packSteps } from '../core/steps.ts'
import { absolute, paths, toAscii } from '../core/urls.ts'
import { governmentOf } from '../core/words.ts'

export const LICENSE = 'https://creativecommons.org/licenses/by/4.0/'

/** Where the site stands. */
export interface Address {
  /** Its origin. */
  site: string
  /** The path that it lies under. */
  base: string
}

/** As a host and a crawler have it: `hasAdmin` is true of a site with an editing page. */
export interface Hosted extends Address {
  hasAdmin?: boolean
}

/** Where the site stands, and the day of its statuses. */
export interface Day extends Address {
  /** Day count. */
  today: number
}

export interface Edition extends Day {
  /** ISO instant. */
  now: string
  /** True where drafts and embargoed entries are shown. */
  preview?: boolean
}

/** Shape the record as `/data/designations.json` has it; see `schema/dataset.ts`. */
export function toDataset(designations: readonly Designation[], edition: Edition) {
  return {
    generated: edition.now,
    license: LICENSE,
    designations: designations.map((designation) => {
      const { id, entity, authority, instrument, summary, steps } = designation
      const { status, since, uncertain, seen } = statusOn(designation, edition.today)
      return {
        id,
        entity: toEntity(entity),
        authority: { id: authority.id, name: authority.name },
        instrument: toInstrument(instrument, edition),
        summary,
        steps: steps.map(({ id: stepId, on, step, effect, citation, note, sources }) => ({
          id: stepId,
          on: on.text,
          step,
          ...(effect && { effect: effect.text }),
          ...(citation && { citation }),
          ...(note && { note }),
          sources: sources.map(({ id: source, title, publisher, url, original, grade, accessed, archive }) => {
            return {
              id: source,
              title,
              publisher,
              url: toAscii(url),
              ...(original && { original: toAscii(original) }),
              grade,
              accessed,
              ...(archive && { archive: toAscii(archive) }),
            }
          }),
        })),
        status,
        statusSince: since?.text ?? null,
        ...(uncertain && { uncertain }),
        lastSeen: seen?.text ?? null,
        url: absolute(paths.designation(id), edition.site, edition.base),
      }
    }),
  }
}

function toInstrument({ id, name, kind, binding, renewal }: Instrument, { today }: Day) {
  const found = renewal && renewalOn(renewal, today)
  return { id, name, kind, binding, ...(found && { renewal: { ...found, until: found.until.text } }) }
}

function toEntity({ id, name, type, aliases, relations, listNumbers, wikidata }: Entity) {
  return {
    id,
    name,
    type,
    ...(aliases && { aliases }),
    ...(relations && { relations }),
    ...(listNumbers && { listNumbers }),
    ...(wikidata && { wikidata }),
  }
}

/** One row for each designation, its steps in one cell. */
export function toDesignationsCsv(designations: readonly Designation[], edition: Day): string {
  return toCsv(
    designations.map((designation) => ({
      ...columnsOf(designation, edition),
      summary: designation.summary,
      steps: packSteps(designation.steps, '; '),
      sources: listUrls(designation).join(' '),
    })),
  )
}

/** List the addresses of what a designation rests on, each once. */
export function listUrls({ steps }: Pick<Designation, 'steps'>): string[] {
  return [...new Set(steps.flatMap(({ sources }) => sources.map(({ url }) => toAscii(url))))]
}

/** One row for each step of each designation. */
export function toStepsCsv(designations: readonly Designation[], edition: Day): string {
  return toCsv(
    designations.flatMap((designation) =>
      designation.steps.map(({ id, on, step, effect, citation, note, sources }, index) => ({
        ...columnsOf(designation, edition),
        step_number: String(index + 1),
        step_id: id,
        step_on: on.text,
        step_from: toDatetime(on),
        step,
        effect: effect?.text ?? '',
        citation: citation ?? '',
        note: note ?? '',
        source_publishers: sources.map(({ publisher }) => publisher).join('; '),
        source_grades: sources.map(({ grade }) => grade).join('; '),
        source_urls: sources.map(({ url }) => toAscii(url)).join(' '),
      })),
    ),
  )
}

function columnsOf(designation: Designation, edition: Day) {
  const { id, entity, authority, instrument } = designation
  const { status, since, uncertain, seen } = statusOn(designation, edition.today)
  return {
    id,
    entity_id: entity.id,
    entity_name: entity.name,
    entity_aliases: (entity.aliases ?? []).join('; '),
    entity_type: entity.type,
    entity_list_numbers: Object.entries(entity.listNumbers ?? {})
      .flatMap(([list, numbers]) => numbers.map((number) => `${list} ${number}`))
      .join('; '),
    entity_wikidata: entity.wikidata ?? '',
    government: governmentOf(authority),
    authority_id: authority.id,
    authority_name: authority.name,
    instrument_id: instrument.id,
    instrument_name: instrument.name,
    instrument_kind: instrument.kind,
    binding: String(instrument.binding),
    status,
    status_since: since?.text ?? '',
    status_uncertain: uncertain ?? '',
    last_seen: seen?.text ?? '',
    url: absolute(paths.designation(id), edition.site, edition.base),
  }
}

/**
 * Write rows for a spreadsheet: UTF-8 with the mark that Excel needs to see it, lines ended as RFC 4180 has them,
 * and a quotation mark before what a spreadsheet would run as a formula.
 */
function toCsv(rows: Record<string, string>[]): string {
  const safe = rows.map((row) => Object.fromEntries(Object.entries(row).map(([key, text]) => [key, toCell(text)])))
  return `\uFEFF${csvFormat(safe).replaceAll('\n', '\r\n')}\r\n`
}

function toCell(text: string): string {
  const line = text.replace(/\s*[\r\n]+\s*/g, ' ')
  return /^[=+\-@\t]/.test(line) ? `'${line}` : line
}
