import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { copyFileSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { before, describe, test } from 'node:test';
import { builtSites } from '../support/built-sites.mjs';
import { siteFile } from '../support/site-pages.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';

/** Why a program cannot be run here; `false` where it can. */
function absence(program: string): string | false {
  return spawnSync(program, ['--version']).error ? `${program} is not on the PATH` : false;
}

/** Dates that are not known are not made up. */
const NO_DATE = /Missing mandatory field - one of 'date, year'/;

let folder: string;
before(() => {
  folder = temporaryFolder();
});

function run(program: string, args: readonly string[]): { output: string; status: number | null } {
  const { stdout, stderr, status } = spawnSync(program, args, { cwd: folder, encoding: 'utf8' });
  return { output: `${stdout}\n${stderr}`, status };
}

for (const site of builtSites) {
  describe(`papers.bib of the ${site.name}`, () => {
    const papers: { issued?: string }[] = JSON.parse(siteFile(site, 'papers.json'));
    const undated = papers.filter(({ issued }) => issued === undefined).length;
    before(() => copyFileSync(join(site.folder, 'papers.bib'), join(folder, 'papers.bib')));

    test('is valid to biber', { skip: absence('biber') }, () => {
      const { output, status } = run('biber', ['--tool', '--validate-datamodel', 'papers.bib']);
      const complaints = output.split('\n').filter((line) => /^(?:WARN|ERROR)/.test(line));
      assert.deepEqual(
        complaints.filter((line) => !NO_DATE.test(line)),
        [],
      );
      assert.equal(complaints.filter((line) => NO_DATE.test(line)).length, undated);
      assert.equal(status, 0, output);
      const entries = readFileSync(join(folder, 'papers_bibertool.bib'), 'utf8').match(/^@/gm);
      assert.equal(entries?.length, papers.length);
    });

    for (const style of ['plain', 'abbrv', 'alpha', 'unsrt']) {
      test(`is typeset by BibTeX in the style “${style}”`, { skip: absence('bibtex') }, () => {
        writeFileSync(
          join(folder, 'all.aux'),
          `\\relax\n\\citation{*}\n\\bibstyle{${style}}\n\\bibdata{papers}\n`,
        );
        const { output, status } = run('bibtex', ['all']);
        assert.doesNotMatch(output, /warning|error/i);
        assert.equal(status, 0, output);
        const entries = readFileSync(join(folder, 'all.bbl'), 'utf8').match(/\\bibitem/g);
        assert.equal(entries?.length, papers.length);
      });
    }
  });
}
