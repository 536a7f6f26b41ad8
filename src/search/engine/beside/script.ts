export { narrowPapers } from './facets.ts';
export { hitText } from './hit-text.ts';
export { pagesNamed } from './name-pages.ts';
export { readColumns } from './read-columns.ts';
