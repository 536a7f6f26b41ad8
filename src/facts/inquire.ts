import { normalizeTitle } from '../text/normalize.ts';
import { evidenceOfCandidate } from './agreement.ts';
import type { Candidate, Service } from './candidate.ts';
import { type Choice, choosePaper } from './choose.ts';
import { identifierFrom, isArxiv } from './identifier.ts';
import { type AskedPaper, lacksOf } from './paper.ts';
import { type Question, questionKey, type Reply } from './question.ts';
import { RULES } from './services.ts';

/** What is to be found out about a paper, and how far one may go for it. */
export interface Inquiry {
  paper: AskedPaper;
  services: readonly Service[];
  /** Identifiers that an earlier run found. */
  identifiers?: readonly string[];
  /** What a curator settled. */
  taken?: string;
  /** Whether services may be searched for its title; an earlier run did so if not. */
  searches: boolean;
}

/** A candidate with where and when it was found. */
export interface Found {
  candidate: Candidate;
  request: string;
  day: string;
}

/** How far an inquiry has come. */
export interface Progress {
  /** What must be asked before it can go on; when there is nothing, it is at its end. */
  open: Question[];
  choice: Choice;
  /** Where each candidate was found. */
  found: ReadonlyMap<Candidate, Found>;
  /** Services that gave no answer. */
  unanswered: Service[];
  /** Whether answers of earlier runs are gone, so that more may be known than was found. */
  isPartial: boolean;
}

/** Services that know which papers a paper cites. */
const CITING: ReadonlySet<Service> = new Set(['openalex', 'semanticscholar']);
/** Where titles are searched: the largest index, the one with the best dates of proceedings, and others if these fail. */
const FIRST: readonly Service[] = ['openalex'];
const LAST: readonly Service[] = ['semanticscholar', 'crossref', 'arxiv'];

/**
 * Follows an inquiry as far as the answers go: by identifiers, then by title, then by the identifiers that were found.
 * @param reply the answer to a question, if it has been asked
 */
export function followInquiry(inquiry: Inquiry, reply: (question: Question) => Reply | undefined): Progress {
  const { paper, taken } = inquiry;
  const found = new Map<Candidate, Found>();
  const asked = new Set<string>();
  const unanswered = new Set<Service>();
  let isPartial = false;
  const choose = () => choosePaper(paper, [...found.keys()], taken);
  /** Takes in the answers; what has none is returned. */
  const ask = (questions: readonly Question[]): Question[] =>
    questions.filter((question) => {
      const key = questionKey(question);
      if (asked.has(key) || !inquiry.services.includes(question.service)) return false;
      const answer = reply(question);
      if (answer === undefined) return true;
      asked.add(key);
      if (answer.isMissing) isPartial = true;
      if (answer.failure !== undefined) unanswered.add(question.service);
      for (const candidate of answer.candidates) {
        const { identifier } = question;
        if (identifier && !evidenceOfCandidate(candidate).identifiers.has(identifier)) continue;
        found.set(candidate, { candidate, request: answer.request, day: answer.day });
      }
      return false;
    });
  const progress = (open: Question[]): Progress => ({
    open,
    choice: choose(),
    found,
    unanswered: [...unanswered],
    isPartial,
  });
  const lacks = lacksOf(paper);
  /** Asks for identifiers until no new ones turn up. */
  const followIdentifiers = (own: readonly (string | undefined)[]): Question[] => {
    for (let size = -1; size !== asked.size; ) {
      size = asked.size;
      const chosen = choose().accepted.flatMap((one) => [...evidenceOfCandidate(one).identifiers]);
      const identifiers = new Set([...own, ...chosen].filter((one) => one !== undefined));
      const open = ask(questionsAbout([...identifiers], lacks.length > 0));
      if (open.length > 0) return open;
    }
    return [];
  };
  const title = titleOf(paper);
  const search = (services: readonly Service[]) =>
    ask(services.map((service) => ({ service, title, onlyKept: !inquiry.searches })));

  const own = [...identifiersOf(paper), identifierFrom(taken)];
  const byIdentifier = followIdentifiers(own);
  if (byIdentifier.length > 0) return progress(byIdentifier);
  if (taken !== 'none') {
    const { accepted } = choose();
    const isIndexed = accepted.some(({ service }) => service === 'openalex');
    const open = search([
      ...(isIndexed ? [] : FIRST),
      ...(lacks.includes('venue') ? (['dblp'] as const) : []),
    ]);
    if (open.length > 0) return progress(open);
  }
  if (taken !== 'none' && choose().accepted.length === 0) {
    const open = search(LAST);
    if (open.length > 0) return progress(open);
  }
  // What an earlier run found is asked for where its answers are gone.
  const earlier = choose().accepted.length === 0 ? (inquiry.identifiers ?? []) : [];
  return progress(followIdentifiers([...own, ...earlier]));
}

const plainTitles = new WeakMap<AskedPaper, string>();

/** Title without its markup; an inquiry is followed in many rounds. */
function titleOf(paper: AskedPaper): string {
  const title = plainTitles.get(paper) ?? normalizeTitle(paper.title).plain;
  plainTitles.set(paper, title);
  return title;
}

function identifiersOf({ facts: { doi, arxiv, preprint } }: AskedPaper): (string | undefined)[] {
  return [arxiv, doi, preprint?.doi].map(identifierFrom);
}

function questionsAbout(identifiers: readonly string[], lacks: boolean): Question[] {
  return identifiers.flatMap((identifier) =>
    (['openalex', 'semanticscholar', 'crossref', 'datacite', 'arxiv'] as const)
      .filter((service) => RULES[service].knows(identifier) && (lacks || CITING.has(service)))
      // What Crossref registers is not at DataCite; arXiv registers there.
      .filter((service) => service !== 'datacite' || isArxiv(identifier))
      .map((service) => ({ service, identifier })),
  );
}
