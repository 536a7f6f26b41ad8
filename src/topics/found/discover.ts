import { compare } from '../../compare.ts';
import type { TopicScore } from '../../schema.ts';
import { labelIds } from '../../text/keys/label-ids.ts';
import { type DocumentVectors, learntPart } from '../../vectors/document-vectors.ts';
import { sentenceCase } from '../../words/sentence-case.ts';
import type { ShownTopic } from '../schema.ts';
import { topicAreas } from './areas.ts';
import { findCentres, likenessTo } from './centres.ts';
import { type FoundTerm, type NameCandidates, nameCandidates } from './name-candidates.ts';
import { type NamedGroup, namedGroups } from './named-groups.ts';

const FEWEST_TOPICS = 8;
const MOST_TOPICS = 40;
/**
 * Groups looked for at most, above the number of topics: subjects of a large corpus outnumber what a page of topics can
 * hold, and in a few wide groups they would share no name.
 */
const MOST_GROUPS = 80;
/** A topic needs about this many papers, or its terms are chance. */
const PAPERS_PER_TOPIC = 3;
/**
 * Further topics of a paper fit at least this well compared with its best; there are this many in all at most. With 0.65
 * instead of 0.85 more pairs of papers that editors put together share a topic, and as many that share one belong together.
 */
const LEAST_SHARE = 0.65;
const MOST_TOPICS_OF_PAPER = 3;
/**
 * A paper less like a topic than this does not belong, whatever words it shares. One that holds no sign of it does not,
 * either: up to a likeness of 0.4 its editors' topics are those of the others hardly more often than chance would have it.
 */
const LEAST_LIKENESS = 0.3;
/** Terms that a definition names. */
const LISTED_TERMS = 6;

/** Topics that nobody wrote: found from what the papers say. */
export interface DiscoveredTopics {
  topics: [id: string, topic: ShownTopic][];
  /** Topics by paper id, best first. */
  assignments: Map<string, TopicScore[]>;
}

/** Between 8 and 40 topics, growing with the square root of the number of papers; fewer where there are few papers. */
export function topicCount(papers: number): number {
  return Math.min(MOST_TOPICS, groupCount(papers));
}

/** Groups of papers that are looked for; those with the most papers of those that have a name become topics. */
function groupCount(papers: number): number {
  const wanted = Math.min(MOST_GROUPS, Math.max(FEWEST_TOPICS, Math.round(Math.sqrt(papers))));
  return Math.min(wanted, Math.floor(papers / PAPERS_PER_TOPIC));
}

/**
 * Finds topics in the text: clusters of papers around terms that many of them are about, named by the term that sets them
 * apart best. The same papers give the same topics, in whatever order they come; papers that joined those learnt from get
 * the topics that these have.
 * @param found characteristic terms of the papers, also those that up to half of them hold
 * @param candidates what topics may be called, where that is known already
 */
export function discoverTopics(
  vectors: DocumentVectors,
  found: readonly FoundTerm[],
  candidates: NameCandidates = nameCandidates(vectors, found),
): DiscoveredTopics {
  const { learnt, memo } = vectors;
  const centres = memo.of('centres of topics', [], () =>
    findCentres(learntPart(vectors), groupCount(learnt), vectors.aboutness().isSubject),
  );
  const groups = namedGroups(vectors, centres, candidates)
    .toSorted((a, b) => b.rows.length - a.rows.length || (a.rows[0] ?? 0) - (b.rows[0] ?? 0))
    .slice(0, topicCount(learnt));
  const areas = topicAreas(groups, candidates, learnt);
  const ordered = areas.flatMap(({ name, topics }) => {
    const own = topics.flatMap((topic) => groups[topic] ?? []);
    const area = sentenceCase(
      name ??
        own
          .slice(0, 2)
          .map(({ name: { label } }) => label)
          .join(', '),
    );
    return own.map((group) => ({ group, area, isNamed: name !== undefined }));
  });
  const ids = labelIds(ordered.map(({ group }) => group.name.label));
  return {
    topics: ordered.map(({ group, area, isNamed }, index) => [
      ids[index] ?? '',
      toTopic(group, area, isNamed, index + 1),
    ]),
    assignments: assign(
      vectors,
      ordered.map(({ group }) => group),
      ids,
    ),
  };
}

function toTopic({ name, terms }: NamedGroup, area: string, isNamed: boolean, order: number): ShownTopic {
  const labels = terms.map(({ label }) => label);
  const shared = labels.length === 1 ? 'the term' : 'these terms:';
  return {
    title: sentenceCase(name.label),
    area,
    order,
    definition: `Papers that share ${shared} ${labels.slice(0, LISTED_TERMS).join(', ')}.`,
    terms: labels.map((label) => label.toLowerCase()),
    found: true,
    ...(!isNamed && { namelessArea: true }),
  };
}

/** Topics of each paper: those it is near to, of whose terms it holds some. */
function assign(
  { documents, latent }: DocumentVectors,
  groups: readonly NamedGroup[],
  ids: readonly string[],
): Map<string, TopicScore[]> {
  return new Map(
    documents.map(({ id }, row) => {
      const fitting = groups
        .flatMap(({ centre, evidence, hints }, index) => {
          if (!evidence.has(row) && !hints.has(row)) return [];
          const score = Math.min(1, likenessTo(latent, row, centre));
          return score >= LEAST_LIKENESS ? [{ id: ids[index] ?? '', score }] : [];
        })
        .sort((a, b) => b.score - a.score || compare(a.id, b.id));
      const least = LEAST_SHARE * (fitting[0]?.score ?? 0);
      return [
        id,
        fitting
          .slice(0, MOST_TOPICS_OF_PAPER)
          .filter(({ score }) => score >= least)
          .map(({ id, score }) => ({ id, score: Math.max(0.001, Math.round(1000 * score) / 1000) })),
      ];
    }),
  );
}
