import { SHORTEST_SENTENCE } from '../query.ts';

/** Text of more parts is no query in operators when it reads like a sentence. */
const LONGEST_OPERATORS = 12;
/** Text of more parts never is: bounds the conditions of a query. */
const MOST_PARTS = 64;
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
/** Several spaces say no more than one, and expressions that begin with spaces would try each of them. */
const SPACES = /\s+/g;

/** A query as it was meant: full-width letters and what was copied out of an address are made ordinary text. */
export function cleanQuery(typed: string): string {
  const text = typed
    .replace(CURLY_QUOTES, '"')
    .replace(FULL_WIDTH, (character) => String.fromCharCode(character.charCodeAt(0) - 0xfee0))
    .replace(SPACES, ' ');
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
  if (parts > MOST_PARTS) return true;
  if (functionWords === 0) return false;
  return (
    (parts > LONGEST_OPERATORS && functionWords > 1) ||
    (parts >= SHORTEST_SENTENCE && (SENTENCE_MARK.test(bare) || !/\p{Ll}/u.test(text)))
  );
}
