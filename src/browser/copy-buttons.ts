/** Copies what a button of the cite box stands for: a file beside the page, a reference on it, or the button's own text. */
const box = document.querySelector<HTMLElement>('[data-cite]');

box?.addEventListener('click', async ({ target }) => {
  if (!(target instanceof HTMLButtonElement)) return;
  const status = box.querySelector('[role=status]');
  const say = (text: string) => status?.replaceChildren(text);
  try {
    // The clipboard takes promises: some browsers would forget the click while a file is on its way.
    await navigator.clipboard.write([new ClipboardItem(contentOf(target.dataset))]);
    say(`${target.textContent} copied.`);
  } catch {
    say('That could not be copied: take it from the files or references below.');
  }
});

function contentOf({
  copyFile,
  copyFrom,
  copyText = '',
}: DOMStringMap): Record<string, string | Promise<Blob>> {
  if (copyFile) return { 'text/plain': fetchText(location.pathname.replace(/\/$/, `.${copyFile}`)) };
  const reference = copyFrom && document.getElementById(copyFrom);
  if (!reference) return { 'text/plain': copyText };
  // With its italics, for what can show them.
  return { 'text/plain': reference.textContent, 'text/html': reference.innerHTML };
}

async function fetchText(address: string): Promise<Blob> {
  const response = await fetch(address);
  if (!response.ok) throw new Error(`${address}: ${response.status}`);
  return new Blob([await response.text()], { type: 'text/plain' });
}
