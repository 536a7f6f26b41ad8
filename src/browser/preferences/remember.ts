import { CHOICES, type ChoiceName, STORED } from './choices.ts';

/** What the reader has chosen, as the inline script or {@link choose} has put it on the page. */
export function chosen(name: ChoiceName): string {
  const value = document.documentElement.dataset[name];
  return CHOICES[name].find((choice) => choice === value) ?? CHOICES[name][0];
}

/** Shows the page as chosen and remembers it; where the browser keeps nothing, it holds for this page. */
export function choose(name: ChoiceName, value: string): void {
  const isUsual = value === CHOICES[name][0];
  if (isUsual) delete document.documentElement.dataset[name];
  else document.documentElement.dataset[name] = value;
  try {
    if (isUsual) localStorage.removeItem(STORED + name);
    else localStorage.setItem(STORED + name, value);
  } catch {
    // A browser that keeps nothing has been told so by its reader.
  }
}
