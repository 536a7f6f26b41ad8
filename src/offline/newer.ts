import { escapeHtml } from '../text/escape-html.ts';

/** Address below the base path that changes to the newer version; only the worker knows it. */
export const NEWER_PATH = 'offline/newer/';

/**
 * A page of the kept version, with the news that a newer one is here, above its content.
 * @param html of the page
 * @param notice what stands there
 */
export function withNotice(html: string, notice: string): string {
  return html.replace('<main id="main"', (main) => notice + main);
}

/**
 * The news that a newer version is kept, and whole.
 * @param page path of the page below the base path, to come back to
 * @param tab id of the page that it is written into
 */
export function newerNotice(base: string, page: string, tab: string): string {
  const href = `${base}${NEWER_PATH}?${new URLSearchParams({ page, tab })}`;
  return noticeHtml('A newer version of this site is here.', ` <a href="${escapeHtml(href)}">Load it</a>`);
}

/**
 * A notice above a page's content.
 * @param sentence as text
 * @param html what follows it
 */
export function noticeHtml(sentence: string, html: string): string {
  return `<p class="page-width no-print pt-4" role="status" data-offline-notice>${escapeHtml(sentence)}${html}</p>`;
}
