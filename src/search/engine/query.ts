import { wordsOf } from '../format/words.ts';

/** Fields of a paper that hold text. */
export type TextField = 'title' | 'abstract' | 'author';

/** What one part of a query asks for. */
export type Condition =
  /** Words in any form, one or more of which a paper should have: `pre-training` is one condition of two words. */
  | { kind: 'words'; text: string; words: string[] }
  /** Words one after another, exactly as written, anywhere or in one field. */
  | { kind: 'phrase'; text: string; words: string[]; field?: TextField }
  | { kind: 'topic' | 'listing' | 'venue'; text: string }
  /** Years from 0 to 9999, both included, or one month (from 1) of a year. */
  | { kind: 'year'; from: number; to: number; month?: number }
  | { kind: 'code' };

/** A condition with the sign before it. */
export type Clause = Condition & {
  /** `must` for `+`, `not` for `-`, otherwise `should`. Everything but plain words must hold anyway. */
  sign: 'must' | 'not' | 'should';
};

/** A query: each group holds the alternatives that `OR` joins. */
export interface Query {
  groups: Clause[][];
  /** Sentences about what could not be understood as written. */
  hints: string[];
}

/** Characters of a query that are read: more than any abstract has. Boxes take no more either. */
export const LONGEST_QUERY = 10_000;
/** Text of so many words may be a sentence. */
export const SHORTEST_SENTENCE = 6;

/** A query of plain words. */
export function wordsQuery(text: string): Query {
  const parts = text.match(/\S+/g) ?? [];
  return { groups: parts.flatMap((part) => clausesOf(part).map((clause) => [clause])), hints: [] };
}

/** The words of a text, one condition for each part between spaces. */
export function clausesOf(text: string, sign: Clause['sign'] = 'should'): Clause[] {
  return text.split(/\s+/).flatMap((part) => {
    const words = wordsOf(part);
    return words.length > 0 ? [{ kind: 'words', text: part, words, sign } satisfies Clause] : [];
  });
}

/** Whether a clause must hold: all do but plain words. */
export function isCondition(clause: Clause): boolean {
  return clause.kind !== 'words' || clause.sign !== 'should';
}

/** Says what papers with some of these words are about, for example: papers about “kv cache”. */
export function papersAbout(words: readonly Condition[]): string {
  const text = words.map((clause) => ('text' in clause ? clause.text : '')).join(' ');
  return text && `papers about “${text}”`;
}

/** Whether a query has nothing but words. */
export function isPlain({ groups }: Query): boolean {
  return groups.every((group) => group.length === 1 && !group.some(isCondition));
}
