import { titleKey } from '../text/keys/title-key.ts';
import type { Candidate, Service, ServiceRequest } from './candidate.ts';
import { RULES } from './services.ts';

/** What a service is asked about one paper: what it knows under an identifier, or what has a title. */
export type Question = {
  service: Service;
  /** Whether an answer that is kept will do, and nobody is to be asked. */
  onlyKept?: boolean;
} & ({ identifier: string; title?: never } | { title: string; identifier?: never });

/** What came back. */
export interface Reply {
  candidates: readonly Candidate[];
  /** Why there is no answer, where there is none; it may be asked for again. */
  failure?: string;
  /** Set where only a kept answer was wanted and none is there. */
  isMissing?: true;
  /** Address of the request that asks this alone, without the contact and the list of fields. */
  request: string;
  /** Day on which the answer came, `YYYY-MM-DD`. */
  day: string;
}

/** A request and what it asks. */
export interface Batch {
  request: ServiceRequest;
  questions: Question[];
}

/** The same for questions that are the same. */
export function questionKey({ service, identifier, title }: Question): string {
  return `${service} ${identifier ?? `title ${titleKey(title)}`}`;
}

/** Questions to one service in as few requests as it takes: identifiers together, titles one by one. */
export function batchesOf(service: Service, questions: readonly Question[]): Batch[] {
  const { batch, byIdentifiers, byTitle } = RULES[service];
  const known = new Map(questions.map((question) => [questionKey(question), question]));
  const batches: Batch[] = [];
  let open: (Question & { identifier: string })[] = [];
  const close = () => {
    if (open.length > 0)
      batches.push({ request: byIdentifiers(open.map(({ identifier }) => identifier)), questions: open });
    open = [];
  };
  for (const question of known.values()) {
    if (question.identifier !== undefined) open.push(question);
    else if (byTitle) batches.push({ request: byTitle(question.title), questions: [question] });
    if (open.length === batch) close();
  }
  close();
  return batches;
}

/** Path of the request that asks a question alone, without its list of fields: it tells where an answer can be seen. */
export function pathOf(question: Question): string {
  const [batch] = batchesOf(question.service, [question]);
  return batch?.request.path.replace(/(?<=[?&])(?:select|fields)=[^&]*&?/, '').replace(/[?&]$/, '') ?? '';
}
