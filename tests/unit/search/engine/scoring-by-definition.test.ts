import assert from 'node:assert/strict';
import { test } from 'node:test';
import { seededRandom } from '../../../../src/random.ts';
import {
  ADJACENCY,
  AUTHORS_WEIGHT,
  FIRST_AUTHOR_WEIGHT,
  LENGTH_EFFECT,
  NEAR,
  NEARNESS,
  RELATED_SHARE,
  SATURATION,
  TITLE_LENGTH_EFFECT,
  TITLE_WEIGHT,
} from '../../../../src/search/engine/ranking-constants.ts';
import { addRelated, scorePapers } from '../../../../src/search/engine/scoring.ts';
import { fieldLengths, inFields, type Places, queryTerms, unpaced } from '../../../support/query-terms.ts';

const PAPERS = 12;
const random = seededRandom(11);
const numbers = (most: number, least = 0) =>
  Array.from({ length: PAPERS }, () => least + random.below(most - least + 1));

/** A word in some of the papers, at some of the places of their titles, abstracts and authors. */
function placesIn(lengths: readonly number[]): Places {
  const places: Places = {};
  for (let paper = 0; paper < PAPERS; paper += 1) {
    if (random.below(3) === 0) continue;
    const own: Record<number, number> = {};
    for (let count = 1 + random.below(4); count > 0; count -= 1)
      own[random.below((lengths[paper] ?? 0) + 6)] = random.below(3) === 0 ? 0.5 : 1;
    places[paper] = own;
  }
  return places;
}

const saturate = (frequency: number) => ((SATURATION + 1) * frequency) / (SATURATION + frequency);
const mean = (lengths: readonly number[]) =>
  lengths.reduce((sum, length) => sum + length, 0) / lengths.filter((length) => length > 0).length;

/** The scores by their definition, one paper and one word after the other. */
function expected(
  words: readonly Places[],
  sequence: readonly { term: number; place: number }[],
  titles: number[],
  abstracts: number[],
) {
  const rarities = words.map((places) => {
    const size = Object.keys(places).length;
    return Math.log(1 + (PAPERS - size + 0.5) / (size + 0.5));
  });
  const total = rarities.reduce((sum, rarity) => sum + rarity, 0);
  return Array.from({ length: PAPERS }, (_, paper) => {
    const [title = 0, abstract = 0] = [titles[paper], abstracts[paper]];
    const weightAt = (place: number) => {
      if (place < title)
        return TITLE_WEIGHT / (1 - TITLE_LENGTH_EFFECT + (TITLE_LENGTH_EFFECT * title) / mean(titles));
      if (place < title + abstract)
        return 1 / (1 - LENGTH_EFFECT + (LENGTH_EFFECT * abstract) / mean(abstracts));
      return place < title + abstract + 3 ? FIRST_AUTHOR_WEIGHT : AUTHORS_WEIGHT;
    };
    const at = words.map((places) =>
      Object.entries(places[paper] ?? {}).map(([place, share]) => [Number(place), share] as const),
    );
    let score = 0;
    for (const [word, places] of at.entries())
      score +=
        (rarities[word] ?? 0) *
        saturate(places.reduce((sum, [place, share]) => sum + share * weightAt(place), 0));
    // Words of different fields are no neighbours.
    const inField = words.map((places) =>
      Object.keys(inFields(places, titles, abstracts)[paper] ?? {}).map(Number),
    );
    const following = (a: number, b: number, distance: number) =>
      (inField[a] ?? []).filter((place) => {
        const next = inField[b]?.find((other) => other >= place);
        return next !== undefined && next <= place + distance;
      }).length;
    for (const [index, { term: a, place }] of sequence.entries()) {
      const next = sequence[index + 1];
      if (!next || next.term === a || !at[a]?.length || !at[next.term]?.length) continue;
      const b = next.term;
      const near = following(a, b, NEAR) + following(b, a, NEAR);
      score +=
        Math.min(rarities[a] ?? 0, rarities[b] ?? 0) *
        (ADJACENCY * saturate(following(a, b, next.place - place)) + NEARNESS * saturate(near));
    }
    const inTitle = at.map((places) => places.some(([place]) => place < title));
    const titled = rarities.reduce((sum, rarity, word) => sum + (inTitle[word] ? rarity : 0), 0);
    const share = inTitle.filter(Boolean).length / Math.max(1, title);
    const coverage = rarities.reduce((sum, rarity, word) => sum + (at[word]?.length ? rarity : 0), 0) / total;
    return { score: score * (1 + (titled / total) * share), coverage };
  });
}

test('papers have the scores that the definition gives, over random papers and queries', async () => {
  for (let round = 0; round < 12; round += 1) {
    const titles = numbers(5);
    const abstracts = numbers(30, round % 2);
    const lengths = titles.map((title, paper) => title + (abstracts[paper] ?? 0));
    const words = [placesIn(lengths), placesIn(lengths), placesIn(lengths)];
    const sequence = [
      { term: 0, place: 0 },
      { term: 1, place: 1 },
      { term: 1, place: 2 },
      { term: 2, place: 5 },
    ];
    // What stands over the whole query is another matter, and needs titles to be known.
    const { score, coverage } = await scorePapers(
      queryTerms(
        words.map((places) => inFields(places, titles, abstracts)),
        { sequence, length: 9 },
      ),
      fieldLengths(titles, abstracts),
      async () => [],
      PAPERS,
      unpaced,
    );
    for (const [paper, { score: own, coverage: share }] of expected(
      words,
      sequence,
      titles,
      abstracts,
    ).entries()) {
      assert.ok(Math.abs((score[paper] ?? 0) - own) < 1e-9, `${round}, ${paper}: ${score[paper]} is ${own}`);
      assert.ok(Math.abs((coverage[paper] ?? 0) - share) < 1e-9);
    }
  }
});

test('scores of related papers are shared by their definition', async () => {
  const related = Array.from({ length: PAPERS }, () => [random.below(PAPERS), random.below(PAPERS)]);
  const alone = numbers(3);
  const score = Float64Array.from(alone);
  await addRelated(score, (paper) => related[paper] ?? [], unpaced);
  for (const [paper, own] of alone.entries()) {
    const links = related.flatMap((others, from) =>
      others.flatMap((to) => [...(from === paper ? [to] : []), ...(to === paper ? [from] : [])]),
    );
    const share = links.reduce((sum, other) => sum + (alone[other] ?? 0), 0) / Math.max(1, links.length);
    assert.ok(Math.abs((score[paper] ?? 0) - (own > 0 ? own + RELATED_SHARE * share : 0)) < 1e-9);
  }
});
