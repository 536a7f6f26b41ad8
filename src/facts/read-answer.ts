import { z } from 'astro/zod';
import { XMLParser, XMLValidator } from 'fast-xml-parser';
import type { Candidate, Service } from './candidate.ts';
import { listOf, requiredListOf, text } from './loose-values.ts';
import { RULES } from './services.ts';

/** An answer as it came. */
export interface RawAnswer {
  /** Status of HTTP. */
  status: number;
  /** `Content-Type`; empty where there was none. */
  type: string;
  body: Uint8Array;
}

/** What an answer says. */
export type ReadAnswer =
  | { candidates: Candidate[] }
  /** Why it cannot be used, after the service's name: `answers with HTML where JSON was expected`. */
  | { failure: string; isRefusal: boolean };

/** Reads an answer of a service, whatever it is: nothing found is no failure. */
export function readAnswer(service: Service, answer: RawAnswer): ReadAnswer {
  const decoded = decode(answer);
  if (decoded === undefined) return failure('answers in an encoding that cannot be read');
  const { status } = answer;
  if (status === 404 || status === 410) return { candidates: [] };
  const parsed = parse(decoded);
  if (status >= 400) {
    const words = parsed.data === undefined ? undefined : errorOf(parsed.data);
    return {
      failure: `refuses the request (${status}${words ? `: ${excerpt(words)}` : ''})`,
      isRefusal: true,
    };
  }
  if (parsed.data === undefined) return failure(`answers with ${parsed.what} where data was expected`);
  const words = errorOf(parsed.data);
  const candidates = RULES[service].read(parsed.data);
  if (words !== undefined && !candidates?.length)
    return { failure: `refuses the request (${excerpt(words)})`, isRefusal: true };
  return candidates === undefined
    ? failure('answers with data that has not the form of its answers')
    : { candidates };
}

function failure(sentence: string): ReadAnswer {
  return { failure: sentence, isRefusal: false };
}

/** Text by the byte order mark, the type's charset or the XML declaration; UTF-8 where none of them says another. */
function decode({ type, body }: RawAnswer): string | undefined {
  const start = new TextDecoder('latin1').decode(body.subarray(0, 200));
  const said =
    (start.startsWith('\xFE\xFF') ? 'utf-16be' : undefined) ??
    (start.startsWith('\xFF\xFE') ? 'utf-16le' : undefined) ??
    /charset\s*=\s*"?([\w.:-]+)/i.exec(type)?.[1] ??
    /^\s*<\?xml[^>]*\bencoding=["']([\w.:-]+)/.exec(start)?.[1];
  for (const encoding of ['utf-8', said]) {
    try {
      // What is valid UTF-8 is UTF-8, whatever its header says.
      if (encoding !== undefined && !(encoding === 'utf-8' && said?.startsWith('utf-16')))
        return new TextDecoder(encoding, { fatal: true }).decode(body);
    } catch {
      // Not in this encoding, or none that is known.
    }
  }
  return undefined;
}

const xml = new XMLParser({
  ignoreAttributes: false,
  attributeNamePrefix: '@',
  // A title may be “0”, a year is text.
  parseTagValue: false,
  parseAttributeValue: false,
});

/** JSON, or XML as objects; else what the text is instead. */
function parse(source: string): { data: unknown; what?: never } | { data?: undefined; what: string } {
  const start = source.trimStart().slice(0, 200).toLowerCase();
  if (start === '') return { what: 'nothing' };
  if (/^<(?:!doctype html|html|head|body)/.test(start)) return { what: 'HTML' };
  if (start.startsWith('<')) {
    if (XMLValidator.validate(source) !== true) return { what: 'broken or half XML' };
    return { data: xml.parse(source) };
  }
  try {
    return { data: JSON.parse(source) };
  } catch {
    return { what: /^[[{]/.test(start) ? 'broken or half JSON' : 'plain text' };
  }
}

const messageSchema = z.looseObject({ message: text, title: text, detail: text, summary: text });
const errorSchema = z.looseObject({
  error: text,
  message: z
    .union([z.string(), requiredListOf(messageSchema)])
    .optional()
    .catch(undefined),
  errors: listOf(messageSchema),
  /** arXiv's errors are entries of a feed. */
  feed: z
    .looseObject({ entry: listOf(z.looseObject({ id: text, summary: text })) })
    .optional()
    .catch(undefined),
});

/** The service's own words on what is wrong; undefined where it says that nothing is. */
function errorOf(data: unknown): string | undefined {
  const read = errorSchema.safeParse(data);
  if (!read.success) return undefined;
  const { error, message, errors, feed } = read.data;
  const [first] = [...errors, ...(Array.isArray(message) ? message : [])];
  return (
    feed?.entry.find(({ id }) => id?.includes('/api/errors'))?.summary ??
    error ??
    (typeof message === 'string' ? message : undefined) ??
    first?.message ??
    first?.title ??
    first?.detail
  );
}

function excerpt(words: string): string {
  return words.length > 120 ? `${words.slice(0, 119)}…` : words;
}
