import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { readCitationStyles } from '../../../src/build/references/read-citation-styles.ts';
import { type CslNode, createEntryFormatter } from '../../../src/formats/citation-engine.ts';
import { type ItemShape, narrowStyle } from '../../../src/formats/narrow-style.ts';

function element(name: string, attrs: CslNode['attrs'] = {}, ...children: CslNode['children']): CslNode {
  return { name, attrs, children };
}

const text = (variable: string) => element('text', { variable });
const term = (name: string) => element('text', { term: name });

function shapeOf(type: string, variables: readonly string[], dateParts: readonly string[] = []): ItemShape {
  return { type, variables: new Set(variables), dateParts: new Set(dateParts) };
}

/** What is left of a layout’s children for articles with these variables. */
function narrowed(
  nodes: readonly CslNode[],
  variables: readonly string[],
  dateParts: readonly string[] = [],
) {
  const bibliography = element('bibliography', {}, element('layout', {}, ...nodes));
  const macro = element('macro', { name: 'pages' }, text('page'));
  const style = narrowStyle(
    element('style', {}, macro, bibliography),
    shapeOf('article', variables, dateParts),
  );
  const [left] = style.children as CslNode[];
  const [layout] = (left?.children ?? []) as CslNode[];
  return layout?.children;
}

const choose = (...branches: CslNode[]) => element('choose', {}, ...branches);

describe('a style that is narrowed to items of a shape', () => {
  test('has no variables that they do not have', () => {
    assert.deepEqual(narrowed([text('title'), text('volume')], ['title']), [text('title')]);
  });

  test('keeps terms of a group in which a variable is shown', () => {
    const group = element('group', { delimiter: ' ' }, term('in'), text('title'), text('volume'));
    const left = element('group', { delimiter: ' ' }, term('in'), text('title'));
    assert.deepEqual(narrowed([group], ['title']), [left]);
  });

  test('has no group whose variables are all empty, be they deeper in it, and keeps one of terms alone', () => {
    const empty = element('group', {}, term('in'), element('group', {}, text('volume')));
    const terms = element('group', {}, term('in'));
    assert.deepEqual(narrowed([empty, terms], ['title']), [terms]);
    const around = element('group', {}, text('volume'), terms);
    assert.deepEqual(narrowed([around], []), [element('group', {}, terms)]);
  });

  test('has what is left of a macro where it is called, with the affixes of the call', () => {
    const call = element('text', { macro: 'pages', prefix: ': ' });
    assert.deepEqual(narrowed([call], ['page']), [element('group', { prefix: ': ' }, text('page'))]);
    assert.deepEqual(narrowed([call], []), []);
    assert.throws(() => narrowed([element('text', { macro: 'none' })], []), /no macro “none”/);
  });

  test('has the first branch whose conditions are met instead of a choice', () => {
    const choice = choose(
      element('if', { type: 'book report' }, text('publisher')),
      element('else-if', { variable: 'volume issue', match: 'any' }, term('volume'), text('volume')),
      element('else', {}, text('title')),
    );
    assert.deepEqual(narrowed([choice], ['title', 'issue', 'volume']), [term('volume'), text('volume')]);
    assert.deepEqual(narrowed([choice], ['title']), [text('title')]);
    const match = (match: string, variable = 'volume issue') =>
      narrowed([choose(element('if', { variable, match }, text('title')))], ['title', 'issue']);
    assert.deepEqual(match('all'), []);
    assert.deepEqual(match('any'), [text('title')]);
    assert.deepEqual(match('none'), []);
    assert.deepEqual(match('none', 'volume'), [text('title')]);
    assert.deepEqual(match('all', 'issue'), [text('title')]);
  });

  test('takes one of several types for enough, and locators and doubtful dates for missing', () => {
    const branch = (attrs: CslNode['attrs']) => narrowed([choose(element('if', attrs, term('in')))], []);
    assert.deepEqual(branch({ type: 'book article' }), [term('in')]);
    assert.deepEqual(branch({ type: 'book' }), []);
    assert.deepEqual(branch({ locator: 'page' }), []);
    assert.deepEqual(branch({ 'is-uncertain-date': 'issued' }), []);
    assert.deepEqual(branch({ locator: 'page', match: 'none' }), [term('in')]);
  });

  test('keeps a choice that the shape does not make, without branches that are not met', () => {
    const choice = choose(
      element('if', { type: 'book' }, text('title')),
      element('else-if', { 'is-numeric': 'volume' }, term('volume'), text('volume')),
      element('else-if', { type: 'article' }, text('title')),
      element('else', {}, text('page')),
    );
    const left = choose(
      element('if', { 'is-numeric': 'volume' }, term('volume'), text('volume')),
      element('else', {}, text('title')),
    );
    assert.deepEqual(narrowed([choice], ['title', 'volume']), [left]);
    assert.deepEqual(narrowed([choice], ['title']), [text('title')]);
    const known = element('if', { 'is-numeric': 'volume', type: 'book' }, text('title'));
    assert.deepEqual(narrowed([choose(known)], ['volume']), []);
    const other = choose(element('if', { disambiguate: 'true', match: 'none' }, text('title')));
    assert.deepEqual(narrowed([other], ['title']), [other]);
  });

  test('keeps an empty variable that decides on terms beside a choice that is not made', () => {
    const choice = choose(element('if', { 'is-numeric': 'volume' }, text('volume')));
    const group = element(
      'group',
      {},
      term('in'),
      text('page'),
      element('label', { variable: 'page' }),
      choice,
    );
    const left = element('group', {}, term('in'), text('page'), choice);
    assert.deepEqual(narrowed([group], ['volume']), [left]);
  });

  test('has names without substitutes, or the substitutes up to one that is shown', () => {
    const name = element('name');
    const names = element(
      'names',
      { variable: 'editor translator' },
      name,
      element('substitute', {}, element('names', { variable: 'director' }), text('title'), text('page')),
    );
    assert.deepEqual(narrowed([names], ['translator', 'title']), [
      element('names', { variable: 'editor translator' }, name),
    ]);
    assert.deepEqual(narrowed([names], ['title', 'page']), [
      element('names', { variable: 'editor translator' }, name, element('substitute', {}, text('title'))),
    ]);
    assert.deepEqual(narrowed([names], ['author']), []);
  });

  test('keeps the number of an entry and the letter after its year', () => {
    const counted = [text('citation-number'), element('group', {}, term('no date'), text('year-suffix'))];
    assert.deepEqual(narrowed(counted, []), counted);
  });

  test('has dates of which a part is known', () => {
    const date = element('date', { variable: 'issued' }, element('date-part', { name: 'month' }));
    const whole = element('date', { variable: 'issued', form: 'text' });
    assert.deepEqual(narrowed([date, whole], ['issued'], ['year']), [whole]);
    assert.deepEqual(narrowed([date, whole], ['issued'], ['year', 'month']), [date, whole]);
  });

  test('shows of items of any type and with any variables what the whole style shows', async () => {
    const { styles, locale } = await readCitationStyles();
    const facts = {
      author: [{ family: 'Lovelace', given: 'Ada B.' }, { literal: 'Analytical Society' }],
      'container-title': 'Journal of Desks',
      volume: '12',
      issue: '3',
      page: '10-19',
      publisher: 'Desk Press',
      number: 'arXiv:2405.01234',
      DOI: '10.1000/desk',
    };
    const names = Object.keys(facts) as (keyof typeof facts)[];
    const types = [
      'article',
      'article-journal',
      'book',
      'chapter',
      'paper-conference',
      'report',
      'thesis',
      'webpage',
    ];
    for (const { children, ...style } of Object.values(styles)) {
      // What is cited in texts would take most of the time.
      const rest = children.filter((child) => typeof child === 'string' || child.name !== 'citation');
      const citation = element('citation', {}, element('layout'));
      const whole = { ...style, children: [...rest, citation] };
      const format = createEntryFormatter(whole, locale);
      for (const [place, type] of types.entries()) {
        const some = names.filter((_, index) => ((place * 37 + 11) >> (index % 7)) % 2 === 0);
        const dateParts = ['year', 'month', 'day'].slice(0, place % 4);
        const item = {
          ...Object.fromEntries(some.map((name) => [name, facts[name]])),
          ...(dateParts.length > 0 && { issued: { 'date-parts': [[2024, 5, 2].slice(0, place % 4)] } }),
          type,
          title: 'A Desk for Readers',
          URL: 'https://example.org/desk',
        };
        const variables = [...Object.keys(item), ...(some.includes('page') ? ['page-first'] : [])];
        const entry = createEntryFormatter(
          narrowStyle(whole, shapeOf(type, variables, dateParts)),
          locale,
        )(item);
        assert.equal(entry, format(item));
        assert.match(entry, /A Desk for Readers/i);
      }
    }
  });
});
