/** Where the reader's name is remembered from project to project. */
const NAME_KEY = 'screening-reader';

/** Remembers the reader's name; a browser that keeps nothing has been told so by its reader. */
export function remember(reader: string): void {
  try {
    localStorage.setItem(NAME_KEY, reader);
  } catch (error) {
    console.info(error);
  }
}

/** The name that the reader gave last; empty where none is remembered. */
export function remembered(): string {
  try {
    return localStorage.getItem(NAME_KEY) ?? '';
  } catch {
    return '';
  }
}
