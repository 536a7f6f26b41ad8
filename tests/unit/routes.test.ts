import assert from 'node:assert/strict';
import { test } from 'node:test';
import { createRoutes } from '../../src/routes.ts';

for (const base of ['/', '/reading/room/']) {
  const routes = createRoutes(base, 'https://example.org');
  const cases: [string, string][] = [
    [routes.home(), base],
    [routes.papers(), `${base}papers/`],
    [routes.papers(1), `${base}papers/`],
    [routes.papers(2), `${base}papers/2/`],
    [routes.paper('a-title'), `${base}papers/a-title/`],
    [routes.topic('long-context', 3), `${base}topics/long-context/3/`],
    [routes.year('2024'), `${base}years/2024/`],
    [routes.glossary('llm'), `${base}glossary/#llm`],
    [routes.glossaryLetter('letter-a', 2), `${base}glossary/letter-a/2/`],
    [routes.termsLetter('letter-a'), `${base}terms/letter-a/`],
    [routes.search(), `${base}search/`],
    [routes.search('C++ & "a b"'), `${base}search/?q=C%2B%2B+%26+%22a+b%22`],
    [routes.file('papers.json'), `${base}papers.json`],
    [routes.beside(routes.topic('long-context'), 'bib'), `${base}topics/long-context.bib`],
    [routes.feed(routes.home()), `${base}feed.xml`],
    [routes.aboutData(), `${base}about/data/`],
    [routes.absolute(routes.about()), `https://example.org${base}about/`],
  ];
  for (const [address, expected] of cases) {
    test(`below ${base} an address is ${expected}`, () => assert.equal(address, expected));
  }
}
