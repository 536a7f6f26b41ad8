/// <reference path="./service-worker.d.ts" />
import { answerTo, type PackedFile } from '../../offline/answer.ts';
import { newerNotice, noticeHtml, withNotice } from '../../offline/newer.ts';
import { createRoutes } from '../../routes.ts';
import {
  fetchManifest,
  fetchVersion,
  newerVersion,
  OfflineError,
  putVersion,
  versionInUse,
} from './kept-versions.ts';
import { type OpenVersion, openVersion } from './read-version.ts';

/*
 * Answers from the kept version of the site, with or without a network. It is registered by readers who keep the site,
 * and by nobody else. Where what is kept is damaged or gone, requests go to the network as if it were not there.
 */

declare const self: ServiceWorkerGlobalScope;

const base = import.meta.env.BASE_URL;
const routes = createRoutes(base, self.location.origin);

/** Types by ending; what is kept has no others. */
const TYPES: Readonly<Record<string, string>> = {
  html: 'text/html; charset=utf-8',
  js: 'text/javascript; charset=utf-8',
  css: 'text/css; charset=utf-8',
  json: 'application/json; charset=utf-8',
  txt: 'text/plain; charset=utf-8',
  webmanifest: 'application/manifest+json; charset=utf-8',
  svg: 'image/svg+xml',
  png: 'image/png',
  woff2: 'font/woff2',
};

/** Said in place of a page that is not kept, while there is no network. */
const UNKEPT =
  'There is no network, and what stands at this address is not kept on this device. Files for other programs need the network; those of the search and the desk are written here.';
const STUCK = 'There is a newer version of this site, but no room for it on this device.';

let opened: Promise<OpenVersion | undefined> | undefined;
let looking: Promise<void> | undefined;
/** Why a newer version is not kept. */
let stuck = '';

self.addEventListener('install', (event) => event.waitUntil(self.skipWaiting()));

self.addEventListener('fetch', (event) => {
  const { request } = event;
  if (request.method !== 'GET' || !request.url.startsWith(self.registration.scope)) return;
  event.respondWith(answer(request, event.resultingClientId));
  if (request.mode !== 'navigate') return;
  looking ??= lookForNewer().finally(() => {
    looking = undefined;
  });
  event.waitUntil(looking);
});

/** The version in use. What it is may change by what a page does, so only its files are remembered. */
async function version(): Promise<OpenVersion | undefined> {
  const manifest = await versionInUse();
  const known = await opened;
  if (known?.manifest.version === manifest?.version) return known;
  opened = manifest && openVersion(manifest);
  opened?.catch(() => {
    opened = undefined;
  });
  return opened;
}

/** @param tab id of the tab's page that a navigation opens */
async function answer(request: Request, tab: string): Promise<Response> {
  const kept = await version().catch(() => undefined);
  if (!kept) return fetch(request);
  const answer = answerTo(request.url, request.referrer, self.registration.scope, kept.files);
  if (answer.kind === 'newer') return changeVersion(answer.path, answer.tab);
  if (answer.kind === 'redirect') return Response.redirect(base + answer.path);
  const isPage = request.mode === 'navigate';
  const show = async (file: PackedFile, status = 200, notice?: string) => {
    const html = new TextDecoder().decode(await kept.read(file));
    return respond(file, withNotice(html, notice ?? (await newsOf(file, tab))), status);
  };
  try {
    if (answer.kind === 'network') return await fetch(request);
    const { file } = answer;
    // A pack that the browser has dropped, or damaged, is had from the network.
    const found = isPage ? show(file) : kept.read(file).then((bytes) => respond(file, bytes));
    return await found.catch(() => fetch(request));
  } catch (error) {
    const missing = kept.files.get('404.html');
    if (!isPage || !missing) throw error;
    return show(missing, 503, noticeHtml(UNKEPT, ''));
  }
}

function respond({ path }: PackedFile, body: BodyInit, status = 200): Response {
  const type = TYPES[path.slice(path.lastIndexOf('.') + 1)] ?? 'application/octet-stream';
  return new Response(body, { status, headers: { 'content-type': type } });
}

/** What a page says of newer versions. */
async function newsOf({ path }: PackedFile, tab: string): Promise<string> {
  if (await newerVersion()) return newerNotice(base, path.replace(/(?:^|(?<=\/))index\.html$/, ''), tab);
  return stuck && noticeHtml(stuck, ` <a href="${routes.desk()}#offline">What is kept</a>`);
}

/**
 * Takes the newer version into use, in all tabs, so that no page of the old one goes on with files of the new one.
 * @param path of the page that is to be shown, below the base path
 * @param own id of the tab's page that asks
 */
async function changeVersion(path: string, own: string): Promise<Response> {
  const newer = await newerVersion();
  if (newer) await putVersion(newer, 'now');
  for (const tab of await self.clients.matchAll({ type: 'window' }))
    if (tab.id !== own) tab.navigate(tab.url).catch(console.info);
  const { href } = new URL(path, self.registration.scope);
  return Response.redirect(href.startsWith(self.registration.scope) ? href : base);
}

/** Fetches a newer version, where there is one, and puts it by. */
async function lookForNewer(): Promise<void> {
  try {
    const inUse = await versionInUse();
    if (!inUse) return;
    const manifest = await fetchManifest();
    const known = (await newerVersion()) ?? inUse;
    if (manifest.version === known.version) return;
    await fetchVersion(manifest, () => {});
    // Meanwhile the reader may have taken the site back, or that version into use.
    const { version } = (await versionInUse()) ?? manifest;
    if (manifest.version !== version) await putVersion(manifest, 'later');
    stuck = '';
  } catch (error) {
    // Without a network there is no newer version.
    if (error instanceof OfflineError && error.isFull) stuck = STUCK;
  }
}
