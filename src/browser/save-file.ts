import { element } from './element.ts';

/** How long the browser may take to read a file after the click that saves it, in milliseconds. */
const PATIENCE = 60_000;

/** Hands a file to the reader. */
export function saveFile(file: File): void {
  const href = URL.createObjectURL(file);
  element('a', { href, download: file.name }).click();
  setTimeout(() => URL.revokeObjectURL(href), PATIENCE);
}
