import { z } from 'astro/zod';
import type { OwnChrome } from '../listing/chrome.ts';
import type { Problem } from '../problem.ts';
import type { FolderReader } from './folder-reader.ts';
import { parseYaml } from './parse-yaml.ts';

const FILE = 'chrome.yaml';

const chromeSchema = z.strictObject({
  /** Whole lines of saved pages that are not text of papers. */
  lines: z.array(z.string()).optional(),
  /** Regular expressions that such lines match as a whole. */
  patterns: z.array(z.string()).optional(),
});

/** Reads `chrome.yaml` of a content folder; nothing where there is no such file. What is wrong is among the reader's problems. */
export async function readChrome(reader: FolderReader): Promise<OwnChrome> {
  const source = await reader.text(FILE, true);
  const { chrome, problems } = parseChrome(source ?? '');
  reader.problems.push(...problems);
  return chrome;
}

/** Parses the YAML of `chrome.yaml`; every error becomes a problem with its line. */
export function parseChrome(source: string): { chrome: OwnChrome; problems: Problem[] } {
  const { data, problems, lineOf } = parseYaml(source, chromeSchema, FILE);
  const patterns: RegExp[] = [];
  for (const [index, pattern] of (data?.patterns ?? []).entries()) {
    try {
      patterns.push(new RegExp(`^(?:${pattern})$`, 'u'));
    } catch (error) {
      const text = `patterns.${index}: ${(error as Error).message}`;
      problems.push({ kind: 'invalid-data', file: FILE, line: lineOf(['patterns', index]), text });
    }
  }
  return { chrome: { lines: new Set((data?.lines ?? []).map((line) => line.trim())), patterns }, problems };
}
