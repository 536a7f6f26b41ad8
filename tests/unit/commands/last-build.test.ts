import assert from 'node:assert/strict';
import { mkdirSync, renameSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, test } from 'node:test';
import {
  fileOfLastBuild,
  findLastBuild,
  hashInputs,
  keepLastBuild,
} from '../../../src/commands/last-build.ts';
import { readSettings } from '../../../src/settings.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';

/** A project with code and content. */
function project(): string {
  const root = temporaryFolder();
  for (const folder of ['src/pages', 'content/listings', 'dist'])
    mkdirSync(join(root, folder), { recursive: true });
  writeFileSync(join(root, 'src/pages/index.ts'), '1');
  writeFileSync(join(root, 'content/listings/a.txt'), 'A title');
  writeFileSync(join(root, 'dist/index.html'), 'a page');
  return root;
}
const hashOf = (root: string, env: Record<string, string> = {}) =>
  hashInputs(readSettings(env, root), root)?.all;

describe('what a site is made from', () => {
  for (const [what, differs, change] of [
    ['nothing done', false, () => {}],
    ['another place for the site', false, () => ({ OUT_DIR: 'elsewhere' })],
    ['another port of the preview', false, () => ({ PORT: '5000' })],
    ['another address', true, () => ({ SITE_URL: 'https://example.org' })],
    ['another listing', true, (root: string) => writeFileSync(join(root, 'content/listings/b.txt'), 'B')],
    [
      'a corrected listing',
      true,
      (root: string) => writeFileSync(join(root, 'content/listings/a.txt'), 'A Title'),
    ],
    ['other code', true, (root: string) => writeFileSync(join(root, 'src/pages/index.ts'), '2')],
    ['other packages', true, (root: string) => writeFileSync(join(root, 'package-lock.json'), '{}')],
  ] as [string, boolean, (root: string) => Record<string, string> | undefined][])
    test(`${differs ? 'differs' : 'is the same'} with ${what}`, () => {
      const root = project();
      const before = hashOf(root);
      const env = change(root);
      assert.equal(hashOf(root, env) !== before, differs);
    });

  test('has a part that the content does not move, and all else does', () => {
    const root = project();
    const code = () => hashInputs(readSettings({}, root), root)?.code;
    const before = code();
    writeFileSync(join(root, 'content/listings/a.txt'), 'Another title');
    assert.equal(code(), before);
    writeFileSync(join(root, 'src/pages/index.ts'), '2');
    assert.notEqual(code(), before);
  });

  test('has a part that only prose and code move, wherever the content lies', () => {
    const root = project();
    const bundle = (folder = 'content') =>
      hashInputs(readSettings({ CONTENT_DIR: folder }, root), root)?.bundle;
    const before = bundle();
    writeFileSync(join(root, 'content/listings/a.txt'), 'Another title');
    assert.equal(bundle(), before);
    mkdirSync(join(root, 'content/topics'));
    writeFileSync(join(root, 'content/topics/desks.mdx'), 'Prose');
    const withProse = bundle();
    assert.notEqual(withProse, before);
    renameSync(join(root, 'content'), join(root, 'shelf'));
    assert.equal(bundle('shelf'), withProse);
    assert.notEqual(
      hashInputs(readSettings({ SITE_URL: 'https://a.example', CONTENT_DIR: 'shelf' }, root), root)?.bundle,
      withProse,
    );
  });

  test('does not tell apart by where a name ends', () => {
    const [one, other] = [project(), project()];
    writeFileSync(join(one, 'content/ab'), 'c');
    writeFileSync(join(other, 'content/a'), 'bc');
    assert.notEqual(hashOf(one), hashOf(other));
  });
});

const INPUTS = { code: 'code', bundle: 'code and prose', all: 'inputs' };

describe('the last build', () => {
  test('is known again while nobody touches its site', () => {
    const site = join(project(), 'dist');
    keepLastBuild(site, INPUTS, 1, ['a note']);
    assert.deepEqual(findLastBuild(site, INPUTS)?.said, ['a note']);
    assert.equal(findLastBuild(site, { ...INPUTS, all: 'others' }), undefined);
    utimesSync(join(site, 'index.html'), 1, 1);
    assert.equal(findLastBuild(site, INPUTS), undefined);
    rmSync(fileOfLastBuild(site));
  });

  for (const [what, spoil] of [
    ['damaged', (site: string) => writeFileSync(fileOfLastBuild(site), '{"inputs":"inp')],
    ['of another version', (site: string) => writeFileSync(fileOfLastBuild(site), '{"inputs":"inputs"}')],
    ['of a site that is gone', (site: string) => rmSync(site, { recursive: true })],
    ['of a site with a file more', (site: string) => writeFileSync(join(site, 'b.html'), '')],
  ] as const)
    test(`counts for nothing where it is ${what}`, () => {
      const site = join(project(), 'dist');
      keepLastBuild(site, INPUTS, 1, []);
      assert.ok(findLastBuild(site, INPUTS));
      spoil(site);
      assert.equal(findLastBuild(site, INPUTS), undefined);
      rmSync(fileOfLastBuild(site), { force: true });
    });
});
