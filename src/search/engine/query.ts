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

/** Characters of a query that are read: more than any abstract has. */
const LONGEST_QUERY = 10_000;
/** Text of more parts is no query in operators when it reads like a sentence. */
const LONGEST_OPERATORS = 12;
/** Text of so many words may be a sentence. */
export const SHORTEST_SENTENCE = 6;
/** Words that hold sentences together and that nobody needs between operators. */
const FUNCTION_WORD =
  /(?<![\p{L}\p{N}])(?:an?|are|as|at|by|for|from|how|in|is|of|on|our|that|the|this|to|we|what|which|with)(?![\p{L}\p{N}])/giu;
const SENTENCE_MARK = /[\p{L}\p{N})][.,;:!?](?=\s|$)/u;
const OPERATOR = /["()*]|(?:^|\s)[+-]\S|(?:^|\s)[a-z]+:|\b(?:OR|AND|NOT)\b/;
/** What may be an identifier or an address: a number with a point, a slash after a number, a name with two hyphens. */
const LOOK_UP =
  /\d{4}\.\d{4}|\b10\.\d{4}|:\/\/|\bwww\.|[a-z]\/\d{7}|^\s*@?(?:\w+-\w+-[\w-]+|[a-z]+\d{4}\w+)\s*$/i;
const FACTS = /(?<!\d)(?:19|20)\d\d(?!\d)|\bet\.?\s+al\b|\b(?:recent|latest|newest)\b/i;
const CURLY_QUOTES = /[“”„‟«»]/g;
const FULL_WIDTH = /[\uff01-\uff5e]/g;

/** A query as it was meant: full-width letters and what was copied out of an address are made ordinary text. */
export function cleanQuery(typed: string): string {
  const text = typed
    .slice(0, LONGEST_QUERY)
    .replace(CURLY_QUOTES, '"')
    .replace(FULL_WIDTH, (character) => String.fromCharCode(character.charCodeAt(0) - 0xfee0))
    .replaceAll('\u3000', ' ');
  if (/\s/.test(text) || !/%[\da-f]{2}/i.test(text)) return text;
  try {
    return decodeURIComponent(text.replaceAll('+', ' '));
  } catch {
    return text;
  }
}

/** Whether a text may name papers by identifiers. */
export function mayIdentify(text: string): boolean {
  return LOOK_UP.test(text);
}

/** Whether a text may say something about years, authors or what is new. */
export function mayHaveFacts(text: string): boolean {
  return FACTS.test(text) && !isProse(text);
}

/** Whether a text may hold operators at all. */
export function hasOperators(text: string): boolean {
  return OPERATOR.test(text);
}

/**
 * Whether a text is prose rather than a query: what looks like an operator in it is a quotation, a dash or a word in
 * capitals. A quotation counts as one part.
 */
export function isProse(text: string): boolean {
  const bare = text.replace(/"[^"]*"/g, ' x ');
  const parts = bare.match(/\S+/g)?.length ?? 0;
  const functionWords = bare.match(FUNCTION_WORD)?.length ?? 0;
  if (functionWords === 0) return false;
  return (
    (parts > LONGEST_OPERATORS && functionWords > 1) ||
    (parts >= SHORTEST_SENTENCE && (SENTENCE_MARK.test(bare) || !/\p{Ll}/u.test(text)))
  );
}

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
