import assert from 'node:assert/strict';
import { test } from 'node:test';
import { atOldAddresses } from '../../../src/formats/bibliographic-files.ts';
import { routes } from '../../support/sample-papers.ts';

const file = (path: string) => ({ path, papers: [], people: [], text: () => path });
const paths = (oldPages: [string, string[]][], ...own: string[]) =>
  Array.from(
    atOldAddresses(own.map(file), new Map(oldPages), { routes }),
    (made) => `${made.path} = ${made.text()}`,
  );

test('files stand at the old addresses of their page, too, with all of their ending', () => {
  const [page, former, older] = [routes.paper('a'), routes.paper('b'), routes.paper('c')];
  const [csl, formerCsl, olderCsl] = [page, former, older].map((path) => routes.beside(path, 'csl.json'));
  const bib = routes.beside(routes.paper('other'), 'bib');
  assert.deepEqual(paths([[page, [former, older]]], csl ?? '', bib), [
    `${csl} = ${csl}`,
    `${formerCsl} = ${csl}`,
    `${olderCsl} = ${csl}`,
    `${bib} = ${bib}`,
  ]);
  assert.deepEqual(paths([], bib), [`${bib} = ${bib}`]);
});
