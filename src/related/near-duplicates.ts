import { foldedWords } from '../words/tokenize.ts';

const SHINGLE = 3;

/**
 * Resemblance of two texts, 0…1: the share of their three-word sequences that both have (Broder 1997).
 */
export function resemblance(a: string, b: string): number {
  const first = shingles(a);
  const second = shingles(b);
  let common = 0;
  for (const shingle of first) if (second.has(shingle)) common += 1;
  const all = first.size + second.size - common;
  return all === 0 ? 0 : common / all;
}

function shingles(text: string): Set<string> {
  const words = foldedWords(text);
  const found = new Set<string>();
  for (let start = 0; start + SHINGLE <= words.length; start += 1) {
    found.add(words.slice(start, start + SHINGLE).join(' '));
  }
  return found;
}
