import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'astro/zod';
import { parseYaml } from '../../src/content/parse-yaml.ts';
import { parseAcronyms } from '../../src/content/read-acronyms.ts';
import { parseAssignments } from '../../src/content/read-assignments.ts';
import { parsePermalinks } from '../../src/content/read-permalinks.ts';
import { splitProse } from '../../src/content/read-prose.ts';
import { listingFactsSchema } from '../../src/listing/facts.ts';
import { keepPermalinks } from '../../src/permalinks/keep-permalinks.ts';
import { formatPermalinks } from '../../src/permalinks/record-permalinks.ts';
import type { Problem } from '../../src/problem.ts';
import type { Random } from '../../src/random.ts';
import { readSettings, SettingsError } from '../../src/settings.ts';
import { titleKey } from '../../src/text/keys/title-key.ts';
import { brokenReferences, findReferences } from '../../src/topics/references.ts';
import { topicSchema } from '../../src/topics/schema.ts';
import { HOSTILE_STRINGS } from './hostile-strings.ts';
import { mutateListing } from './mutate-listing.ts';

/** What a mode does in a round: makes an input and checks what must hold of it. */
type Check = (random: Random) => void;

const content = join(import.meta.dirname, '../../content');
const read = (file: string) => readFileSync(join(content, file), 'utf8');

/** Every problem has a line of the file, and says something. */
function assertPlaced(problems: readonly Problem[], file: string, source: string): void {
  const lines = source.split('\n').length;
  for (const problem of problems) {
    assert.equal(problem.file, file);
    assert.ok(
      problem.line !== undefined && problem.line >= 1 && problem.line <= lines,
      JSON.stringify(problem),
    );
    assert.ok(problem.text);
  }
}

const VARIABLES = ['SITE_URL', 'BASE_PATH', 'PORT', 'LINK_IMAGES', 'COMPRESSED', 'CONTENT_DIR', 'OUT_DIR'];
const VALUES = [
  'https://example.org',
  'https://example.org/a/b',
  '/a/b/',
  '/../',
  '.',
  '..',
  '0x10',
  '1e3',
  ' 80 ',
].concat(
  'https://[::1]:8080',
  'https://exa mple',
  'HTTPS://EXAMPLE.ORG',
  '//a',
  'on',
  'off',
  'some',
  'dist#1',
);

function settings(random: Random): void {
  const value = () => {
    const text = random.pick(random.below(3) === 0 ? HOSTILE_STRINGS : VALUES);
    return random.below(2) === 0 ? text : text + random.pick(VALUES);
  };
  const env = Object.fromEntries(
    VARIABLES.filter(() => random.below(2) === 0).map((name) => [name, value()]),
  );
  try {
    const { siteUrl, basePath, port } = readSettings(env, '/shelf');
    assert.equal(new URL(siteUrl).origin, siteUrl);
    assert.equal(new URL(basePath, siteUrl).pathname, basePath);
    assert.ok(Number.isInteger(port) && port > 0 && port < 65536);
    if (env.SITE_URL)
      assert.equal(new URL(env.SITE_URL).href, `${siteUrl}/`, 'a part of SITE_URL is dropped');
  } catch (error) {
    assert.ok(error instanceof SettingsError, String(error));
    assert.match(error.message, / · (?:use|write) /);
  }
}

const permalinksFile = parsePermalinks(read('permalinks.json')).permalinks?.permalinks;

function permalinks(random: Random): void {
  assert.ok(permalinksFile);
  const some = <T>(section: ReadonlyMap<string, T>, most: number) => {
    const entries = [...section];
    const start = random.below(entries.length);
    return new Map(
      entries.slice(start, start + most).map(([slug, entry]): [string, T] => {
        const redirect = random.pick([
          '',
          '',
          entries[random.below(entries.length)]?.[0] ?? '',
          '/papers/',
          slug,
        ]);
        return [slug, redirect ? { ...entry, redirect } : entry];
      }),
    );
  };
  const { papers, topics, listings, authors, terms, foundTopics } = permalinksFile;
  const few = {
    papers: some(papers, 20),
    topics: some(topics, 5),
    listings: some(listings, 5),
    authors: some(authors, 5),
    terms: some(terms, 5),
    foundTopics: some(foundTopics, 5),
  };
  const whole = formatPermalinks(few);
  const source = random.below(3) === 0 ? mutateListing(whole, random) : mutateValue(whole, random);
  const { permalinks: file, problems } = parsePermalinks(source);
  assertPlaced(problems, 'permalinks.json', source);
  if (!file) return;
  const titles = [...few.papers.values()].flatMap(({ title }) => title ?? []).concat('A new paper', '2');
  const kept = keepPermalinks(
    {
      papers: titles.map((title) => ({ key: titleKey(title), sourceTitle: title, title, authors: [] })),
      topics: [...few.topics.keys()],
      listings: [...few.listings.keys()],
    },
    file,
  );
  assert.equal(new Set(kept.slugs).size, titles.length);
  assertPlaced(kept.problems, 'permalinks.json', source);
}

/** The same text with something else in one of its quotations. */
function mutateValue(text: string, random: Random): string {
  const quoted = [...text.matchAll(/"(?:[^"\\]|\\.)*"/g)];
  const found = random.pick(quoted);
  const value = JSON.stringify(random.pick(HOSTILE_STRINGS).toWellFormed());
  return text.slice(0, found.index) + value + text.slice(found.index + found[0].length);
}

const topicFiles = readdirSync(join(content, 'topics'))
  .sort()
  .map((name) => read(`topics/${name}`));
const TAGS = [
  '<Paper id="a" />',
  "<Topic id='",
  '<Paper id={`',
  '<Unknown',
  '```',
  '`',
  '---',
  '<Paper '.repeat(500),
];

function topics(random: Random): void {
  const source =
    mutateListing(random.pick(topicFiles), random) + random.pick(TAGS) + random.pick(HOSTILE_STRINGS);
  const { frontMatter, body } = splitProse(source);
  assert.ok(source.endsWith(body));
  const { problems } = parseYaml(frontMatter, topicSchema, 'topics/a.mdx', 2);
  assertPlaced(problems, 'topics/a.mdx', `${source}\n`);
  const known = { Paper: new Set(['a']), Topic: new Set<string>() };
  assertPlaced(brokenReferences(findReferences(source, 'topics/a.mdx'), known), 'topics/a.mdx', source);
}

const YAML_SIGNS = [
  '*a',
  '&a',
  '!!binary x',
  '<<: *a',
  '? ',
  '- ',
  '[',
  '{',
  '|',
  '>',
  '%YAML 9',
  '...',
  '"\\uD800"',
  '1e3',
];
const listingFacts = z.record(z.string(), listingFactsSchema);
const yamlFiles = [
  ['listings.yaml', (source: string) => parseYaml(source, listingFacts, 'listings.yaml')],
  ['acronyms.yaml', parseAcronyms],
  ['assignments.yaml', parseAssignments],
] as const;
const yamlSources = new Map(yamlFiles.map(([file]) => [file, read(file)]));

function yaml(random: Random): void {
  const [file, parse] = random.pick(yamlFiles);
  const lines = mutateListing(yamlSources.get(file) ?? '', random).split('\n');
  for (let left = random.below(4); left > 0; left -= 1) {
    const at = random.below(lines.length);
    const line = lines[at] ?? '';
    const cut = random.below(line.length + 1);
    lines[at] = line.slice(0, cut) + random.pick(YAML_SIGNS) + line.slice(cut);
  }
  const source = lines.join('\n');
  assertPlaced(parse(source).problems, file, source);
}

/** Checks of what a curator writes beside the listings, by the mode that names them. */
export const CONTENT_CHECKS: Readonly<Record<string, Check>> = { settings, permalinks, topics, yaml };
