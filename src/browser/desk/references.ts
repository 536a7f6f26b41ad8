import { compare } from '../../compare.ts';
import { counted } from '../../formats/counted.ts';
import { inTurn } from '../in-turn.ts';
import { saveFile } from '../save-file.ts';
import { routes } from '../site-routes.ts';

/** A formatted reference. */
interface Reference {
  text: string;
  /** With its italics. */
  html: string;
}

/** References as the papers' own pages have them; those of papers that have no page are missing. */
async function fetchReferences(ids: readonly string[], style: string): Promise<Reference[]> {
  const found = new Map<string, Reference>();
  await inTurn(ids, async (id) => {
    const response = await fetch(routes.paper(id));
    if (!response.ok) return;
    const text = await response.text();
    // The references alone: the policy of this page knows nothing of the styles of that one.
    const part = text.slice(Math.max(0, text.indexOf('<dl class="references"')));
    const page = new DOMParser().parseFromString(part.slice(0, part.indexOf('</dl>')), 'text/html');
    const reference = page.getElementById(style);
    if (reference) found.set(id, { text: reference.textContent.trim(), html: reference.innerHTML });
  });
  return ids.flatMap((id) => found.get(id) ?? []).sort((a, b) => compare(a.text, b.text));
}

/** Copies references, each a paragraph, in the order of their text. @returns what readers are told */
export async function copyReferences(ids: readonly string[], style: string): Promise<string> {
  const references = fetchReferences(ids, style);
  const blob = (type: string, write: (references: Reference[]) => string) =>
    references.then((all) => new Blob([write(all)], { type }));
  // The clipboard takes promises: some browsers would forget the click while pages are on their way.
  const item = new ClipboardItem({
    'text/plain': blob('text/plain', (all) => all.map(({ text }) => text).join('\n\n')),
    'text/html': blob('text/html', asHtml),
  });
  try {
    await navigator.clipboard.write([item]);
  } catch {
    return 'The browser lets nothing be copied here: save the papers instead.';
  }
  return said((await references).length, ids.length, 'copied');
}

/** Saves references as a page that word processors open, with their italics. @returns what readers are told */
export async function saveReferences(ids: readonly string[], style: string): Promise<string> {
  const references = await fetchReferences(ids, style);
  const text = `<!doctype html>\n<meta charset="utf-8">\n<title>References</title>\n${asHtml(references)}`;
  saveFile(new File([text], `references-${style}.html`, { type: 'text/html' }));
  return said(references.length, ids.length, 'written');
}

function asHtml(references: readonly Reference[]): string {
  return references.map(({ html }) => `<p>${html}</p>\n`).join('');
}

function said(count: number, wanted: number, done: string): string {
  const missing = wanted - count;
  return `${counted(count, 'reference')} ${done}${missing > 0 ? `, without ${missing} that cannot be had` : ''}.`;
}
