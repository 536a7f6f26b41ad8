import {
  OFFLINE_MANIFEST,
  type OfflineManifest,
  partPath,
  partsOf,
  readManifest,
} from '../../offline/manifest.ts';

/*
 * What is kept of the site, in one cache: its parts, which versions share, and the manifests of the version in use and of
 * a newer one that is whole. One entry says which version is in use, so that they change all at once.
 */

/** Other sites may live at the same origin. */
export const CACHE = `carrel-offline${import.meta.env.BASE_URL}`;

/** Addresses that stand for what is no file of the site. */
const IN_USE = `${import.meta.env.BASE_URL}offline/in-use`;
const NEWER = `${import.meta.env.BASE_URL}offline/newer`;

/** Why the site could not be kept, as readers are told. */
export class OfflineError extends Error {
  /** Whether there was no room for it. */
  readonly isFull: boolean;

  constructor(sentence: string, { isFull = false, cause }: { isFull?: boolean; cause?: unknown } = {}) {
    super(sentence, { cause });
    this.isFull = isFull;
  }
}

/** The version that pages come from; undefined where none is kept. */
export const versionInUse = (): Promise<OfflineManifest | undefined> => storedManifest(IN_USE);

/** A newer version that is whole and not in use yet. */
export const newerVersion = (): Promise<OfflineManifest | undefined> => storedManifest(NEWER);

async function storedManifest(key: string): Promise<OfflineManifest | undefined> {
  // Opening it would make it, for readers who keep nothing.
  if (!(await caches.has(CACHE))) return undefined;
  const stored = await (await caches.open(CACHE)).match(key);
  return stored && readManifest(await stored.json());
}

/** What the site consists of today. @throws {OfflineError} where it cannot be had */
export async function fetchManifest(signal?: AbortSignal): Promise<OfflineManifest> {
  const response = await fetch(`${import.meta.env.BASE_URL}${OFFLINE_MANIFEST}`, {
    cache: 'no-cache',
    signal: signal ?? null,
  });
  const manifest = response.ok ? readManifest(await response.json()) : undefined;
  if (!manifest)
    throw new OfflineError('This site says nothing of what it consists of, so it cannot be kept.');
  return manifest;
}

/** Parts fetched at the same time. */
const AT_ONCE = 4;

/**
 * Fetches what is not there yet of a version. What came stays when the rest does not, so that a next try goes on from
 * there; where there is no room, nothing of it stays.
 * @param tell is told the bytes that are there, again and again
 * @throws {OfflineError} with a sentence for readers; what `signal` says when it was stopped
 */
export async function fetchVersion(
  manifest: OfflineManifest,
  tell: (bytes: number) => void,
  signal?: AbortSignal,
): Promise<void> {
  const cache = await caches.open(CACHE);
  const waiting = partsOf(manifest);
  let done = 0;
  const work = async () => {
    for (let part = waiting.shift(); part; part = waiting.shift()) {
      const url = `${import.meta.env.BASE_URL}${partPath(part)}`;
      if (!(await cache.match(url)))
        await cache.put(url, new Response(await fetchPart(url, part[0], signal)));
      done += part[1];
      tell(done);
    }
  };
  try {
    await Promise.all(Array.from({ length: AT_ONCE }, work));
  } catch (error) {
    waiting.length = 0;
    if (error instanceof DOMException && error.name === 'QuotaExceededError') {
      await forgetUnused();
      throw new OfflineError('There is no room for the site on this device, so nothing of it is kept.', {
        isFull: true,
        cause: error,
      });
    }
    if (signal?.aborted || error instanceof OfflineError) throw error;
    throw new OfflineError('The network broke off. What has come stays; try again to go on from there.', {
      cause: error,
    });
  }
}

async function fetchPart(url: string, hash: string, signal: AbortSignal | undefined): Promise<ArrayBuffer> {
  const response = await fetch(url, { cache: 'no-store', signal: signal ?? null });
  const bytes = response.ok ? await response.arrayBuffer() : new ArrayBuffer(0);
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
  const found = Array.from(digest, (byte) => byte.toString(16).padStart(2, '0')).join('');
  if (!found.startsWith(hash))
    throw new OfflineError(
      'The site has changed meanwhile. What has come stays; try again to fetch the new version.',
    );
  return bytes;
}

/** Takes a version that is whole into use at once, or puts it by until the reader wants it. */
export async function putVersion(manifest: OfflineManifest, when: 'now' | 'later'): Promise<void> {
  const cache = await caches.open(CACHE);
  await cache.put(when === 'now' ? IN_USE : NEWER, Response.json(manifest));
  if (when === 'now') await cache.delete(NEWER);
  await forgetUnused();
}

/** Removes parts of no version that is whole. */
async function forgetUnused(): Promise<void> {
  const versions = [await versionInUse(), await newerVersion()].filter((version) => version !== undefined);
  const cache = await caches.open(CACHE);
  const used = new Set([
    ...versions.flatMap(partsOf).map((part) => `${import.meta.env.BASE_URL}${partPath(part)}`),
    IN_USE,
    NEWER,
  ]);
  for (const { url } of await cache.keys()) if (!used.has(new URL(url).pathname)) await cache.delete(url);
}

/** Forgets everything, and the worker with it. */
export async function takeBack(): Promise<void> {
  await caches.delete(CACHE);
  const registration = await navigator.serviceWorker.getRegistration(import.meta.env.BASE_URL);
  await registration?.unregister();
}
