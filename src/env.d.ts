/** The base path, from the settings; begins and ends with a slash. */
declare const LISTED_BASE: string

declare namespace App {
  interface Locals {
    /** The piece whose body is being printed, and the day (a day count): components that a writer types find there all that they say. */
    print?: { piece: import('./core/model.ts').Explainer; today: number }
    /** How many tables its body has had so far. */
    tables?: number
    /** True where it has had a drawing, which brings the sheet for all of them. */
    hasDrawing?: boolean
  }
}
