import { firstTurned, initialsApart, initialsFirst, isWhole, reversedNames } from './name-order.ts';

/** Lower-case parts of names. */
const PARTICLES =
  /^(?:van|von|der|den|de|del|della|di|da|dos|du|la|le|el|al|bin|ibn|ben|ter|ten|af|av|zu|zur|dal|do|y|e|of|st\.?|'t)$/;
const SUFFIX = /^(?:Jr|Sr|II|III|IV)\.?$/;
/** A word of a name: a capital and letters, or initials; names in capitals are short or of one kind. */
const NAME_WORD =
  /^(?:\p{Lu}[\p{L}\p{M}’'`´ˇ‘.-]{0,24}(?:\(\p{L}{1,15}\))?|\p{Lu}\.(?:-?\p{Lu}\.){0,4}|[\p{Lo}·]{1,12}|d['’]\p{Lu}\p{L}+|\p{L}\p{M}?)$/u;
/** Words that institutions, places and titles have, and people have not. */
const NO_NAME =
  /^(?:University|Universit\S*|Institute|Institut|Laborator\w+|Labs?|College|School|Department|Research|Google|Facebook|Meta|Microsoft|OpenAI|DeepMind|Nvidia|NVIDIA|IBM|Apple|Amazon|Alibaba|Tencent|Baidu|Huawei|Inc|Ltd|Corp|Team|Group|Center|Centre|Academy|Conference|Workshop|Journal|Transactions|Proceedings|Symposium|Letters|Review|Reviews|Survey|Preprint|Report|Thesis|Under|Submitted|Accepted|Book|Blog|Learning|Neural|Deep|Network|Networks|Model|Models|Data|Systems?|Science|Nature|Theory|Analysis|Arxiv|ArXiv|Press|Society|International|Technical|Annual|Video|Slides?|Code|Paper|Oral|Spotlight|Poster|Best|Award|Introduction|Edition|Chapter|Lecture|Lectures|Course|Tutorial|Foundation|Company|Intelligence|Computing|Computer|Software|Engineering|Recognition|Processing|Vision|Graph|Language|Knowledge|Attention|Learning[.:]?)$/;
/** Places that are written as names of people are. */
const PLACE =
  /^(?:New (?:York|Orleans|Delhi|Haven|Jersey|Mexico|Zealand)|San (?:Francisco|Diego|Jose|Antonio|Juan)|Los Angeles|Las Vegas|Hong Kong|Tel Aviv|Salt Lake City|Santa (?:Barbara|Clara|Cruz|Fe)|Buenos Aires|Kuala Lumpur|(?:United|Great) \p{L}+|South (?:Korea|Africa)|\p{L}+ (?:Islands?|City|Beach|Bay|Springs|Kingdom|Republic))$/u;
/** A word that no list of people has between commas. */
const VENUE_LIKE = /\d|[:?!"“”=]/;

/** What stands behind the last name of a list that is not told to its end. */
const ET_AL =
  /[\s,;&]*(?:and\s+)?\b(?:et\.?\s?al\.?|et\s+al|others|and\s+others)\.?\s*$|[\s,，、]*等\.?\s*$|[\s,;]*(?:\.{3}|…)\s*$/i;

/** Longer texts are no lists of people. */
const LONGEST = 16_000;

/** A list of people as it is written, and their names where they can be told. */
export interface Byline {
  /** As written, without marks of footnotes, places of work and closing punctuation. */
  text: string;
  /** Names in reading order; missing where some are not told (“et al.”) or only family names are. */
  names?: string[];
}

/**
 * Reads a list of people: `Jane Doe, Richard Roe and A. Poe`, `Doe, Jane and Roe, Richard`, `G. Hinton et al.`
 * @returns undefined for text that is none
 */
export function readByline(written: string): Byline | undefined {
  if (written.length > LONGEST) return undefined;
  let text = written
    .replace(/\s*[（(][^()（）]{2,80}[)）](?=\s*(?:,|;|and\b|&|et\b|$))/g, ' ')
    .replace(/[*∗†‡§¶#^⁎⋆✉]+|(?<=\p{L})[¹²³⁰-⁹]+/gu, '')
    .replace(/\s+/g, ' ')
    .replace(/\s+(?=[,;]|\.(?!\.))/g, '')
    .trim()
    .replace(/^(?:by|authors?)\s*:?\s+/i, '')
    .replace(/^[\s\-–—•·:|]+/, '');
  if (text.length < 3) return undefined;
  const isOpen = ET_AL.test(text);
  const bare = text.replace(ET_AL, '').replace(/[\s,;]+$/, '');
  const list = /[^.]\p{Lu}\.$|\b\p{Lu}\.$/u.test(bare) ? bare : bare.replace(/\.$/, '');
  if (VENUE_LIKE.test(list)) return undefined;
  const parts = list
    .split(/\s*(?:;|,|，|、|\s&\s|\s+and\s+|\s+with\s+|&)\s*/)
    .map((part) => part.replace(/^(?:and|&)\s+/, ''))
    .filter((part) => part !== '');
  if (parts.length === 0 || !parts.every(isName)) return undefined;
  text = text.replace(/[\s,;]+$/, '');
  if (!/\p{Lu}\.$|al\.$/u.test(text)) text = text.replace(/(?<!\.)\.$/, '');
  if (isOpen) return { text };
  const reversed = reversedNames(list) ?? initialsApart(parts);
  if (reversed) return { text, names: reversed };
  const names = initialsFirst(firstTurned(joinSuffixes(parts)));
  if (names.some((name) => !isWhole(name))) return names.length === 1 ? undefined : { text };
  return { text, names };
}

function isName(part: string): boolean {
  if (PLACE.test(part)) return false;
  const words = part.split(/\s+/);
  if (words.length > 7 || /^\p{Lu}{3,}$/u.test(part)) return false;
  // Letters that are no initials beside a name in small letters are a venue's.
  if (/\p{Ll}{2}/u.test(part) && words.some((word) => /^\p{Lu}{4,}$/u.test(word))) return false;
  let capitals = 0;
  for (const [index, word] of words.entries()) {
    if (NO_NAME.test(word)) return false;
    if (PARTICLES.test(word)) continue;
    if (!NAME_WORD.test(word) && !SUFFIX.test(word)) return false;
    if (/^\p{Ll}/u.test(word) && !/^d['’]/.test(word)) {
      // A lone small letter is an initial; longer words of small letters are no words of a name.
      if (index === 0) return false;
    } else capitals += 1;
  }
  return capitals > 0;
}

function joinSuffixes(parts: readonly string[]): string[] {
  const names: string[] = [];
  for (const part of parts) {
    if (SUFFIX.test(part) && names.length > 0) names.push(`${names.pop()} ${part}`);
    else names.push(part);
  }
  return names;
}
