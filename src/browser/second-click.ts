/** Buttons that ask: what about, and what they say otherwise. */
const asking = new WeakMap<HTMLButtonElement, { about: string; said: string }>();

/**
 * Has the second click on a button do what cannot be undone; the first makes it ask.
 * @param about what would be gone: a question about one thing is no answer about another
 * @returns whether this is the second click
 */
export function isSecondClick(button: HTMLButtonElement, question: string, about = ''): boolean {
  const asked = asking.get(button);
  if (asked?.about === about) {
    asking.delete(button);
    button.textContent = asked.said;
    return true;
  }
  asking.set(button, { about, said: asked?.said ?? button.textContent });
  button.textContent = question;
  return false;
}
