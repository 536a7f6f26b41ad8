import { defineConfig } from 'playwright/test';
import type { SiteOptions } from './fixtures.ts';

const { BROWSER_REPORT, CHROMIUM_PATH } = process.env;

/** `npm test -- browser` finds the browser, builds the sites and names both; see `src/commands/test-stages.mjs`. */
export default defineConfig<object, SiteOptions>({
  testDir: '.',
  outputDir: '../../test-results',
  fullyParallel: true,
  forbidOnly: Boolean(process.env.CI),
  // What fails twice is a fault; what passes the second time is counted, and named as flaky.
  retries: 1,
  workers: 2,
  timeout: 30_000,
  snapshotPathTemplate: '{testDir}/appearance/{arg}{ext}',
  // The fonts are the site's own, but each system draws their edges a little differently.
  expect: { toHaveScreenshot: { maxDiffPixelRatio: 0.01, threshold: 0.25 } },
  reporter: BROWSER_REPORT ? [['list'], ['json', { outputFile: BROWSER_REPORT }]] : [['list']],
  use: {
    browserName: 'chromium',
    locale: 'en-GB',
    timezoneId: 'UTC',
    trace: 'off',
    screenshot: 'off',
    video: 'off',
    launchOptions: {
      ...(CHROMIUM_PATH ? { executablePath: CHROMIUM_PATH } : {}),
      args: [
        '--disable-gpu',
        '--disable-quic',
        '--disable-background-networking',
        '--disable-component-update',
        '--disable-sync',
        '--no-first-run',
        // Nothing outside this machine can be reached, so that a page that asks for it does so in vain.
        '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1, EXCLUDE localhost',
        // Chromium's sandbox does not work for root, as in most containers.
        ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
      ],
    },
  },
});
