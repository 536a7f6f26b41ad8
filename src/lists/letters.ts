/** The entries of an index under one letter. */
export interface Letter<T> {
  /** Capital letter, or `0–9` for digits and `…` for everything else. */
  letter: string;
  /** Anchor of its section. */
  anchor: string;
  items: readonly T[];
}

/** Groups the entries of an index by their first letter, diacritics folded; the order of the entries is kept. */
export function byLetter<T>(items: readonly T[], name: (item: T) => string): Letter<T>[] {
  return [...Map.groupBy(items, (item) => firstLetter(name(item)))].map(([letter, group]) => ({
    letter,
    anchor: letterAnchor(letter),
    items: group,
  }));
}

/** Anchor of the section of a letter. */
function letterAnchor(letter: string): string {
  return `letter-${letter === '0–9' ? 'digits' : letter === '…' ? 'other' : letter.toLowerCase()}`;
}

function firstLetter(name: string): string {
  const letter = name.normalize('NFKD').charAt(0).toUpperCase();
  if (/[A-Z]/.test(letter)) return letter;
  return /\p{N}/u.test(letter) ? '0–9' : '…';
}
