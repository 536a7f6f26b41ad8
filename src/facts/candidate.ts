import type { CslItem } from '../metadata/csl.ts';

/**
 * The public indexes that are asked, the most trusted first: those in which publishers register their own records, then
 * those that collect other people's, then the server of preprints.
 */
export const SERVICES = ['crossref', 'datacite', 'openalex', 'dblp', 'semanticscholar', 'arxiv'] as const;
export type Service = (typeof SERVICES)[number];

/** What one service says of one text that may be the paper in question. */
export interface Candidate {
  service: Service;
  /** What the service calls it: `W4396723768`, a DOI in lower case, an arXiv identifier, a key. */
  id: string;
  /** Its facts. The title is as the service writes it, markup included. */
  item: CslItem;
  /** Every title that it goes by, that of `item` first: without its subtitle, in another language. */
  titles: readonly string[];
  /** Identifiers of other editions of the same paper, as `identifiersOf` writes them: of a preprint its publication. */
  editions: readonly string[];
  /** What it cites, as `doi …`, `arxiv …`, `openalex …` or `title …`; missing where the service does not say. */
  references?: readonly string[];
  /** Whether it is no paper but an issue, a review, a correction or the cover of one. */
  isOther?: boolean;
}

/** A request to a service. */
export interface ServiceRequest {
  service: Service;
  /** Path and query below the service's address, without the contact: `/works/10.1038/ng.3834`. */
  path: string;
  /** JSON to be posted; without it the request is a GET. */
  body?: string;
}

/** How a service is asked and its answers are read. */
export interface ServiceRules {
  /** Name for people. */
  name: string;
  /** Where it lives, without a slash at the end. */
  address: string;
  /** Shortest time between two requests, in milliseconds. */
  pause: number;
  /** Most identifiers in one request. */
  batch: number;
  /** Whether requests take the contact as a parameter, `mailto`, beside the header that all of them have. */
  mailto?: boolean;
  /** Whether the service may know an identifier (`doi …` or `arxiv …`). */
  knows(identifier: string): boolean;
  /** Asks for papers by identifiers that it knows, at most `batch`. */
  byIdentifiers(identifiers: readonly string[]): ServiceRequest;
  /** Asks for papers of a title; missing where it cannot be asked for these. */
  byTitle?(title: string): ServiceRequest;
  /** What an answer holds (JSON, or XML as objects); undefined where it has not the form of the service's answers. */
  read(answer: unknown): Candidate[] | undefined;
}
