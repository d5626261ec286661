import { readFileSync } from 'node:fs'
import ts from 'typescript'

/** What stands in a title for what differs from one test to the next. */
const HOLE = '…'

/** List the whole titles of the tests in a file, those of the groups that they stand in before their own. */
export function listTitles(file: string): string[] {
  const source = ts.createSourceFile(file, readFileSync(file, 'utf8'), ts.ScriptTarget.Latest, true)
  const titles: string[] = []
  const visit = (node: ts.Node, above: string[]): void => {
    const found = ts.isCallExpression(node) ? readCall(node) : undefined
    if (found?.kind === 'test') titles.push([...above, found.title].join(' '))
    const within = found?.kind === 'describe' ? [...above, found.title] : above
    ts.forEachChild(node, (child) => visit(child, within))
  }
  visit(source, [])
  return titles
}

const CALL = /^(test|it|describe|test\.describe)(\.(each|for|runIf|skipIf|concurrent|sequential)\b[\s\S]*)?$/

/** What `test('…', …)`, `describe.each(…)('…', …)` and the like are called. */
function readCall({ expression, arguments: [title, body] }: ts.CallExpression) {
  const callee = expression.getText()
  if (!title || !body || !CALL.test(callee)) return undefined
  const isGroup = /^(test\.)?describe\b/.test(callee)
  return { kind: isGroup ? 'describe' : 'test', title: toText(title).replace(/%[sijdfo]|\$\w+/g, HOLE) } as const
}

function toText(title: ts.Expression): string {
  if (ts.isStringLiteralLike(title)) return title.text
  if (!ts.isTemplateExpression(title)) return HOLE
  return title.head.text + title.templateSpans.map(({ literal }) => `${HOLE}${literal.text}`).join('')
}

/** Write a title as the text of a regular expression that fits it as it is told when it has run. */
export function toPattern(title: string): string {
  return title
    .split(HOLE)
    .map((part) => part.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&'))
    .join('.*')
}
