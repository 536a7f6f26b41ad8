/** Files of `metadata/` that `npm run facts` writes. What stands in other files there goes before them. */
export const FETCHED_FILE = 'metadata/fetched.csl.json';
export const UNDECIDED_FILE = 'metadata/undecided.yaml';
export const CITATIONS_FILE = 'metadata/citations.json';
