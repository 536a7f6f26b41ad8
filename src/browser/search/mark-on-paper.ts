/** Marks the words that a paper was found by, where the reader comes from a list of results. */
export async function markFound(article: HTMLElement): Promise<void> {
  const parameters = new URLSearchParams(location.search);
  const words = parameters.get('mark');
  if (!words) return;
  // The address in the bar is the one to keep and to send.
  parameters.delete('mark');
  const rest = parameters.size > 0 ? `?${parameters}` : '';
  history.replaceState(history.state, '', `${location.pathname}${rest}${location.hash}`);
  const { markWords } = await import('./mark-words.ts');
  for (const part of article.querySelectorAll<HTMLElement>('h1, [data-abstract]')) markWords(part, words);
}
