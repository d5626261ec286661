/** Look at the beginning of a list that comes in several formats, and hand it on whole. */
export async function peek(text: AsyncIterable<string>): Promise<{ start: string; text: AsyncGenerator<string> }> {
  const chunks = text[Symbol.asyncIterator]()
  let start = ''
  let isDone = false
  while (start.trim() === '' && !isDone) {
    const next = await chunks.next()
    isDone = next.done === true
    if (!next.done) start += next.value
  }
  return { start: start.trimStart(), text: rejoin(start, chunks) }
}

async function* rejoin(start: string, chunks: AsyncIterator<string>): AsyncGenerator<string> {
  try {
    if (start !== '') yield start
    for (let next = await chunks.next(); !next.done; next = await chunks.next()) yield next.value
  } finally {
    await chunks.return?.()
  }
}
