import { formatMoment } from './dates.ts'

/** Say what keeps an entry from readers at an instant; undefined where nothing does. */
export function describeHidden(
  { stage, embargo }: { stage?: 'draft' | 'ready' | undefined; embargo?: string | undefined },
  now: string,
): string | undefined {
  if (stage === 'draft') return 'a draft'
  return embargo !== undefined && Date.parse(embargo) > Date.parse(now)
    ? `embargoed until ${formatMoment(Date.parse(embargo))}`
    : undefined
}
