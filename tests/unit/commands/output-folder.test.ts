import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { type Place, whyNotFrom, whyNotHere } from '../../../src/commands/output-folder.ts';
import { MARKER } from '../../../src/commands/site-marker.ts';

const around = {
  project: '/home/ada/shelf/carrel',
  content: '/home/ada/papers/content',
  home: '/home/ada',
};
const place = (path: string, more: Partial<Place> = {}): Place => ({
  path,
  kind: 'folder',
  names: [],
  isMounted: false,
  canWriteBeside: true,
  ...more,
});
const missing = { kind: 'missing' } as const;
const marked = { names: ['index.html', MARKER] };
const oldSite = [
  '404.html _astro about authors card.png favicon.svg feed.xml glossary help index.html listings llms.txt map',
  'opensearch.xml pagefind papers papers.bib papers.csl.json papers.csv papers.json papers.ris papers.schema.json',
  'robots.txt search site.webmanifest sitemap-0.xml sitemap-index.xml terms topics years _headers',
].flatMap((names) => names.split(' '));

for (const [project, sign] of [
  ['/home/ada/a%20b', '%'],
  ['/home/ada/a#b', '#'],
  ["/home/ada's/carrel", "'"],
  ['/home/ada/a?b', '?'],
  ['/home/ada/語 言 (2)/carrel', undefined],
] as const)
  test(`the project may ${sign ? 'not ' : ''}lie in ${project}`, () => {
    const reason = whyNotFrom(project, true);
    if (sign === undefined) assert.equal(reason, undefined);
    else assert.match(reason ?? '', new RegExp(`“\\${sign}” in a path.* · rename the folder`));
  });

test('the project may not lie where nothing can be written', () => {
  const reason = whyNotFrom('/opt/carrel', false) ?? '';
  assert.match(
    reason,
    /^The project is in \/opt\/carrel, .* \/opt\/carrel\/\.carrel .* · make that folder writable/,
  );
});

describe('a site may take the place of', () => {
  for (const [what, where] of [
    ['nothing', place('/srv/site', missing)],
    ['an empty folder', place('/srv/site')],
    ['a site that says that a build made it', place('/srv/site', marked)],
    ['a site from before there was a marker', place('/srv/site', { names: oldSite })],
    ['the folder dist of the project', place('/home/ada/shelf/carrel/dist', marked)],
    ['a folder in its workshop', place('/home/ada/shelf/carrel/.carrel/test/toy', missing)],
    ['a folder beside one of the project', place('/home/ada/shelf/carrel/content-site', missing)],
    ['a folder beside the content', place('/home/ada/papers/site', missing)],
  ] as const)
    test(what, () => assert.equal(whyNotHere(where, around), undefined));
});

describe('a site may not take the place of', () => {
  for (const [what, where, expected] of [
    ['the project', place('/home/ada/shelf/carrel', marked), /holds the project itself/],
    ['a folder above the project', place('/home/ada/shelf', marked), /holds the project itself/],
    ['the root', place('/'), /holds the project itself/],
    ['the home folder', place('/home/ada'), /home|project/],
    ['the content', place('/home/ada/papers/content', marked), /content is in/],
    ['a folder that holds the content', place('/home/ada/papers', marked), /content is in/],
    ['a folder in the content', place('/home/ada/papers/content/site', missing), /content is in/],
    ['a folder of the project', place('/home/ada/shelf/carrel/src', marked), /folder of the project/],
    ['git’s own', place('/home/ada/shelf/carrel/.git/site', missing), /folder of the project/],
    ['the project’s content', place('/home/ada/shelf/carrel/content'), /folder of the project/],
    ['somebody’s files', place('/srv/mine', { names: ['thesis.txt'] }), /\(thesis\.txt\).*\/srv\/mine\/site/],
    [
      'a site with somebody’s files in it',
      place('/srv/mine', { names: [...oldSite, 'thesis.txt'] }),
      /no build has made/,
    ],
    ['another kind of site', place('/srv/mine', { names: ['index.html', 'papers.json'] }), /no build/],
    ['a file', place('/srv/mine', { kind: 'file' }), /a file/],
    ['a pipe', place('/srv/mine', { kind: 'other' }), /no folder/],
    [
      'a mounted file system',
      place('/srv/mine', { isMounted: true, ...marked }),
      /mounted.*\/srv\/mine\/site/,
    ],
    [
      'a folder in one that cannot be written to',
      place('/srv/mine', { canWriteBeside: false }),
      /in \/srv, .*make that folder writable/,
    ],
  ] as const)
    test(what, () => {
      const reason = whyNotHere(where, around) ?? '';
      assert.match(reason, expected);
      assert.match(reason, /^OUT_DIR is \/.* · /);
    });
});
