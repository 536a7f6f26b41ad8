// Every page of the sitemap of a built site: `npm run check:accessibility -- [--dist FOLDER]`. Takes about half an hour
// for a thousand pages; `npm test` looks at one page of each template.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { chromium } from 'playwright';
import { settings } from '../../src/build/build-settings.ts';
import { ensureBrowser } from '../../src/commands/browser.mjs';
import { accessibilityFaults } from '../browser/axe.ts';
import { serveFolder } from '../support/serve.ts';

/** How many pages are looked at side by side. */
const TABS = 2;

const { values } = parseArgs({ options: { dist: { type: 'string', default: settings.outDir } } });
const paths = [
  ...readFileSync(join(values.dist, 'sitemap-0.xml'), 'utf8').matchAll(/<loc>([^<]+)<\/loc>/g),
].map(([, address = '']) => new URL(address).pathname);

const server = await serveFolder(values.dist, { base: settings.basePath });
const browser = await chromium.launch({
  executablePath: ensureBrowser(process.execPath),
  args: ['--disable-gpu', ...(process.getuid?.() === 0 ? ['--no-sandbox'] : [])],
});
let looked = 0;
let faulty = 0;

/** Takes page after page from the one list until it is empty. */
async function lookAtPages(): Promise<void> {
  const page = await browser.newPage();
  const loud: string[] = [];
  page.on('console', (message) => {
    if (['error', 'warning'].includes(message.type()))
      loud.push(`console ${message.type()}: ${message.text()}`);
  });
  page.on('pageerror', (error) => loud.push(`error in the page: ${error.message}`));
  for (let path = paths.pop(); path !== undefined; path = paths.pop()) {
    loud.length = 0;
    await page.goto(server.origin + path);
    const faults = [...(await accessibilityFaults(page)), ...loud];
    looked += 1;
    if (faults.length > 0) faulty += 1;
    for (const fault of faults) console.log(`${path} · ${fault}`);
    if (looked % 100 === 0) console.log(`${looked} pages`);
  }
}

try {
  await Promise.all(Array.from({ length: TABS }, lookAtPages));
} finally {
  await browser.close();
  await server.close();
}
console.log(`${looked} pages, ${faulty} of them with faults`);
if (faulty > 0 || looked === 0) process.exitCode = 1;
