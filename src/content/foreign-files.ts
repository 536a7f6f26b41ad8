/** A kind of file that holds no listing as text, with what to do about it. */
export interface ForeignFile {
  /** What it is, for people. */
  name: string;
  todo: string;
}

interface KnownFile extends ForeignFile {
  /** How names of such files end, in lower case. */
  endings: readonly string[];
  /** What they begin with, one or the other, a byte a character. */
  begins?: readonly string[];
  /** What stands in them as well, one or the other: names of the files that are packed in an archive. */
  holds?: readonly string[];
}

const EXPORT = 'export the records as RIS or BibTeX and put that file (.ris, .bib) here';
const AS_TEXT =
  'save it as plain text in UTF-8 (.txt), a title and its abstract on lines of their own by turns; or export the papers as RIS or BibTeX (.ris, .bib)';
const IMPORT = 'import it into a reference manager, and export the records as RIS or BibTeX (.ris, .bib)';
const PACKED = ['PK\x03\x04'];

/** Kinds of files that people keep papers in, those that are archives before archives themselves. */
const KNOWN: readonly KnownFile[] = [
  {
    name: 'a PDF document',
    todo: 'add such documents to Zotero and export what it finds about them as RIS or BibTeX (.ris, .bib)',
    endings: ['.pdf'],
    begins: ['%PDF-', '\xef\xbb\xbf%PDF-'],
  },
  {
    name: 'a Word document',
    todo: AS_TEXT,
    endings: ['.docx', '.doc'],
    begins: PACKED,
    holds: ['word/document'],
  },
  {
    name: 'a spreadsheet',
    todo: IMPORT,
    endings: ['.xlsx', '.xls', '.ods'],
    begins: PACKED,
    holds: ['xl/workbook', 'opendocument.spreadsheet'],
  },
  {
    name: 'a text document',
    todo: AS_TEXT,
    endings: ['.odt', '.pages'],
    begins: PACKED,
    holds: ['opendocument.text'],
  },
  { name: 'a text document', todo: AS_TEXT, endings: ['.rtf'], begins: ['{\\rtf'] },
  { name: 'an old Office document', todo: AS_TEXT, endings: [], begins: ['\xd0\xcf\x11\xe0'] },
  {
    name: 'an archive',
    todo: 'unpack it and put the files in it here',
    endings: ['.zip', '.gz', '.tgz', '.7z', '.rar', '.enlx'],
    begins: [...PACKED, '\x1f\x8b\x08', '7z\xbc\xaf', 'Rar!\x1a'],
  },
  {
    name: 'a database',
    todo: 'export the library from the program that it belongs to, as RIS or BibTeX (.ris, .bib)',
    endings: ['.sqlite', '.db', '.enl'],
    begins: ['SQLite format 3\0'],
  },
  {
    name: 'an image',
    todo: 'put a listing as text here instead',
    endings: ['.png', '.jpg', '.jpeg', '.gif', '.webp'],
    begins: ['\xff\xd8\xff', '\x89PNG\r\n', 'GIF87a', 'GIF89a'],
  },
  { name: 'a table', todo: IMPORT, endings: ['.csv', '.tsv'] },
  { name: 'XML', todo: EXPORT, endings: ['.xml', '.rdf'] },
  { name: 'a Web of Science export', todo: EXPORT, endings: ['.ciw'] },
  { name: 'an EndNote export', todo: EXPORT, endings: ['.enw'] },
];

const UTF_16: ForeignFile = {
  name: 'text in UTF-16',
  todo: 'open it in a text editor and save it with the encoding UTF-8',
};

/** How much of each end of a file is looked at, in bytes: archives name what is in them at both. */
const LOOKED_AT = 65_536;

/** The kind of a file that is no UTF-8 text, by what it begins with; undefined where that says nothing. */
export function kindByBytes(bytes: Uint8Array): ForeignFile | undefined {
  const start = latin1(bytes.subarray(0, LOOKED_AT));
  const end = latin1(bytes.subarray(-LOOKED_AT));
  const kind = KNOWN.find(
    ({ begins, holds }) =>
      begins?.some((sign) => start.startsWith(sign)) &&
      (!holds || holds.some((name) => start.includes(name) || end.includes(name))),
  );
  return kind ?? (isUtf16(start) ? UTF_16 : undefined);
}

/** Whether a text begins with the mark of UTF-16, or every other of its first bytes is zero, as in any Latin text. */
function isUtf16(start: string): boolean {
  if (/^(?:\xff\xfe|\xfe\xff)/.test(start)) return true;
  const isZero = [...start.slice(0, 8)].map((character) => character === '\0');
  return isZero.length === 8 && isZero.every((zero, at) => zero === (isZero[0] === (at % 2 === 0)));
}

/** The kind of a file by the ending of its name. */
export function kindByName(file: string): ForeignFile | undefined {
  const lower = file.toLowerCase();
  return KNOWN.find(({ endings }) => endings.some((ending) => lower.endsWith(ending)));
}

/** Every byte as the character of its number. */
function latin1(bytes: Uint8Array): string {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1');
}
