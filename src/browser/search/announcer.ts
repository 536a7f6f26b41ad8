/** How long nothing must change before it is read out, in milliseconds: results change with every key. */
const REST = 1000;

/**
 * Reads out what has changed, once it stays.
 * @param region element with the role `status`, which screen readers read out politely
 */
export function createAnnouncer(region: HTMLElement): (text: () => string) => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  return (text) => {
    clearTimeout(timer);
    timer = setTimeout(() => {
      region.textContent = text();
    }, REST);
  };
}
