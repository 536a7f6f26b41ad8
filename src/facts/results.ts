import { compare } from '../compare.ts';
import { type CslItem, cslItemSchema } from '../metadata/csl.ts';
import { titleKey } from '../text/keys/title-key.ts';
import { type Citation, citationsOf, formatCitations } from './citations.ts';
import { fetchedRecord } from './fetched-record.ts';
import { identifiersOfItem } from './identifier.ts';
import type { Found, Inquiry, Progress } from './inquire.ts';
import { type AskedPaper, lacksOf } from './paper.ts';
import { RULES } from './services.ts';
import { takenOf, type Undecided, undecidedEntry } from './undecided.ts';

/** What earlier runs left in `metadata/`. */
export interface Earlier {
  /** Records by the slugs of their papers. */
  records: ReadonlyMap<string, CslItem>;
  undecided: Undecided;
  citations: readonly Citation[];
}

/** What the files in `metadata/` are to hold, and what is said of it. */
export interface Results {
  records: CslItem[];
  undecided: Undecided;
  /** Text of `citations.json`. */
  citations: string;
  /** Papers whose record is new or another one now, with what it tells. */
  changed: { paper: AskedPaper; facts: string[] }[];
  /** Papers that lack something and of which nothing was found. */
  notFound: AskedPaper[];
  /** Contradictions between services, as `“Title”: year: 2021 (Crossref), 2022 (OpenAlex)`. */
  contradictions: string[];
}

/** Whether a paper is looked into in this run, and what is known of it from earlier ones. */
export function inquiryOf(
  paper: AskedPaper,
  earlier: Earlier,
  { services, refresh }: Pick<Inquiry, 'services'> & { refresh: boolean },
): Inquiry {
  const record = earlier.records.get(paper.slug);
  const entry = earlier.undecided[paper.title];
  const taken = takenOf(entry);
  const isOpen = record?.custom?.unanswered !== undefined;
  return {
    paper,
    services,
    searches: refresh || isOpen || (record === undefined && entry === undefined),
    ...(record && taken === undefined && { identifiers: identifiersOfItem(record) }),
    ...(taken !== undefined && { taken }),
  };
}

/**
 * Puts together what the files are to hold.
 * @param papers all papers of the collection
 * @param progress how far each inquiry came, by slug; papers without one keep what they have
 */
export function collectResults(
  papers: readonly AskedPaper[],
  progress: ReadonlyMap<string, Progress>,
  earlier: Earlier,
): Results {
  const results: Results = {
    records: [],
    undecided: {},
    citations: '',
    changed: [],
    notFound: [],
    contradictions: [],
  };
  for (const paper of papers) {
    const old = earlier.records.get(paper.slug);
    const entry = earlier.undecided[paper.title];
    const looked = progress.get(paper.slug);
    const lacks = lacksOf(paper).length > 0;
    const found = looked ? foundOf(looked) : [];
    if (found.length > 0 && lacks && !(old && looked?.isPartial)) {
      const { item, contradictions } = fetchedRecord(paper, found, looked?.unanswered);
      results.records.push(item);
      results.contradictions.push(...contradictions.map((one) => `“${paper.title}”: ${one}`));
      if (JSON.stringify(cslItemSchema.parse(item)) !== JSON.stringify(old))
        results.changed.push({ paper, facts: toldBy(item) });
    } else if (old && lacks && takenOf(entry) !== 'none') results.records.push(old);
    else if (lacks && looked && looked.choice.doubtful.length === 0 && !entry) results.notFound.push(paper);
    const doubtful = looked?.choice.doubtful ?? [];
    if (takenOf(entry) !== undefined || (entry && found.length === 0 && doubtful.length === 0))
      results.undecided[paper.title] = entry ?? undecidedEntry([]);
    else if (doubtful.length > 0 && lacks && !old) results.undecided[paper.title] = undecidedEntry(doubtful);
  }
  results.records.sort((a, b) => compare(String(a.id), String(b.id)));
  results.citations = citationsText(papers, progress, earlier);
  return results;
}

function foundOf({ choice, found }: Progress): Found[] {
  return choice.accepted.flatMap((candidate) => found.get(candidate) ?? []);
}

/** Names of the facts that a record tells. */
function toldBy(item: CslItem): string[] {
  return [...new Set(item.custom?.facts?.flatMap(({ of }) => of))];
}

function citationsText(
  papers: readonly AskedPaper[],
  progress: ReadonlyMap<string, Progress>,
  earlier: Earlier,
): string {
  const named = papers.map((paper) => {
    const looked = progress.get(paper.slug);
    const record = earlier.records.get(paper.slug);
    return {
      slug: paper.slug,
      keys: [...paper.keys, titleKey(paper.title)],
      identifiers: [...identifiersOfFacts(paper), ...(record ? identifiersOfItem(record) : [])],
      accepted: (looked ? foundOf(looked) : []).map(({ candidate, day }) => ({
        ...candidate,
        source: RULES[candidate.service].name,
        day,
      })),
    };
  });
  const examined = new Set(
    named.flatMap(({ slug, accepted }) => (accepted.some(({ references }) => references) ? slug : [])),
  );
  return formatCitations(earlier.citations, citationsOf(named), examined);
}

function identifiersOfFacts({ facts: { doi, arxiv, preprint } }: AskedPaper): string[] {
  const item: CslItem = { title: '-', ...(doi && { DOI: doi }), ...(arxiv && { custom: { arxiv } }) };
  return [
    ...identifiersOfItem(item),
    ...(preprint?.doi ? identifiersOfItem({ title: '-', DOI: preprint.doi }) : []),
  ];
}
