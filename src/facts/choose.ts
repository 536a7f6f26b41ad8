import { resemble } from '../metadata/same-paper.ts';
import { titleKey } from '../text/keys/title-key.ts';
import {
  type Agreement,
  agreement,
  type Evidence,
  evidenceOfCandidate,
  evidenceOfPaper,
} from './agreement.ts';
import type { Candidate } from './candidate.ts';
import { type Nearness, titleNearness } from './near-titles.ts';
import type { AskedPaper } from './paper.ts';

/** A candidate that may be the paper or not, for the curator to decide. */
export interface Doubt {
  candidate: Candidate;
  /** What speaks for it and against it: `the same title, other authors`. */
  why: string;
}

/** Which candidates are the paper. */
export interface Choice {
  /** In the order in which they came. */
  accepted: Candidate[];
  /** Only where none is accepted. */
  doubtful: Doubt[];
}

/** How sure it is that one candidate is the paper: by more than its title, by its title alone, or not. */
type Verdict =
  | { is: 'certain' | 'likely'; nearness: Nearness }
  | { is: 'doubtful'; why: string; nearness?: never }
  | { is: 'other'; nearness?: never };

/**
 * Chooses among candidates those that are the paper. A title must be equal by its key, or differ in a subtitle, a mark or
 * the version only while authors, abstract, year or identifier agree. Of several papers with the title none is chosen
 * unless something else tells which.
 * @param taken what a curator settled: a candidate's id or an identifier (`doi …`, `arxiv …`); `none` of them
 */
export function choosePaper(paper: AskedPaper, all: readonly Candidate[], taken?: string): Choice {
  if (taken === 'none') return { accepted: [], doubtful: [] };
  const candidates = distinct(all);
  if (taken !== undefined) {
    const chosen = candidates.filter((one) => isTaken(one, taken));
    return { accepted: joinEditions(chosen, candidates), doubtful: [] };
  }
  const own = evidenceOfPaper(paper);
  const verdicts = candidates.map((candidate) => ({ candidate, verdict: judge(paper, own, candidate) }));
  // Where the title itself is found, one with a subtitle may be a later paper of the same people.
  const hasEqual = verdicts.some(({ verdict }) => verdict.nearness === 'equal');
  const of = (is: Verdict['is']) =>
    verdicts.flatMap(({ candidate, verdict }) =>
      verdict.is === is && !(hasEqual && verdict.nearness === 'near') ? candidate : [],
    );
  const certain = of('certain');
  const groups = groupsOf([...certain, ...of('likely')]);
  const sure = groups.filter((group) => group.some((one) => certain.includes(one)));
  const doubts = verdicts.flatMap(({ candidate, verdict }): Doubt[] =>
    verdict.is === 'doubtful' ? [{ candidate, why: verdict.why }] : [],
  );
  if (sure.length > 0 && !areDifferent(sure))
    return { accepted: joinEditions(sure.flat(), candidates), doubtful: [] };
  const named = groups.filter((group) => group.some(({ item }) => item.author));
  const open = named.length > 0 ? named : groups;
  const [only] = open;
  if (sure.length === 0 && only && open.length === 1 && !isGeneral(paper.title) && doubts.every(isNear))
    return { accepted: joinEditions(only, candidates), doubtful: [] };
  const why = open.length > 1 ? 'the same title as other papers' : 'the same title, which is a general one';
  return { accepted: [], doubtful: [...open.flat().map((candidate) => ({ candidate, why })), ...doubts] };
}

const NEAR = 'a title that differs in a subtitle or version; nothing else tells';

/** Whether a doubt does not question that the title is that of one paper only. */
function isNear({ why }: Doubt): boolean {
  return why === NEAR;
}

/** Every answer that comes is a reason to choose anew; what was found of a candidate stays. */
const judged = new WeakMap<AskedPaper, WeakMap<Candidate, Verdict>>();

function judge(paper: AskedPaper, own: Evidence, candidate: Candidate): Verdict {
  const verdicts = judged.get(paper) ?? new WeakMap<Candidate, Verdict>();
  judged.set(paper, verdicts);
  const verdict = verdicts.get(candidate) ?? weigh(paper, own, candidate);
  verdicts.set(candidate, verdict);
  return verdict;
}

function weigh(paper: AskedPaper, own: Evidence, candidate: Candidate): Verdict {
  const found = agreement(own, evidenceOfCandidate(candidate));
  const nearness = nearnessOf(paper, candidate);
  const contradicted = found.contradicts.filter((what) => what !== 'year' || found.agrees.length === 0);
  if (found.agrees.includes('identifier')) {
    if (contradicted.includes('authors')) return doubt('the same identifier, other authors');
    const isLike = candidate.titles.some((title) => paper.keys.some((key) => resemble(titleKey(title), key)));
    return nearness !== 'other' || isLike
      ? { is: 'certain', nearness }
      : doubt('the same identifier, another title');
  }
  if (candidate.isOther) return { is: 'other' };
  const tells = found.agrees.filter((what) => what !== 'year');
  if (nearness === 'other')
    return found.agrees.includes('abstract') && contradicted.length === 0
      ? doubt('the same abstract, another title')
      : { is: 'other' };
  const title = nearness === 'equal' ? 'the same title' : 'a title that differs in a subtitle or version';
  if (contradicted.length > 0) return doubt(`${title}, another ${contradicted.join(' and ')}`);
  if (tells.length > 0) return { is: 'certain', nearness };
  return nearness === 'equal' || found.agrees.includes('year') ? { is: 'likely', nearness } : doubt(NEAR);
}

function doubt(why: string): Verdict {
  return { is: 'doubtful', why };
}

function nearnessOf(paper: AskedPaper, candidate: Candidate): Nearness {
  const all = candidate.titles.map((title) =>
    paper.keys.includes(titleKey(title)) ? 'equal' : titleNearness(paper.title, title),
  );
  return (['equal', 'near'] as const).find((nearness) => all.includes(nearness)) ?? 'other';
}

/** Candidates that are one paper: by an identifier, or by title and authors. Few are compared. */
function groupsOf(candidates: readonly Candidate[]): Candidate[][] {
  const groups: Candidate[][] = [];
  for (const candidate of candidates) {
    const joined = groups.filter((group) => group.some((other) => areOne(candidate, other)));
    const rest = groups.filter((group) => !joined.includes(group));
    groups.splice(0, groups.length, ...rest, [...joined.flat(), candidate]);
  }
  return groups;
}

function areOne(one: Candidate, other: Candidate): boolean {
  const { agrees } = compare(one, other);
  return agrees.includes('identifier') || agrees.includes('authors') || agrees.includes('abstract');
}

function compare(one: Candidate, other: Candidate): Agreement {
  return agreement(evidenceOfCandidate(one), evidenceOfCandidate(other));
}

/** Whether groups that each seem to be the paper cannot all be it. */
function areDifferent(groups: readonly Candidate[][]): boolean {
  return groups.some((group, index) =>
    groups.slice(index + 1).some((other) => {
      return group.some((one) =>
        other.some((another) => compare(one, another).contradicts.includes('authors')),
      );
    }),
  );
}

/** The chosen ones with the other editions of the same paper: those that share an identifier and a like title. */
function joinEditions(chosen: readonly Candidate[], candidates: readonly Candidate[]): Candidate[] {
  const accepted = new Set(chosen);
  const isEdition = (candidate: Candidate) =>
    [...accepted].some((one) => {
      const { agrees, contradicts } = compare(candidate, one);
      return (
        agrees.includes('identifier') &&
        !contradicts.includes('authors') &&
        resemble(titleKey(candidate.item.title), titleKey(one.item.title))
      );
    });
  for (let size = -1; size !== accepted.size; ) {
    size = accepted.size;
    for (const candidate of candidates)
      if (!accepted.has(candidate) && !candidate.isOther && isEdition(candidate)) accepted.add(candidate);
  }
  return candidates.filter((candidate) => accepted.has(candidate));
}

/** Titles that many papers may have: of one or two words, or of few letters; a Chinese character is half a word. */
function isGeneral(title: string): boolean {
  const signs = [
    ...title.matchAll(/[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/gu),
  ].length;
  const words = title.match(/[\p{L}\p{M}\p{N}]+/gu)?.length ?? 0;
  return signs > 0 ? signs < 6 : words < 3 || titleKey(title).length < 12;
}

/** Each candidate once: services name the same one in several answers. */
function distinct(candidates: readonly Candidate[]): Candidate[] {
  return [...new Map(candidates.map((one) => [`${one.service} ${one.id}`, one])).values()];
}

function isTaken(candidate: Candidate, taken: string): boolean {
  return candidate.id === taken || evidenceOfCandidate(candidate).identifiers.has(taken);
}
