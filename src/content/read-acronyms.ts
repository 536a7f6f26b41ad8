import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { LineCounter, parseDocument } from 'yaml';
import { type Acronyms, acronymsSchema } from '../glossary/schema.ts';
import { shortFormKey } from '../glossary/short-form.ts';
import type { Problem } from '../problem.ts';
import { decodeText } from './decode-text.ts';

const FILE = 'acronyms.yaml';

/** Hand-made expansions, and what is wrong with them. */
export interface AcronymsFile {
  acronyms: Acronyms;
  problems: Problem[];
}

/** Reads `acronyms.yaml` of a content folder; none where there is no such file. */
export async function readAcronyms(folder: string): Promise<AcronymsFile> {
  let bytes: Uint8Array;
  try {
    bytes = await readFile(join(folder, FILE));
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException;
    return {
      acronyms: {},
      problems: code === 'ENOENT' ? [] : [{ kind: 'unreadable-file', file: FILE, text: message }],
    };
  }
  const decoded = decodeText(bytes);
  if ('text' in decoded) return parseAcronyms(decoded.text);
  return { acronyms: {}, problems: [{ kind: 'not-text', file: FILE, line: decoded.line }] };
}

/** Parses the YAML of `acronyms.yaml`; every error becomes a problem with its line. */
export function parseAcronyms(source: string): AcronymsFile {
  const lineCounter = new LineCounter();
  const document = parseDocument(source, { lineCounter });
  const lineAt = (offset: number) => lineCounter.linePos(offset).line;
  const problems: Problem[] = document.errors.map((error) => ({
    kind: 'unreadable-file',
    file: FILE,
    line: lineAt(error.pos[0]),
    text: error.message.split('\n')[0] ?? '',
  }));
  if (problems.length > 0) return { acronyms: {}, problems };
  const lineOf = (short: PropertyKey | undefined) => {
    const node: unknown = document.getIn([short], true);
    const range = typeof node === 'object' && node && 'range' in node ? node.range : undefined;
    return lineAt(Array.isArray(range) && typeof range[0] === 'number' ? range[0] : 0);
  };
  const result = acronymsSchema.safeParse(document.toJS() ?? {});
  if (!result.success) {
    for (const { path, message } of result.error.issues)
      problems.push({
        kind: 'invalid-data',
        file: FILE,
        line: lineOf(path[0]),
        text: `${path.map(String).join('.')}: ${message}`,
      });
    return { acronyms: {}, problems };
  }
  const known = new Map<string, string>();
  for (const short of Object.keys(result.data)) {
    const key = shortFormKey(short);
    const other = known.get(key);
    if (other !== undefined) {
      const text = `${short}: the same short form as ${other}; give both meanings in one list`;
      problems.push({ kind: 'invalid-data', file: FILE, line: lineOf(short), text });
    }
    known.set(key, short);
  }
  return { acronyms: result.data, problems };
}
