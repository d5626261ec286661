/**
 * Where sentences end. A full stop ends one unless it stands inside a quotation, behind an initial or a usual
 * abbreviation, or before a small letter. In doubt two sentences stay one: a check then asks for less, not for more.
 */

/** A full stop, or several marks, with the quotation marks and brackets that close behind them. */
const ENDS = /([.!?…]+|[。！？؟])[”’"»)\]]*/g
export const QUOTATIONS = /“[^“”]*”|„[^„“”]*[“”]|«[^«»]*»|(?<![\p{L}\p{N}])‘(?=\S)(?:[^‘’]|’(?=\p{L}))*’(?!\p{L})/gu

/** Never the end: a name or a word follows. */
const TITLES = /^(mr|mrs|ms|dr|prof|gen|col|lt|maj|capt|sgt|sen|rep|reps|gov|st|messrs|hon|rev|v|vs|cf|e\.g|i\.e|viz)$/i
/** Not the end before a number: “No. 3”, but “No. It can be lifted.” */
const NUMBERED =
  /^(no|nos|art|arts|sec|secs|para|paras|p|pp|ch|vol|cl|reg|regs|sch|approx|ca|jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec)$/i
/** The end only before a word that opens sentences: initials, “U.S.”, “Inc.”, and days such as “5. Mai”. */
const SHORTENED = /^((\p{L}\.)*\p{L}|\d{1,2}|inc|ltd|co|corp|jr|sr|al|fed|pub|res|cong|stat|dept|bros)$/iu
const OPENER =
  /^(The|A|An|It|Its|In|On|At|By|For|From|He|She|His|Her|They|Their|This|That|These|Those|There|We|Our|You|But|And|Or|So|If|When|While|Since|After|Before|As|With|Without|Not|No|None|Some|Most|Many|All|Both|Each|What|Who|Why|How|Where|Which|Whether|Then|Now|Under|To)\b/
/** “…?” Kirby asked. */
const SPEAKER = /^(\p{Lu}[\p{L}’-]*\s+){1,3}(asked|said|told|wrote|replied|added|answered|says|writes|adds)\b/u

/** Cut a paragraph into sentences: offsets, `end` behind the last mark. `glued` are offsets at which a citation stands: no space is needed behind it. `labelEnd` is where a label in bold ends that belongs to what follows. */
export function splitSentences(text: string, glued: ReadonlySet<number> = new Set(), labelEnd = 0) {
  const quotations = [...text.matchAll(QUOTATIONS)].map(({ 0: { length }, index }) => ({
    start: index,
    end: index + length,
  }))
  const ranges: { start: number; end: number }[] = []
  let start = skipSpace(text, 0)
  for (const match of text.matchAll(ENDS)) {
    const end = match.index + match[0].length
    if (end <= labelEnd + 1 || quotations.some((one) => one.start < end && end < one.end)) continue
    if (!isEnd(text.slice(0, match.index), match[0], text.slice(end), glued.has(end))) continue
    ranges.push({ start, end })
    start = skipSpace(text, end)
  }
  const last = text.trimEnd().length
  if (last > start) ranges.push({ start, end: last })
  return ranges
}

function skipSpace(text: string, offset: number): number {
  return offset + (/^\s*/.exec(text.slice(offset))?.[0].length ?? 0)
}

function isEnd(before: string, marks: string, after: string, isGlued: boolean): boolean {
  if (after.trim() === '' || /^[。！？؟]/.test(marks)) return true
  if (!/^\s/.test(after) && !isGlued) return false
  const next = after.trimStart().replace(/^[“‘"«„([¿¡—–-]+\s*/, '')
  if (!/^[\p{Lu}\p{Lt}\p{Lo}\p{N}]/u.test(next)) return false
  if (/[”’"»]/.test(marks) && SPEAKER.test(next)) return false
  if (!/^\.(?!\.)/.test(marks)) return true
  const word = /[\p{L}\p{N}.]*$/u.exec(before)?.[0] ?? ''
  if (TITLES.test(word)) return false
  if (NUMBERED.test(word)) return !/^(\d|[IVXLC]+\b)/.test(next)
  return !SHORTENED.test(word) || OPENER.test(next)
}
