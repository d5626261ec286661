/** Each stage of the drawing has its own type, named for what it adds: Phase → PreparedRow → PlacedRow. */
import type { Span } from '../core/dates.ts'
import type { StepKind } from '../core/model.ts'
import type { Status } from '../core/status.ts'

/** A stretch of one status: it begins with a step and lasts until the next step that changes the status. */
export interface Phase {
  status: Exclude<Status, 'no-record'>
  /** The days on which it may have begun; one day wide where the date is known. */
  start: Span
  /** The days on which it may have ended; absent while it lasts. */
  end?: Span
  /** The status that followed; absent while it lasts. */
  next?: Exclude<Status, 'no-record'>
  /** Of what was announced: the first day after that for which it was. */
  effect?: number
}

/** What somebody saw of a listing, as day counts in order: where it stood, and where it was looked for and did not. */
export interface Evidence {
  seen: number[]
  absent: number[]
}

export interface PreparedRow {
  id: string
  /** What the row is called, and the dates that stand behind it. */
  name: string
  dates: string
  /** Pixels of `name` and `dates` set one behind the other. */
  labelWidth: number
  /** The name cut into lines for the narrow column drawing. */
  lines: string[]
  binding: boolean
  phases: Phase[]
  evidence: Evidence
  steps: { kind: StepKind; span: Span }[]
}

export interface PreparedLane {
  /** Whose lane it is, such as `United States`. */
  government: string
  rows: PreparedRow[]
}

/** Plain JSON: everything slow is done, so it can travel in a page. */
export interface Prepared {
  lanes: PreparedLane[]
}

/** What to draw: `from` and `to` are day counts (half-open), `day` is the day whose status is told. */
export interface View {
  from: number
  to: number
  day: number
  /** In pixels, or 100 to get percentages that hold at every width. */
  width: number
  /** The narrowest width in pixels at which the drawing is shown; labels must fit there. */
  minWidth: number
  /** True where time runs from right to left. */
  isRightToLeft?: boolean
  /** The day up to which what lasts is drawn; default: the day. Later than the day, it shows what was still to come. */
  openTo?: number
}

/** Days that are looked at, half-open. */
export interface DayWindow {
  from: number
  to: number
}

/** A dated event of the world that readers know their way by. */
export interface Landmark {
  /** Day count of its first day. */
  day: number
  /** Two or three words, for the axis. */
  label: string
  title: string
}

export type MarkKind = 'force' | 'pale' | 'lead' | 'forecast' | 'proposed' | 'adopted' | 'suspended' | 'ended'

export interface Mark {
  kind: MarkKind
  x0: number
  x1: number
  /** A closed end. */
  isCapped: boolean
  /** True where time runs from right to left, so that the end is the left one. */
  isMirrored?: boolean
  /** It began before the days that are shown, or runs on after them. */
  isCutBefore?: boolean
  isCutAfter?: boolean
}

export interface PlacedRow {
  id: string
  name: string
  dates: string
  marks: Mark[]
  labelX: number
  labelAnchor: 'start' | 'end'
}

export interface PlacedLane {
  government: string
  /** False where the lane above is of the same government. */
  isFirst: boolean
  rows: PlacedRow[]
}

export interface Tick {
  x: number
  x1: number
  /** Where its first day stands: at `x`, or at `x1` where time runs from right to left. */
  labelX: number
  label: string
  /** A second line, such as the year under its first month. */
  sub: string
  isOdd: boolean
}

/** Numbers in the unit of the view's width. */
export interface Geometry {
  lanes: PlacedLane[]
  ticks: Tick[]
  /** Absent where the day lies outside the view. */
  dayX?: number
}
