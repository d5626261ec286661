/** Exactly what a writer may type, and what stands behind the Markdown that needs more than its plain tag. */
import type { ComponentName } from '../../newsroom/components.ts'
import Cite from './Cite.astro'
import Compare from './Compare.astro'
import Differed from './Differed.astro'
import Figure from './Figure.astro'
import Heading from './Heading.astro'
import KnownUnknown from './KnownUnknown.astro'
import Link from './Link.astro'
import Matrix from './Matrix.astro'
import Paragraph from './Paragraph.astro'
import Question from './Question.astro'
import Quote from './Quote.astro'
import Status from './Status.astro'
import Table from './Table.astro'
import Term from './Term.astro'
import Timeline from './Timeline.astro'

export const mdxComponents = {
  Cite,
  Compare,
  Differed,
  Figure,
  KnownUnknown,
  Matrix,
  Question,
  Quote,
  Status,
  Term,
  Timeline,
  a: Link,
  h2: Heading,
  p: Paragraph,
  table: Table,
} satisfies Record<ComponentName | 'a' | 'h2' | 'p' | 'table', unknown>
