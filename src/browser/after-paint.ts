/** Does something once what has changed in the page is painted, so that what it fetches does not hold that up. */
export function afterPaint(work: () => void): void {
  requestAnimationFrame(() => setTimeout(work));
}
