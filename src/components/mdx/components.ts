/** Exactly what a writer may type, and what stands behind the Markdown that needs more than its plain tag. */
import type { ComponentName } from '../../newsroom/components.ts'
import Cite from './Cite.astro'
import Compare from './Compare.astro'
import Differed from './Differed.astro'
import Figure from './Figure.astro'
import Growth from './Growth.astro'
import Heading from './Heading.astro'
import KnownUnknown from './KnownUnknown.astro'
import Left from './Left.astro'
import Link from './Link.astro'
import Matrix from './Matrix.astro'
import Order from './Order.astro'
import Question from './Question.astro'
import Quote from './Quote.astro'
import Status from './Status.astro'
import Table from './Table.astro'
import Term from './Term.astro'
import Timeline from './Timeline.astro'
import Waits from './Waits.astro'

export const mdxComponents = {
  Cite,
  Compare,
  Differed,
  Figure,
  Growth,
  KnownUnknown,
  Left,
  Matrix,
  Order,
  Question,
  Quote,
  Status,
  Term,
  Timeline,
  Waits,
  a: Link,
  h2: Heading,
  table: Table,
} satisfies Record<ComponentName | 'a' | 'h2' | 'table', unknown>
