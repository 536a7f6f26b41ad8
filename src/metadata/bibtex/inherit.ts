import type { BibtexEntry } from './read-entries.ts';

/** Fields of a volume that are its own and not those of the papers in it. */
const OWN = new Set([
  'crossref',
  'xref',
  'xdata',
  'entryset',
  'ids',
  'key',
  'label',
  'options',
  'related',
  'shorthand',
  'sortkey',
  'sortname',
  'title',
  'subtitle',
  'titleaddon',
  'shorttitle',
  'author',
  'abstract',
  'keywords',
  'note',
  'annotation',
  'file',
  'doi',
  'url',
  'urldate',
  'eprint',
  'eprinttype',
  'archiveprefix',
  'pages',
  'pagetotal',
  'language',
  'langid',
]);

/** Entries that hold fields for others and are no records. */
const CONTAINERS = new Set(['xdata', 'set', 'control', 'settings']);

/**
 * Gives entries the fields of those they refer to with `crossref` and `xdata`, as biber does: a paper in a volume gets
 * what it lacks, the volume's title as `booktitle`; an `xdata` entry gives all of its fields.
 * @returns entries that are records; without the volumes and data that others refer to
 * @see https://ctan.org/pkg/biblatex, sections 2.4.1, 3.13.6 and appendix B
 */
export function inheritFields(entries: readonly BibtexEntry[]): BibtexEntry[] {
  const byKey = new Map<string, BibtexEntry>();
  for (const entry of entries)
    if (!byKey.has(entry.key.toLowerCase())) byKey.set(entry.key.toLowerCase(), entry);
  const find = (key: string | undefined) => (key?.trim() ? byKey.get(key.trim().toLowerCase()) : undefined);
  const volumes = new Set<BibtexEntry>();
  const done = new Map<BibtexEntry, Map<string, string>>();
  /** Entries that wait for what they refer to: none of these is a volume of what it refers to. */
  const open = new Set<BibtexEntry>();

  const fieldsOf = (entry: BibtexEntry): Map<string, string> => {
    const known = done.get(entry);
    if (known) return known;
    const fields = new Map(entry.fields);
    // Set before the parents are asked, so that a circle ends.
    done.set(entry, fields);
    open.add(entry);
    const give = (name: string, value: string) => {
      if (!fields.has(name)) fields.set(name, value);
    };
    for (const key of (fields.get('xdata') ?? '').split(',')) {
      const data = find(key);
      if (data) for (const [name, value] of fieldsOf(data)) give(name, value);
    }
    const volume = find(fields.get('crossref'));
    if (volume && !open.has(volume)) {
      volumes.add(volume);
      for (const [name, value] of fieldsOf(volume)) {
        if (name === 'title') give('booktitle', value);
        else if (!OWN.has(name)) give(name, value);
      }
    }
    open.delete(entry);
    return fields;
  };

  // All at first: volumes are known by what refers to them.
  for (const entry of entries) fieldsOf(entry);
  return entries
    .filter((entry) => !CONTAINERS.has(entry.type) && !volumes.has(entry))
    .map((entry) => ({ ...entry, fields: fieldsOf(entry) }));
}
