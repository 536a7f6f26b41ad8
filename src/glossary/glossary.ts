import { compare } from '../compare.ts';
import { type Memo, NO_MEMO } from '../memo.ts';
import { labelIds } from '../text/keys/label-ids.ts';
import { type Definition, findDefinitions } from './definitions.ts';
import { fold } from './long-form.ts';
import { bestWriting, groupMeanings, type LongForms, meaningKey, type PaperLongForm } from './meanings.ts';
import type { Acronyms, GlossaryEntry, Meaning } from './schema.ts';
import { shortFormKey, singularShort } from './short-form.ts';
import { UseFinder } from './uses.ts';

/** What the glossary needs of a paper, all plain text. */
export interface GlossaryPaper {
  id: string;
  title: string;
  abstract: string;
}

/** A short form in one paper. */
export interface PaperAbbreviation {
  /** Short form as the paper writes it first, in the singular. */
  short: string;
  /** What it means in this paper. */
  long: string;
  /** Id of its entry. */
  entry: string;
  /** Whether this paper defines it. */
  defined: boolean;
}

export interface Glossary {
  /** Entries by short form: letters first, capitals and small letters alike. */
  entries: GlossaryEntry[];
  /** Definitions that a paper’s texts hold, as written, by the paper’s id. */
  definitions: ReadonlyMap<string, Definition[]>;
  /** Abbreviations whose meaning in a paper is known, by the paper’s id, in order of first use. */
  abbreviations: ReadonlyMap<string, PaperAbbreviation[]>;
}

/*
 * When a paper uses a short form and does not say what it means, the meaning of the others is taken, if they agree:
 * so many papers must define it so, depending on the letters of the short form (short ones mean many things), and so
 * large a share of all that define it.
 */
const PAPERS_THAT_DEFINE = [Number.POSITIVE_INFINITY, Number.POSITIVE_INFINITY, 3, 2, 1];
const SHARE_THAT_AGREES = 0.8;

/** Meanings of one short form that a paper’s text is searched for, the most frequent ones. */
const MOST_COMPARED = 64;

interface Draft {
  short: string;
  writings: Map<string, number>;
  meanings: { forms: LongForms | undefined; meaning: Meaning; key: string }[];
  /** The meaning where a paper says nothing. */
  usual: Meaning | undefined;
  unclearIn: string[];
}

/**
 * Merges the abbreviations of all papers. Each meaning belongs first to the papers that define it; a paper that only
 * uses a short form gets the meaning whose long form it names, else the hand-made one, else the one on which the
 * papers that define it agree. Takes time in proportion to the length of the texts.
 *
 * @param papers in reading order
 * @param byHand content of `acronyms.yaml`
 * @param memo keeps what was found in the same texts
 */
export function buildGlossary(
  papers: readonly GlossaryPaper[],
  byHand: Acronyms = {},
  memo: Memo = NO_MEMO,
): Glossary {
  const hand = new Map(Object.entries(byHand).map(([short, long]) => [shortFormKey(short), { short, long }]));
  const definitionsOf = memo.each<Definition[]>('definitions', []);
  const definitions = new Map<string, Definition[]>();
  const longForms = new Map<string, PaperLongForm[]>();
  for (const { id, title, abstract } of papers) {
    const all = definitionsOf(JSON.stringify([title, abstract]), () => findDefinitions(title, abstract));
    const found = all.filter(({ short }) => hand.get(shortFormKey(short))?.long !== null);
    if (found.length > 0) definitions.set(id, found);
    for (const { short, long } of found) {
      const key = shortFormKey(short);
      const forms = longForms.get(key);
      if (forms) forms.push({ paper: id, short, long });
      else longForms.set(key, [{ paper: id, short, long }]);
    }
  }
  const drafts = new Map<string, Draft>();
  for (const [key, forms] of longForms) drafts.set(key, draftOf(forms));
  for (const [key, { short, long }] of hand) if (long !== null) addByHand(drafts, key, short, long);

  const abbreviations = addUses(papers, definitions, drafts);
  return { entries: entriesOf(drafts), definitions, abbreviations };
}

function draftOf(forms: readonly PaperLongForm[]): Draft {
  const writings = new Map<string, number>();
  for (const { short } of forms) count(writings, singularShort(short));
  const meanings = groupMeanings(forms).map((group) => {
    const long = bestWriting(group);
    return {
      forms: group,
      meaning: { long, byHand: false, definedIn: group.papers, usedIn: [] },
      key: ` ${group.stems.join(' ')} `,
    };
  });
  const short = mostFrequent(writings);
  const total = forms.length;
  const first = meanings[0];
  const needed = PAPERS_THAT_DEFINE[Math.min([...shortFormKey(short)].length, 4)] ?? 1;
  const agreed = first && first.meaning.definedIn.length >= Math.max(needed, SHARE_THAT_AGREES * total);
  return { short, writings, meanings, usual: agreed ? first.meaning : undefined, unclearIn: [] };
}

function addByHand(drafts: Map<string, Draft>, key: string, short: string, longs: string | string[]): void {
  const draft: Draft = drafts.get(key) ?? {
    short,
    writings: new Map(),
    meanings: [],
    usual: undefined,
    unclearIn: [],
  };
  drafts.set(key, draft);
  draft.short = short;
  count(draft.writings, short);
  draft.usual = undefined;
  for (const long of [longs].flat()) {
    const same = draft.meanings.find((known) => known.key === meaningKey(long));
    const meaning = same?.meaning ?? { long, byHand: true, definedIn: [], usedIn: [] };
    Object.assign(meaning, { long, byHand: true });
    if (!same) draft.meanings.push({ forms: undefined, meaning, key: meaningKey(long) });
    if (typeof longs === 'string') draft.usual = meaning;
  }
}

/** Looks through all texts for uses, and gives each paper the meanings that hold in it. */
function addUses(
  papers: readonly GlossaryPaper[],
  definitions: ReadonlyMap<string, Definition[]>,
  drafts: ReadonlyMap<string, Draft>,
): Map<string, PaperAbbreviation[]> {
  const ids = idsOf(drafts);
  const common = new UseFinder(
    [...drafts.values()].flatMap(({ writings }) => [...writings.keys()].filter(isUnmistakable)),
  );
  const abbreviations = new Map<string, PaperAbbreviation[]>();
  for (const { id, title, abstract } of papers) {
    const own = new Map(
      (definitions.get(id) ?? []).map((definition) => [shortFormKey(definition.short), definition]),
    );
    const found = new Map<string, PaperAbbreviation>();
    const text = `${title}\n${abstract}`;
    let stems: string | undefined;
    const ownShorts = [...own.values()].map(({ short }) => short).filter((short) => !isUnmistakable(short));
    const uses = [...common.find(text), ...(ownShorts.length > 0 ? new UseFinder(ownShorts).find(text) : [])];
    for (const { short } of uses.sort((a, b) => a.start - b.start)) {
      const key = shortFormKey(short);
      const draft = drafts.get(key);
      if (!draft || found.has(key)) continue;
      const entry = ids.get(key) ?? '';
      const definition = own.get(key);
      if (definition) {
        found.set(key, { short: singularShort(short), long: definition.long, entry, defined: true });
        continue;
      }
      let meaning = draft.usual;
      if (!meaning || draft.meanings.length > 1) {
        stems ??= meaningKey(text);
        const named = draft.meanings.slice(0, MOST_COMPARED).filter((known) => stems?.includes(known.key));
        if (named.length === 1) meaning = named[0]?.meaning;
      }
      if (meaning) {
        if (meaning.usedIn.at(-1) !== id) meaning.usedIn.push(id);
        found.set(key, { short: singularShort(short), long: meaning.long, entry, defined: false });
      } else if (draft.unclearIn.at(-1) !== id) draft.unclearIn.push(id);
    }
    if (found.size > 0) abbreviations.set(id, [...found.values()]);
  }
  return abbreviations;
}

/** Whether a writing cannot be an ordinary word: it has two capitals or a capital and a digit. */
function isUnmistakable(short: string): boolean {
  return /\p{Lu}.*[\p{Lu}\p{N}]|[\p{Ll}\p{N}].*\p{Lu}/u.test(short);
}

function entriesOf(drafts: ReadonlyMap<string, Draft>): GlossaryEntry[] {
  const ids = idsOf(drafts);
  const entries: GlossaryEntry[] = [];
  for (const [key, { short, writings, meanings, unclearIn }] of drafts) {
    const used = meanings
      .map(({ meaning }) => meaning)
      .filter(({ definedIn, usedIn }) => definedIn.length + usedIn.length > 0)
      .sort((a, b) => papersOf(b) - papersOf(a) || compare(a.long, b.long));
    if (used.length === 0) continue;
    const also = [...writings.keys()].filter((writing) => writing !== short).sort();
    entries.push({ id: ids.get(key) ?? '', short, also, meanings: used, unclearIn });
  }
  const order = new Map(entries.map(({ short }) => [short, shortFormKey(short)]));
  return entries.sort(
    (a, b) => compare(order.get(a.short) ?? '', order.get(b.short) ?? '') || compare(a.short, b.short),
  );
}

/** Anchors by key. */
function idsOf(drafts: ReadonlyMap<string, Draft>): Map<string, string> {
  const ids = labelIds([...drafts.values()].map(({ short }) => fold(short)));
  return new Map([...drafts.keys()].map((key, at) => [key, ids[at] ?? '']));
}

function papersOf({ definedIn, usedIn }: Meaning): number {
  return definedIn.length + usedIn.length;
}

function count(counts: Map<string, number>, value: string): void {
  counts.set(value, (counts.get(value) ?? 0) + 1);
}

function mostFrequent(counts: ReadonlyMap<string, number>): string {
  return [...counts].sort(([a, x], [b, y]) => y - x || compare(a, b))[0]?.[0] ?? '';
}
