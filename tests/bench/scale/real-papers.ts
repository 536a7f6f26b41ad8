import { createReadStream, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';

/** A line of a file of papers. */
interface RealPaper {
  id: string;
  title: string;
  abstract?: string;
  authors?: string[];
  year?: number;
  venue?: string;
}

/**
 * Writes papers of a file into a content folder, as one listing.
 * @param file JSON Lines: id, title, abstract, authors (names), year, venue
 * @param from number of papers before the first
 * @param name of the listing
 * @throws {Error} when it has fewer papers
 */
export async function writeRealPapers(
  file: string,
  count: number,
  folder: string,
  from = 0,
  name = 'papers',
): Promise<void> {
  const papers: RealPaper[] = [];
  for await (const line of createInterface({ input: createReadStream(file) })) {
    if (papers.length === from + count) break;
    if (line.trim() !== '') papers.push(JSON.parse(line));
  }
  if (papers.length < from + count)
    throw new Error(`${file} has ${papers.length} papers, not ${from + count}.`);
  const items = papers.slice(from).map(({ id, title, abstract, authors = [], year, venue }) => ({
    id,
    type: 'article',
    title,
    author: authors.map((literal) => ({ literal })),
    ...(abstract && { abstract }),
    ...(year && { issued: { 'date-parts': [[year]] } }),
    ...(venue && { 'container-title': venue }),
  }));
  mkdirSync(join(folder, 'listings'), { recursive: true });
  writeFileSync(join(folder, 'listings', `${name}.json`), JSON.stringify(items, null, 1));
}
