/**
 * Everything that can be wrong with content, in one table. A problem stops the build; a note is worth a line in the
 * build log and lets it go on.
 */
const kinds = {
  'no-listings': {
    what: 'no listing found',
    todo: 'put at least one listing into this folder: a list in Markdown (.md), a saved page (.txt, .html) or a bibliography (.bib, .json, .ris, .nbib)',
  },
  'unreadable-folder': {
    what: 'a folder that cannot be read',
    todo: 'check that it is a folder, and that you may read it',
  },
  'no-file': {
    what: 'no file, but a folder, a pipe or a device',
    todo: 'put a file in its place, or remove it',
  },
  'not-text': {
    what: 'not UTF-8 text',
    todo: 'save the file again in a text editor, as plain text with the encoding UTF-8',
  },
  'other-file': {
    what: 'a file that holds no listing as text',
    todo: 'put a listing as text here instead',
  },
  'not-a-listing': {
    what: 'not a listing but, by its looks,',
    todo: 'put titles and abstracts on lines of their own by turns',
  },
  'empty-listing': {
    what: 'no paper in this listing',
    todo: 'add papers, or remove the file',
  },
  'title-without-abstract': {
    what: 'a title without an abstract',
    todo: 'add its abstract on the next line; if the line is no title but part of the saved page, add it to content/chrome.yaml; if the file is no listing, remove it',
  },
  'abstract-without-title': {
    what: 'an abstract without a title',
    todo: 'put its title on the line before; if it continues the abstract above, join the two lines',
  },
  'empty-title': {
    what: 'a title with nothing readable in it',
    todo: 'write the title with at least one letter or digit, or remove the entry',
  },
  'same-listing-id': {
    what: 'two listings whose file names make the same id',
    todo: 'rename one of the files',
  },
  'same-topic-id': {
    what: 'two topics whose file names make the same id',
    todo: 'rename one of the files',
  },
  'unknown-component': {
    what: 'a component that is not here',
    todo: 'use <Paper id="…" />, <Topic id="…" /> or Markdown',
  },
  'invalid-data': {
    what: 'content that does not fit its schema',
    todo: 'correct the field that is named',
  },
  'unreadable-file': {
    what: 'a file that cannot be read',
    todo: 'check that it is well-formed and may be read',
  },
  'left-out': {
    what: 'a record that no paper can be made from',
    todo: 'correct or remove it, or build without STRICT=1',
  },
  'unknown-reference': {
    what: 'a reference to something that is not here',
    todo: 'use the last part of the address of a paper or topic page',
  },
  'lost-address': {
    what: 'a published address that would be lost',
    todo: 'bring back what it showed; or, if that has a new address, add "redirect": "<last part of it>" to this entry; or, if only a title was corrected, correct it here, too',
  },
  'two-addresses': {
    what: 'two published addresses of one paper',
    todo: 'keep one and add "redirect": "<last part of it>" to the entry of the other',
  },
  'address-of-another': {
    what: 'a published address whose paper has become another one',
    todo: 'correct the identifier in this entry; or, if it is indeed another paper, give the address a "redirect"',
  },
  'redirect-to-nothing': {
    what: 'a redirect that leads to no page',
    todo: 'name the last part of an address of the same kind, or an address such as /topics/<last part>/ or /papers/',
  },
  'redirect-in-use': {
    what: 'a redirect from an address that has a page',
    todo: 'remove the redirect, or give the page another address',
  },
  'broken-prose': {
    what: 'prose that cannot be rendered',
    todo: 'correct the line; what is no markup is written with a backslash before it, as in \\< and \\{',
  },
  'unknown-listing': {
    what: 'facts about a listing that does not exist',
    todo: 'use the name of a file in listings/ without its ending',
  },
} as const satisfies Record<string, { what: string; todo: string }>;

export type ProblemKind = keyof typeof kinds;

/** Something that keeps the content from becoming a site, with its place. */
export interface Problem {
  kind: ProblemKind;
  /** Path below the content folder, for example `listings/march.txt`. */
  file: string;
  /** Line in the file, from 1; missing where the whole file or folder is meant. */
  line?: number;
  /** The offending text or value, any length; shortened when shown. */
  text?: string;
  /** Lines that gave it away, where the whole file is meant. */
  signs?: readonly { line: number; text: string }[];
  /** What to do, where that is not the same for all problems of the kind. */
  todo?: string;
}

/** Something that a curator may want to know, though the build goes on. */
export interface Note {
  file: string;
  line?: number;
  message: string;
}

/** Thrown once, with all problems of the content. Its message lists every one as `file:line  what · what to do`. */
export class ContentError extends Error {
  readonly problems: readonly Problem[];
  constructor(problems: readonly Problem[]) {
    const count = problems.length === 1 ? '1 problem' : `${problems.length} problems`;
    super(`${count} in the content; nothing was built.\n${problems.map(formatProblem).join('\n')}`);
    this.name = 'ContentError';
    this.problems = problems;
  }
}

export function formatProblem({ kind, file, line, text, signs, todo = kinds[kind].todo }: Problem): string {
  const { what } = kinds[kind];
  if (signs) {
    const lines = signs.map((sign) => `line ${sign.line} “${excerpt(sign.text)}”`);
    return `${formatPlace(file, line)}  ${what} ${text} (${lines.join(', ')}) · ${todo}`;
  }
  return `${formatPlace(file, line)}  ${what}${text === undefined ? '' : `: “${excerpt(text)}”`} · ${todo}`;
}

export function formatNote({ file, line, message }: Note): string {
  return `${formatPlace(file, line)}  ${message}`;
}

function formatPlace(file: string, line: number | undefined): string {
  const name = printable(file);
  return line === undefined ? name : `${name}:${line}`;
}

/** Text of others as it may stand in a message: it may hold a line's end, a terminal's commands, or no character at all. */
export function printable(text: string): string {
  return text.replace(/[\p{Cc}\p{Cf}\p{Co}\uFFFE\uFFFF]/gu, '�');
}

/** The first 80 characters, on one line, without characters that would garble a terminal. */
function excerpt(text: string): string {
  const clean = text
    .slice(0, 400)
    .replace(/[\p{Cc}\p{Cf}\s]+/gu, ' ')
    .trim();
  const characters = [...clean];
  return characters.length > 80 ? `${characters.slice(0, 79).join('')}…` : clean;
}
