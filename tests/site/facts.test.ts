import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { cp, mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { readContent } from '../../src/content/read-content.ts';
import { type IdentifiedPaper, identifyPapers } from '../../src/corpus/identify-papers.ts';
import { SERVICES } from '../../src/facts/candidate.ts';
import { knownPapers } from '../support/replay/known-papers.ts';
import { LoopbackProxy } from '../support/replay/loopback-proxy.ts';
import { ReplayedServices } from '../support/replay/replay-services.ts';
import { runCommand } from '../support/run-command.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';

/* The collection without its metadata, against services that know its papers among three false ones each. */

const content = join(import.meta.dirname, '../../content');
let folder = '';
let services: ReplayedServices;
let expected: IdentifiedPaper[] = [];
let env: Record<string, string> = {};

before(async () => {
  folder = temporaryFolder();
  await cp(join(content, 'listings'), join(folder, 'listings'), { recursive: true });
  const { known, papers } = await knownPapers(content, 'metadata/papers.csl.json');
  expected = papers;
  services = new ReplayedServices(known);
  await services.listen();
  env = { ...services.environment(), CONTENT_DIR: folder, FACTS_CACHE: join(folder, 'api') };
});
after(async () => {
  await services.close();
  await rm(folder, { recursive: true });
});

const files = ['fetched.csl.json', 'citations.json'];
const written = (place: string) =>
  Promise.all(files.map((file) => readFile(join(place, 'metadata', file), 'utf8').catch(() => '')));

/** What is cited of a paper, as exactly as the collection knows it. */
function cited({ facts }: IdentifiedPaper, exactness: IdentifiedPaper) {
  const { authors, venue, doi, arxiv, type, volume, issue, issued, preprint } = facts;
  const cut = (date: string | undefined, other: string | undefined) => date?.slice(0, other?.length ?? 0);
  return {
    authors: authors?.map(({ name, family }) => [name, family]),
    ...{ venue, arxiv, type, volume, issue, doi: doi?.toLowerCase() },
    issued: cut(issued, exactness.facts.issued),
    first: cut(preprint?.issued, exactness.facts.preprint?.issued),
  };
}

describe('npm run facts', () => {
  test('gives at least 385 papers the facts that the collection has, and none a wrong one', async () => {
    const { code, output } = await runCommand('facts.ts --date 2026-01-31', env);
    assert.equal(code, 0, output);
    assert.match(output, /393 papers with fetched facts/);
    const { papers } = identifyPapers(await readContent(folder));
    const known = papers.filter(({ facts }) => facts.authors !== undefined);
    assert.ok(known.length >= 385, `${known.length} papers have facts`);
    const byKey = new Map(expected.map((paper) => [paper.entry.key, paper]));
    for (const paper of known) {
      const original = byKey.get(paper.entry.key);
      assert.ok(original);
      assert.deepEqual(cited(paper, original), cited(original, original), paper.slug);
    }
  });

  test('finds which papers cite which', async () => {
    const citations: { citing: string; cited: string }[] = JSON.parse((await written(folder))[1] ?? '');
    assert.equal(citations.length, 2 * 393);
  });
});

/* The same with few papers, since each run is a process of its own. */
describe('npm run facts for a few papers', () => {
  let few = '';
  let ofFew: Record<string, string> = {};
  before(async () => {
    few = temporaryFolder();
    await mkdir(join(few, 'listings'));
    const entries = expected
      .slice(0, 12)
      .map(({ entry }) => `${entry.sourceTitle}\n\n${entry.abstract.plain}\n`);
    await writeFile(join(few, 'listings', 'few.txt'), entries.join('\n'));
    ofFew = { ...env, CONTENT_DIR: few, FACTS_CACHE: join(few, 'api') };
    services.requests.length = 0;
  });

  test('goes on where it was after it was killed in the middle', async () => {
    const run = execFile(process.execPath, ['src/commands/facts.ts'], { env: { ...process.env, ...ofFew } });
    services.interfere = ({ count }) => {
      if (count === 20) run.kill('SIGKILL');
      return undefined;
    };
    await new Promise((resolve) => run.once('exit', resolve));
    assert.deepEqual(await written(few), ['', '']);
    services.interfere = () => undefined;
    const { code, output } = await runCommand('facts.ts --date 2026-01-31', ofFew);
    assert.equal(code, 0, output);
    const counts = Map.groupBy(services.requests, ({ service, url, body }) => `${service}${url.href}${body}`);
    const twice = [...counts.values()].filter(({ length }) => length > 1).length;
    // What was on its way when it was killed.
    assert.ok(twice <= 6, `${twice} requests were sent twice`);
  });

  test('changes nothing and asks nobody when it runs again', async () => {
    const [before, count] = [await written(few), services.requests.length];
    const { output } = await runCommand('facts.ts --date 2026-02-28', ofFew);
    assert.match(output, /0 of them are new or changed/);
    assert.deepEqual(await written(few), before);
    assert.equal(services.requests.length, count);
  });

  test('asks through the proxy that the usual variables name', async () => {
    const proxy = new LoopbackProxy(services.port);
    await proxy.listen();
    const addresses = Object.fromEntries(
      SERVICES.map((service) => [`${service.toUpperCase()}_URL`, `http://${service}.example/${service}`]),
    );
    const { code, output } = await runCommand('facts.ts --date 2026-01-31', {
      ...ofFew,
      ...addresses,
      FACTS_CACHE: join(few, 'by-proxy'),
      HTTP_PROXY: proxy.address,
    });
    await proxy.close();
    assert.equal(code, 0, output);
    assert.match(output, /0 of them are new or changed|papers with fetched facts/);
    assert.ok(proxy.hosts.has('openalex.example'), [...proxy.hosts].join());
  });

  test('knows what cannot be meant', async () => {
    const unknown = await runCommand('facts.ts --paper no-such-paper', ofFew);
    assert.equal(unknown.code, 1);
    assert.match(unknown.output, /--paper no-such-paper is no paper here/);
  });
});
