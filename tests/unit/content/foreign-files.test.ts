import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { kindByBytes, kindByName } from '../../../src/content/foreign-files.ts';

describe('a file that is no text is known by its bytes, whatever its name', () => {
  const zipOf = (...names: string[]) => Buffer.from(`PK\x03\x04${names.join('PK\x03\x04')}`, 'latin1');
  const files: [name: string | undefined, bytes: Uint8Array][] = [
    ['a PDF document', Buffer.from('%PDF-1.7\n%\xe2\xe3', 'latin1')],
    ['a PDF document', Buffer.from('\ufeff%PDF-1.4\n')],
    ['a Word document', zipOf('[Content_Types].xml', 'word/document.xml')],
    ['a spreadsheet', zipOf('[Content_Types].xml', 'xl/workbook.xml')],
    ['a Word document', zipOf('[Content_Types].xml', 'x'.repeat(200_000), 'word/document.xml')],
    ['a text document', zipOf('mimetypeapplication/vnd.oasis.opendocument.text')],
    ['a spreadsheet', zipOf('mimetypeapplication/vnd.oasis.opendocument.spreadsheet')],
    ['an archive', zipOf('library.bib', 'notes.txt')],
    ['an archive', Uint8Array.of(0x1f, 0x8b, 8, 0)],
    ['an archive', Uint8Array.of(0x37, 0x7a, 0xbc, 0xaf, 0x27, 0x1c)],
    ['an old Office document', Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1)],
    ['a text document', Buffer.from('{\\rtf1\\ansi A title}')],
    ['a database', Buffer.from('SQLite format 3\0')],
    ['an image', Uint8Array.of(0xff, 0xd8, 0xff, 0xe0)],
    ['an image', Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a)],
    ['text in UTF-16', Buffer.from('\ufeffA title', 'utf16le')],
    ['text in UTF-16', Buffer.from('\ufeffA title', 'utf16le').swap16()],
    ['text in UTF-16', Buffer.from('A title without a mark', 'utf16le')],
    ['text in UTF-16', Buffer.from('A title without a mark', 'utf16le').swap16()],
    [undefined, Buffer.from('\ufeffA title\n\nAn abstract about PDF files, %PDF- and PK.')],
    [undefined, Buffer.from('PK compounds in mice')],
    [undefined, Buffer.from('Ein Titel mit \xfc', 'latin1')],
    [undefined, Buffer.from('A title\0with a NUL')],
    [undefined, Buffer.from('')],
  ];
  for (const [at, [name, bytes]] of files.entries())
    test(`${name ?? 'none of them'} (${at + 1})`, () => {
      const kind = kindByBytes(bytes);
      assert.equal(kind?.name, name);
      if (kind) assert.notEqual(kind.todo, '');
    });
});

test('a file that is not read is known by its ending, in any case', () => {
  const names = [
    'a.PDF',
    'b/c.docx',
    'd.xlsx',
    'e.csv',
    'f.xml',
    'g.ciw',
    'h.enw',
    'i.zip',
    'j.pdf.old',
    'pdf',
  ];
  assert.deepEqual(
    names.map((name) => kindByName(name)?.name),
    [
      'a PDF document',
      'a Word document',
      'a spreadsheet',
      'a table',
      'XML',
      'a Web of Science export',
      'an EndNote export',
      'an archive',
      undefined,
      undefined,
    ],
  );
});
