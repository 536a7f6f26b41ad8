import { createServer } from 'node:net';
import lighthouse from 'lighthouse';
import { chromium } from 'playwright';

/** What Lighthouse says of a page. */
export interface Report {
  /** Points of a hundred, by category. */
  scores: Record<string, number>;
  /** What points were lost for. */
  faults: string[];
}

const CATEGORIES = ['performance', 'accessibility', 'best-practices', 'seo'];

/** Looks at pages as Lighthouse does where nothing else is said: as a telephone. */
export async function lighthouseReports(
  addresses: readonly string[],
  launch: { executablePath: string | undefined; args: string[] },
): Promise<Map<string, Report>> {
  const port = await freePort();
  const { executablePath, args } = launch;
  const browser = await chromium.launch({
    ...(executablePath ? { executablePath } : {}),
    args: [...args, `--remote-debugging-port=${port}`],
  });
  try {
    const reports = new Map<string, Report>();
    for (const address of addresses) reports.set(address, await report(address, port));
    return reports;
  } finally {
    await browser.close();
  }
}

async function report(address: string, port: number): Promise<Report> {
  const result = await lighthouse(address, { port, onlyCategories: CATEGORIES, logLevel: 'error' });
  if (!result) throw new Error(`Lighthouse says nothing of ${address}.`);
  const { categories, audits, runtimeError } = result.lhr;
  if (runtimeError) throw new Error(`Lighthouse could not look at ${address}: ${runtimeError.message}`);
  return {
    scores: Object.fromEntries(CATEGORIES.map((id) => [id, Math.round((categories[id]?.score ?? 0) * 100)])),
    faults: CATEGORIES.filter((id) => (categories[id]?.score ?? 0) < 0.995).flatMap((id) =>
      (categories[id]?.auditRefs ?? []).flatMap(({ id: name, weight }) => {
        const audit = audits[name];
        if (!audit || weight === 0 || audit.score === null || audit.score >= 1) return [];
        return [`${id}: ${audit.title} (${name}) ${describe(audit)}`];
      }),
    ),
  };
}

/** Where a fault is: the first places that Lighthouse names. */
function describe({ displayValue = '', details }: { displayValue?: string; details?: unknown }): string {
  const items = details && typeof details === 'object' && 'items' in details ? details.items : [];
  const places = (Array.isArray(items) ? items : []).slice(0, 3).map((item) => {
    const { node, description, source } = item;
    return node
      ? `${node.selector}: ${node.explanation ?? node.snippet}`
      : [description, source].find((text) => typeof text === 'string');
  });
  return [displayValue, ...places].filter(Boolean).join('\n    ');
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => resolve(typeof address === 'object' && address ? address.port : 0));
    });
  });
}
