/** What the tests use of a package that brings no types. */
declare module '@mdn/mdn-http-observatory' {
  export function scan(host: string): Promise<{ scan: { score: number }; tests: Record<string, { pass: boolean }> }>
}
