const SHORT: Record<string, string> = {
  'United States': 'US',
  'European Union': 'EU',
  'United Kingdom': 'UK',
  'OSCE Parliamentary Assembly': 'OSCE',
}

/** Shorten a government's name for a narrow margin. */
export function shortGovernment(government: string): string {
  return SHORT[government] ?? government
}
