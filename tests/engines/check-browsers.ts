/*
 * Walks through the built toy site in every engine that is here, and compares what each found with Chromium. An engine
 * that is missing is named and skipped.
 */
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { isDeepStrictEqual } from 'node:util';
import { toy } from '../support/built-sites.mjs';
import { serveFolder } from '../support/serve.ts';
import type { Browser } from './browser.ts';
import { startChromium } from './chromium.ts';
import { type Findings, walk } from './walk.ts';
import { startBrowser } from './webdriver.ts';

/** A word of several papers of the toy corpus. */
const QUERY = 'reading';

/** Without a screen WebKitGTK needs one that is made up. */
const screen = process.env.DISPLAY ? [] : ['xvfb-run', '-a'];

/** Engines by WebDriver: the programs that each needs, and how it is started. */
const ENGINES: readonly { name: string; needs: readonly string[]; start: () => Promise<Browser> }[] = [
  {
    name: 'Firefox',
    needs: ['geckodriver', 'firefox-esr'],
    start: () =>
      startBrowser(['geckodriver', '--port', '{port}'], {
        'moz:firefoxOptions': { binary: pathOf('firefox-esr'), args: ['-headless'] },
      }),
  },
  {
    name: 'WebKitGTK',
    needs: ['WebKitWebDriver', ...screen.slice(0, 1)],
    start: () => startBrowser([...screen, 'WebKitWebDriver', '--port={port}'], {}),
  },
];

function pathOf(program: string): string | undefined {
  return spawnSync('which', [program], { encoding: 'utf8' }).stdout?.trim() || undefined;
}

async function walkIn(start: () => Promise<Browser>, url: string): Promise<Findings> {
  const browser = await start();
  try {
    return await walk(browser, url, QUERY);
  } finally {
    await browser.close();
  }
}

if (!existsSync(toy.folder)) {
  console.error('The toy site is not built · run `npm test -- build` first');
  process.exit(1);
}
const server = await serveFolder(toy.folder, { base: toy.base });
let failed = 0;
try {
  const expected = await walkIn(() => startChromium(process.env.CHROMIUM_PATH), server.url);
  console.log(`Chromium: ${expected.size} steps`);
  for (const { name, needs, start } of ENGINES) {
    const missing = needs.filter((program) => !pathOf(program));
    if (missing.length > 0) {
      console.log(`${name}: skipped, ${missing.join(' and ')} not found`);
      continue;
    }
    try {
      const found = await walkIn(start, server.url);
      const others = [...expected].filter(([step, value]) => !isDeepStrictEqual(found.get(step), value));
      for (const [step, value] of others)
        console.log(
          `${name}, ${step}: ${JSON.stringify(found.get(step))}, in Chromium ${JSON.stringify(value)}`,
        );
      failed += others.length;
      console.log(`${name}: ${expected.size - others.length} of ${expected.size} steps as in Chromium`);
    } catch (error) {
      failed += 1;
      console.log(`${name}: ${error instanceof Error ? error.message : error}`);
    }
  }
} finally {
  await server.close();
}
process.exitCode = failed > 0 ? 1 : 0;
