import { setTimeout as pause } from 'node:timers/promises';
import type { Browser } from './browser.ts';

/** How often a page is asked for what is to come, and the pause between, in milliseconds. */
const TRIES = 300;
const PAUSE = 100;

/** What was found at each step, to be compared from browser to browser. */
export type Findings = Map<string, unknown>;

const results = `document.querySelector('#search-results')`;
const TITLES = `[...document.querySelectorAll('#search-results h2')].map((title) => title.textContent)`;
const HEADING = `document.querySelector('h1')?.textContent.trim()`;
const PATH = 'location.pathname + location.search';

/**
 * Walks through the site as a reader does: search, facets and Back, dialog, paper, copying, topic, desk, map and offline.
 * @param url address of the site's first page
 * @param query something that several papers have
 * @throws {Error} naming the step at which something did not come
 */
export async function walk(browser: Browser, url: string, query: string): Promise<Findings> {
  const found: Findings = new Map();
  const note = async (step: string, script: string) => found.set(step, await browser.read(script));
  const until = async (step: string, script: string) => {
    for (let attempt = 0; attempt < TRIES; attempt += 1) {
      if (await browser.read<boolean>(`Boolean(${script})`)) return;
      await pause(PAUSE);
    }
    throw new Error(`${step}: this did not come: ${script}`);
  };
  const isDone = `${results}?.dataset.state === 'done'`;

  await browser.open(`${url}search/`);
  await until(
    'search',
    `document.querySelector('paper-search input[type=search]') === document.activeElement`,
  );
  await browser.type('paper-search input[type=search]', query);
  await until('search', `${isDone} && ${results}.dataset.query === ${JSON.stringify(query)}`);
  await note('search', TITLES);
  await browser.click('[data-facet] input');
  await until('facet', `/[?&](topic|section|listing|venue|year)=/.test(location.search) && ${isDone}`);
  await note('facet', TITLES);
  await browser.back();
  await until('back', `!/[?&](topic|section|listing|venue|year)=/.test(location.search) && ${isDone}`);
  await note('back', TITLES);
  await browser.press('ArrowDown');
  await note('arrow', `document.activeElement.textContent`);

  await browser.open(url);
  await until('dialog', `document.readyState === 'complete' && document.hasFocus()`);
  await browser.press('/');
  await until('dialog', `document.activeElement?.closest('.search-dialog')`);
  await browser.type('.search-dialog input', query);
  await until('dialog', `document.querySelectorAll('.search-dialog [role=option]').length > 0`);
  await note(
    'dialog',
    `[...document.querySelectorAll('.search-dialog [role=option] a')].map((link) => link.textContent)`,
  );
  await browser.press('ArrowDown');
  await note('dialog arrow', `document.querySelector('.search-dialog [aria-selected=true]')?.textContent`);

  await browser.open(`${url}papers/`);
  await browser.click('.paper-list .paper-title a');
  await until('paper', `document.querySelector('article[data-paper]')`);
  await note('paper', HEADING);
  await browser.click('[data-copy-file=bib]');
  await until('copying', `document.querySelector('[data-cite] [role=status]').textContent`);
  await browser.click('[data-keep]');
  await until('keep', `document.querySelector('[data-keep]').ariaPressed === 'true'`);
  await browser.click('[data-topics] a');
  await until(
    'topic',
    `document.querySelector('.paper-list') && !document.querySelector('article[data-paper]')`,
  );
  await note('topic', HEADING);

  await browser.open(`${url}desk/`);
  await until('desk', `document.querySelector('#desk [data-paper]')`);
  await note('desk', `[...document.querySelectorAll('#desk [data-paper]')].map((row) => row.dataset.paper)`);
  await note('offline', `document.querySelector('[data-offline-state]')?.dataset.offlineState`);

  await browser.open(`${url}map/?q=${encodeURIComponent(query)}`);
  await until('map', `document.querySelectorAll('[data-map-selection] li').length > 0`);
  await note(
    'map',
    `[...document.querySelectorAll('[data-map-selection] li .paper-title')].map((title) => title.textContent)`,
  );
  await browser.click('[data-map-do=nearer]');
  await until('zoom', `document.querySelector('[data-map-frame][data-zoomed]')`);
  await note('address', PATH);
  return found;
}
