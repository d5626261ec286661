import { readEdition, readLibrary } from '../../library.ts'
import { toFollowTheMoney, toJsonLines } from '../../publish/follow-the-money.ts'

/** The record for investigators' tools. */
export async function GET() {
  return new Response(toJsonLines(toFollowTheMoney(await readLibrary(), await readEdition())))
}
