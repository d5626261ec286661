/** Make text safe inside Markdown, where it must not turn into a heading, a link or anything else. */
export function escapeMarkdown(text: string): string {
  return text.replace(/[\\`*_[\]<>&|~#]/g, '\\$&')
}
