import { test as base } from 'playwright/test';
import { type BuiltSite, toy } from '../support/built-sites.mjs';
import { type RunningServer, serveFolder } from '../support/serve.ts';

export { expect } from 'playwright/test';

/** What a file of tests chooses by `test.use(…)`. */
export interface SiteOptions {
  /** Which of the built sites is visited; the toy corpus where nothing is said. */
  site: BuiltSite;
}

interface WorkerFixtures extends SiteOptions {
  server: RunningServer;
}

interface PageFixtures {
  /**
   * Console messages that a test provokes on purpose, for example the one about a missing page. Everything else of
   * level error or warning fails the test.
   */
  expectedMessages: RegExp[];
  /** Watches every page of the test. */
  watch: undefined;
}

/**
 * Playwright's `test` on a built site: `page.goto('papers/')` leads below the site's base path. A test fails when
 * any of its pages writes an error or a warning to the console, throws, or asks another origin for anything.
 */
export const test = base.extend<PageFixtures, WorkerFixtures>({
  site: [toy, { scope: 'worker', option: true }],
  server: [
    async ({ site }, use) => {
      const server = await serveFolder(site.folder, { base: site.base });
      await use(server);
      await server.close();
    },
    { scope: 'worker' },
  ],
  baseURL: async ({ server }, use) => use(server.url),
  expectedMessages: [[], { option: true }],
  watch: [
    async ({ context, server, expectedMessages }, use) => {
      const faults: string[] = [];
      context.on('console', (message) => {
        const isLoud = message.type() === 'error' || message.type() === 'warning';
        const text = message.text();
        if (!isLoud || expectedMessages.some((expected) => expected.test(text))) return;
        faults.push(`console ${message.type()}: ${text} (${message.location().url || 'no place'})`);
      });
      context.on('weberror', (error) => {
        faults.push(`error in the page: ${error.error().stack ?? error.error().message}`);
      });
      context.on('request', (request) => {
        const { origin, protocol } = new URL(request.url());
        if (origin === server.origin || protocol === 'data:' || protocol === 'blob:') return;
        faults.push(`request to another origin: ${request.url()}`);
      });
      await use(undefined);
      if (faults.length > 0)
        throw new Error(`The pages of this test did what they must not:\n${faults.join('\n')}`);
    },
    { auto: true },
  ],
});
