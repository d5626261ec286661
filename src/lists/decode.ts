import { ListFileError } from './listed.ts'

/** OFAC's list, the largest, has 130 MB. */
const LARGEST = 1_000_000_000

/**
 * Decode the bytes of a list as UTF-8, chunk by chunk; throw a `ListFileError` at the first byte that is none,
 * for a file without content, for UTF-16, for what is larger than any list and, unless the list is a page, for a web page in its place.
 */
export async function* decodeList(
  chunks: AsyncIterable<Uint8Array>,
  { isPage = false }: { isPage?: boolean } = {},
): AsyncGenerator<string> {
  const decoder = new TextDecoder('utf-8', { fatal: true })
  let bytes = 0
  let isStart = true
  const decode = (chunk?: Uint8Array) => {
    try {
      return chunk ? decoder.decode(chunk, { stream: true }) : decoder.decode()
    } catch {
      throw new ListFileError(
        `It is not UTF-8: a byte between ${bytes} and ${bytes + (chunk?.length ?? 0)} belongs to another encoding. Some program has converted it on the way. Download it again and do not open it in between.`,
      )
    }
  }
  for await (const chunk of chunks) {
    if (bytes === 0 && isUtf16(chunk))
      throw new ListFileError('It is UTF-16, not UTF-8: some program has saved it anew. Download it again.')
    const text = decode(chunk)
    bytes += chunk.length
    if (bytes > LARGEST) throw new ListFileError('It is larger than any list. Do not use this file.')
    if (isStart && text.trim() !== '') {
      if (!isPage) refuseWebPage(text)
      isStart = false
    }
    if (text !== '') yield text
  }
  const rest = decode()
  if (rest !== '') yield rest
  if (isStart) throw new ListFileError('It is empty.')
}

function isUtf16([first, second]: Uint8Array): boolean {
  return (first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff) || first === 0 || second === 0
}

function refuseWebPage(text: string): void {
  if (/^\s*(<!doctype html|<html)/i.test(text))
    throw new ListFileError(
      'It is a web page, not the list: probably an error page or a page that asks for a click. Download the file itself.',
    )
}
