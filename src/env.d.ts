/** The base path, from the settings; begins and ends with a slash. */
declare const LISTED_BASE: string

declare namespace App {
  interface Locals {
    /** The piece whose body is being printed; components that a writer types look themselves up in it. */
    piece?: import('./core/model.ts').Explainer
    /** How many tables its body has had so far. */
    tables?: number
  }
}
