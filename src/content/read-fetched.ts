import { stringify } from 'yaml';
import { citationsSchema, type PlacedCitation } from '../facts/citations.ts';
import { CITATIONS_FILE, FETCHED_FILE, UNDECIDED_FILE } from '../facts/files.ts';
import type { Earlier } from '../facts/results.ts';
import { type Undecided, undecidedSchema } from '../facts/undecided.ts';
import type { CslItem } from '../metadata/csl.ts';
import { parseCslJson } from '../metadata/csl-json.ts';
import type { Problem } from '../problem.ts';
import { FolderReader } from './folder-reader.ts';
import { parseYaml } from './parse-yaml.ts';

/** Reads what earlier runs of `npm run facts` wrote, with the curator's words in it. */
export async function readFetched(folder: string): Promise<Earlier & { problems: Problem[] }> {
  const reader = new FolderReader(folder);
  const [records, undecided, citations] = await Promise.all([
    reader.text(FETCHED_FILE, true),
    reader.text(UNDECIDED_FILE, true),
    readCitations(reader),
  ]);
  const fetched = parseCslJson(records ?? '[]');
  if (fetched.error) reader.problems.push({ kind: 'unreadable-file', file: FETCHED_FILE, ...fetched.error });
  const settled = parseYaml(undecided ?? '', undecidedSchema, UNDECIDED_FILE);
  return {
    records: new Map(fetched.records.map(({ item }) => [String(item.id), item])),
    undecided: settled.data ?? {},
    citations: citations.map(({ citation }) => citation),
    problems: [...reader.problems, ...settled.problems],
  };
}

/** Which papers cite which: `metadata/citations.json`, which a curator may write. JSON is YAML, with lines for errors. */
export async function readCitations(reader: FolderReader): Promise<PlacedCitation[]> {
  const { files } = await reader.listByEnding('metadata', ['citations.json']);
  if (!files.includes(CITATIONS_FILE)) return [];
  const source = await reader.text(CITATIONS_FILE, true);
  const { data = [], problems, lineOf } = parseYaml(source || '[]', citationsSchema, CITATIONS_FILE);
  reader.problems.push(...problems);
  return data.map((citation, index) => {
    const [citing, cited] = Array.isArray(citation) ? [0, 1] : ['citing', 'cited'];
    return { citation, lines: [lineOf([index, citing]), lineOf([index, cited])] };
  });
}

/** Text of `fetched.csl.json`. */
export function formatRecords(records: readonly CslItem[]): string {
  return `${JSON.stringify(records, null, 1)}\n`;
}

const ABOUT = `# Papers of which public indexes know several, or none for certain. Settle one by its line “take”: the id, DOI or arXiv
# identifier of the right candidate, or none. Then run “npm run facts” again; it does not search for these papers anew.
`;

/** Text of `undecided.yaml`; empty where everything is decided. */
export function formatUndecided(undecided: Undecided): string {
  if (Object.keys(undecided).length === 0) return '';
  return ABOUT + stringify(undecided, { lineWidth: 0, nullStr: '' });
}
