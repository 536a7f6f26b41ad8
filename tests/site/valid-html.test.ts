import assert from 'node:assert/strict';
import { test } from 'node:test';
import { HtmlValidate, StaticConfigLoader } from 'html-validate';
import { builtSites } from '../support/built-sites.mjs';
import { siteFile, siteFiles } from '../support/site-pages.ts';

/** The only place where rules of HTML are changed, each with its reason. */
const validator = new HtmlValidate(
  new StaticConfigLoader({
    root: true,
    extends: ['html-validate:recommended', 'html-validate:document'],
    rules: {
      // Scripts and styles come from the site itself, and the policy of the page names them by their hashes.
      'require-sri': 'off',
      // Titles are those of the papers, however long.
      'long-title': 'off',
      // White space at the end of a line is how the text was saved; browsers pass over it.
      'no-trailing-whitespace': 'off',
      // HTML takes every id without white space; the ids of “2D” and the like begin with a digit.
      'valid-id': ['error', { relaxed: true }],
    },
  }),
);

for (const site of builtSites) {
  test(`every page of the ${site.name} is valid HTML`, () => {
    const pages = siteFiles(site).filter((file) => file.endsWith('.html'));
    assert.ok(pages.length > 0);
    const faults = pages.flatMap((file) =>
      validator
        .validateStringSync(siteFile(site, file), file)
        .results.flatMap(({ messages }) =>
          messages.map(
            ({ ruleId, message, line, column, selector }) =>
              `${file}:${line}:${column} ${message} (${ruleId}) at ${selector}`,
          ),
        ),
    );
    assert.deepEqual(faults, []);
  });
}
