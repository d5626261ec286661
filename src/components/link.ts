import { withBase } from '../core/urls.ts'

/** Make a site-relative path a link under the base path. */
export function href(path: string): string {
  return withBase(path, LISTED_BASE)
}
