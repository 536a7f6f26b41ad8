import { withoutAbstracts } from '../formats/bibtex-abstracts.ts';

/** Where the style is kept that the reader copied a reference in last. */
const STYLE_KEY = 'carrel-reference-style';

/** Copies what a button of the cite box stands for: a file beside the page, a reference on it, or the button's own text. */
const box = document.querySelector<HTMLElement>('[data-cite]');

/** The button that copies a reference in the style that was chosen last. */
const usual = box?.querySelector<HTMLButtonElement>('[data-copy-reference]');

function useStyle(style: string | null): void {
  const button =
    style && box?.querySelector(`[data-copy-from="${CSS.escape(style)}"]:not([data-copy-reference])`);
  if (!usual || !style || !button) return;
  usual.dataset.copyFrom = style;
  usual.textContent = `Reference in ${button.textContent}`;
}

/** Storage may be forbidden; then nothing is remembered. */
function remember(style: string): void {
  try {
    localStorage.setItem(STYLE_KEY, style);
  } catch {}
}

try {
  useStyle(localStorage.getItem(STYLE_KEY));
} catch {}

box?.addEventListener('click', async ({ target }) => {
  if (!(target instanceof HTMLButtonElement)) return;
  const status = box.querySelector('[role=status]');
  const say = (text: string) => status?.replaceChildren(text);
  try {
    // The clipboard takes promises: some browsers would forget the click while a file is on its way.
    await navigator.clipboard.write([new ClipboardItem(contentOf(target.dataset))]);
    say(`${target.textContent?.trim()} copied.`);
    const { copyFrom } = target.dataset;
    if (copyFrom) {
      remember(copyFrom);
      useStyle(copyFrom);
    }
  } catch {
    say('That could not be copied: take it from the files or references below.');
  }
});

function contentOf({
  copyFile,
  withoutAbstract,
  copyFrom,
  copyText = '',
}: DOMStringMap): Record<string, string | Promise<Blob>> {
  if (copyFile) {
    const address = location.pathname.replace(/\/$/, `.${copyFile}`);
    return {
      'text/plain': fetchText(address, withoutAbstract === undefined ? (text) => text : withoutAbstracts),
    };
  }
  const reference = copyFrom && document.getElementById(copyFrom);
  if (!reference) return { 'text/plain': copyText };
  // With its italics, for what can show them.
  return { 'text/plain': reference.textContent, 'text/html': reference.innerHTML };
}

async function fetchText(address: string, edit: (text: string) => string): Promise<Blob> {
  const response = await fetch(address);
  if (!response.ok) throw new Error(`${address}: ${response.status}`);
  return new Blob([edit(await response.text())], { type: 'text/plain' });
}
