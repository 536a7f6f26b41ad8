/* How much has changed since the desk was last saved in a file: browsers lose what they store. */

/** Other sites may live at the same origin. */
const KEY = `carrel-unsaved${import.meta.env.BASE_URL}`;

/** Changes after which the reader is reminded. */
const MANY = 20;

/** Counts changes. @returns what readers are told once there are many; empty before, and until many more have come */
export function countChanges(count: number): string {
  const before = unsaved();
  write(before + count);
  return Math.floor((before + count) / MANY) > Math.floor(before / MANY) ? reminder() : '';
}

/** Begins anew after the desk was saved. */
export function changesAreSaved(): void {
  write(0);
}

/** What readers are told of changes that are in no file; empty while there are few. */
export function reminder(): string {
  const count = unsaved();
  return count < MANY ? '' : `${count} changes since the desk was last saved in a file.`;
}

function unsaved(): number {
  try {
    return Number(localStorage.getItem(KEY)) || 0;
  } catch {
    return 0;
  }
}

function write(count: number): void {
  try {
    localStorage.setItem(KEY, String(count));
  } catch {
    // The desk says elsewhere that nothing is stored.
  }
}
