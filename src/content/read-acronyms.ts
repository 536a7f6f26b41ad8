import { type Acronyms, acronymsSchema } from '../glossary/schema.ts';
import { shortFormKey } from '../glossary/short-form.ts';
import type { Problem } from '../problem.ts';
import { FolderReader } from './folder-reader.ts';
import { parseYaml } from './parse-yaml.ts';

const FILE = 'acronyms.yaml';

/** Hand-made expansions, and what is wrong with them. */
export interface AcronymsFile {
  acronyms: Acronyms;
  problems: Problem[];
}

/** Reads `acronyms.yaml` of a content folder; none where there is no such file. */
export async function readAcronyms(folder: string): Promise<AcronymsFile> {
  const reader = new FolderReader(folder);
  const source = await reader.text(FILE, true);
  return source === undefined ? { acronyms: {}, problems: reader.problems } : parseAcronyms(source);
}

/** Parses the YAML of `acronyms.yaml`; every error becomes a problem with its line. */
export function parseAcronyms(source: string): AcronymsFile {
  const { data, problems, lineOf } = parseYaml(source, acronymsSchema, FILE);
  if (!data) return { acronyms: {}, problems };
  const known = new Map<string, string>();
  for (const short of Object.keys(data)) {
    const key = shortFormKey(short);
    const other = known.get(key);
    if (other !== undefined) {
      const text = `${short}: the same short form as ${other}; give both meanings in one list`;
      problems.push({ kind: 'invalid-data', file: FILE, line: lineOf([short]), text });
    }
    known.set(key, short);
  }
  return { acronyms: data, problems };
}
