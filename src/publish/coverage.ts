/** What was read, for machines. */
import type { Coverage } from '../core/coverage.ts'
import type { Gap } from '../core/model.ts'
import { absolute, paths, toAscii } from '../core/urls.ts'
import type { Edition } from './dataset.ts'

/** Shape the coverage as `/data/coverage.json` has it: lists with their readings, newest first, and gaps. */
export function toCoverage(coverage: readonly Coverage[], others: readonly Gap[], edition: Edition) {
  return {
    generated: edition.now,
    url: absolute(paths.coverage, edition.site, edition.base),
    lists: coverage.map(({ list, readings, count, gaps }) => ({
      id: list.id,
      name: list.name,
      publisher: { id: list.publisher.id, name: list.publisher.name },
      url: toAscii(list.url),
      ...(list.every && { every: list.every }),
      follow: list.follow,
      instruments: list.instruments.map(({ id }) => id),
      designations: count,
      lastRead: readings[0]?.asOf.text ?? null,
      readings: readings.map(({ id, asOf, read, extent, seen, absent, source }) => ({
        id,
        asOf: asOf.text,
        read,
        extent,
        source: { id: source.id, title: source.title, publisher: source.publisher, url: toAscii(source.url) },
        ...(seen && { seen }),
        ...(absent && { absent }),
      })),
      gaps: gaps.map(toGap),
    })),
    gaps: others.map(toGap),
  }
}

function toGap({ id, list, instrument, entity, what, why, tried, on }: Gap) {
  return {
    id,
    ...(list && { list: list.id }),
    ...(instrument && { instrument: instrument.id }),
    ...(entity && { entity: entity.id }),
    what,
    why,
    ...(tried && { tried }),
    ...(on && { on }),
  }
}
