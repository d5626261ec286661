/** Give a text one form of every letter and of every line's end, whatever the writer's machine prefers. */
export function toPlainText(text: string): string {
  return text
    .replace(/^\uFEFF/, '')
    .replaceAll('\r\n', '\n')
    .normalize('NFC')
}
