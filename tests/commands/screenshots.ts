/*
 * `npm run screenshots` takes the README's pictures of the site in `dist/`. `-- --update` also draws anew the pictures that
 * the browser tests compare with; the toy site must have been built by `npm test` before.
 */
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { chromium } from 'playwright';
import sharp from 'sharp';
import { settings } from '../../src/build/build-settings.ts';
import { packageProgram, projectEnv, projectRoot } from '../../src/commands/set-up.mjs';
import { serveFolder } from '../support/serve.ts';

const { values } = parseArgs({ options: { update: { type: 'boolean', default: false } } });
const size = { width: 1280, height: 800 };

const pictures = [
  { file: 'home.png', address: '', colorScheme: 'light' },
  { file: 'paper.png', address: 'papers/', colorScheme: 'light' },
  { file: 'search.png', address: 'search/?q=length+generalization', colorScheme: 'dark' },
] as const;

if (!existsSync(settings.outDir)) {
  console.error(`There is no site in ${settings.outDir} · run “npm run build” first`);
  process.exit(1);
}
const server = await serveFolder(settings.outDir, { base: settings.basePath });
const browser = await chromium.launch({
  ...(process.env.CHROMIUM_PATH && { executablePath: process.env.CHROMIUM_PATH }),
  args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking'],
});
for (const { file, address, colorScheme } of pictures) {
  const page = await browser.newPage({ viewport: size, deviceScaleFactor: 2, colorScheme });
  await page.goto(server.url + address);
  if (file === 'paper.png') {
    await page.locator('.paper-list .paper-title a').first().click();
    await page.waitForLoadState();
  }
  if (file === 'search.png') await page.waitForSelector('#search-results[data-state=done]');
  await page.evaluate(() => document.fonts.ready);
  const target = join(projectRoot, '.github', file);
  await sharp(await page.screenshot())
    .png({ palette: true, compressionLevel: 9 })
    .toFile(target);
  console.log(target);
  await page.close();
}
await browser.close();
await server.close();

if (values.update) {
  const { status } = spawnSync(
    process.execPath,
    [
      packageProgram('playwright'),
      'test',
      '-c',
      'tests/browser/playwright.config.ts',
      'appearance',
      '--update-snapshots=all',
    ],
    { cwd: projectRoot, env: projectEnv(), stdio: 'inherit' },
  );
  process.exitCode = status ?? 1;
}
