/** The styles of formatted references, with the names that readers know. */
export const REFERENCE_STYLES = {
  apa: 'APA',
  ieee: 'IEEE',
  'chicago-author-date': 'Chicago',
  vancouver: 'Vancouver',
} as const;
export type ReferenceStyle = keyof typeof REFERENCE_STYLES;
