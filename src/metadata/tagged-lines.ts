/** A record of lines that begin with a tag: RIS and MEDLINE. */
export interface TaggedRecord {
  /** Line that it begins in, from 1. */
  line: number;
  /** Values by tag, in the order of the file; lines that go on are joined with a space. */
  fields: Map<string, string[]>;
}

/** How a format writes its lines. */
export interface TaggedFormat {
  /** A line with a tag (first group) and a value (second). */
  line: RegExp;
  /** Tag that only ever begins a record. */
  first: string;
  /** Tag that ends a record, in formats that have one. */
  last?: string;
}

/** Takes such a file apart. Text before the first record is passed over; a record without an end ends at the next one. */
export function readTaggedRecords(
  source: string,
  { line: pattern, first, last }: TaggedFormat,
): TaggedRecord[] {
  const records: TaggedRecord[] = [];
  let record: TaggedRecord | undefined;
  let values: string[] | undefined;
  for (const [index, text] of source
    .replace(/^\uFEFF/, '')
    .split(/\r\n|\n|\r/)
    .entries()) {
    const [, tag = '', value = ''] = pattern.exec(text) ?? [];
    if (tag === '') {
      // A value goes on in the next line, indented or not; blank lines part records that have no end.
      if (values) values[values.length - 1] = `${values.at(-1) ?? ''} ${text.trim()}`.trim();
      continue;
    }
    if (tag === last) {
      record = values = undefined;
      continue;
    }
    if (tag === first || record === undefined) {
      record = { line: index + 1, fields: new Map() };
      records.push(record);
    }
    values = record.fields.get(tag);
    if (values === undefined) {
      values = [];
      record.fields.set(tag, values);
    }
    values.push(value.trim());
  }
  return records;
}
