import type { Browser, CDPSession, Page } from 'playwright';
import { brotli } from '../../support/brotli.ts';
import type { RunningServer } from '../../support/serve.ts';
import { type Vitals, watchVitals } from './vitals.ts';

/** What one visit of a page with an empty cache costs. Bytes are those of the bodies as sent. */
export interface Visit extends Vitals {
  /** The page and the styles that it waits for, bytes. */
  document: number;
  /** Requests that it waits for before anything is shown, the page's own included. */
  blocking: number;
  /** Scripts that were loaded before anybody did anything, those within the page included, bytes. */
  scripts: number;
  /** All of it, bytes. */
  everything: number;
}

/** A telephone of the middle class on a slow line, the one that Lighthouse assumes as well. */
const TELEPHONE = {
  viewport: { width: 412, height: 823 },
  deviceScaleFactor: 1.75,
  isMobile: true,
  hasTouch: true,
};
const LINE = {
  offline: false,
  latency: 150,
  downloadThroughput: 1_600_000 / 8,
  uploadThroughput: 750_000 / 8,
};
const PROCESSOR_SLOWDOWN = 4;

/** How long nothing more must happen for the page to count as loaded, ms. */
const QUIET = 500;

/** Visits a page as a reader with a slow telephone does for the first time. */
export async function visit(browser: Browser, server: RunningServer, path: string): Promise<Visit> {
  const context = await browser.newContext(TELEPHONE);
  try {
    const page = await context.newPage();
    const session = await context.newCDPSession(page);
    const sizes = await watchSizes(session);
    await session.send('Network.emulateNetworkConditions', LINE);
    await session.send('Emulation.setCPUThrottlingRate', { rate: PROCESSOR_SLOWDOWN });
    await page.addInitScript(watchVitals);
    await page.goto(server.url + path, { waitUntil: 'networkidle' });
    await page.waitForTimeout(QUIET);
    const vitals = await page.evaluate(() => window.vitals());
    return { ...vitals, ...(await weigh(page, sizes)) };
  } finally {
    await context.close();
  }
}

/** Bytes of the bodies as they come, by address. */
async function watchSizes(session: CDPSession): Promise<Map<string, { kind: string; bytes: number }>> {
  const sizes = new Map<string, { kind: string; bytes: number }>();
  session.on('Network.responseReceived', ({ type, response }) => {
    if (!response.url.startsWith('http')) return;
    const bytes = Number(response.headers['content-length'] ?? response.headers['Content-Length']);
    if (!Number.isInteger(bytes)) throw new Error(`${response.url} was sent without saying how long it is.`);
    sizes.set(response.url, { kind: type, bytes });
  });
  await session.send('Network.enable');
  return sizes;
}

async function weigh(page: Page, sizes: ReadonlyMap<string, { kind: string; bytes: number }>) {
  const { blocking, inline } = await page.evaluate(() => ({
    blocking: performance
      .getEntriesByType('resource')
      .filter((entry) => 'renderBlockingStatus' in entry && entry.renderBlockingStatus === 'blocking')
      .map(({ name }) => name),
    inline: [...document.querySelectorAll('script:not([src])')]
      .filter((script) => ['', 'module', 'text/javascript'].includes(script.getAttribute('type') ?? ''))
      .map(({ textContent }) => textContent)
      .join('\n'),
  }));
  const bytesOf = (address: string) => sizes.get(address)?.bytes ?? 0;
  const sum = (numbers: readonly number[]) => numbers.reduce((total, one) => total + one, 0);
  const all = [...sizes.values()];
  return {
    document: sum([page.url(), ...blocking].map(bytesOf)),
    blocking: 1 + blocking.length,
    scripts:
      sum(all.filter(({ kind }) => kind === 'Script').map(({ bytes }) => bytes)) +
      (inline ? (await brotli(inline)).length : 0),
    everything: sum(all.map(({ bytes }) => bytes)),
  };
}
