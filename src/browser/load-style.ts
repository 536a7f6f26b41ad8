import { element } from './element.ts';

/** Loads a stylesheet that only comes with what it is for; also settles where it cannot be had. */
export function loadStyle(href: string): Promise<void> {
  return new Promise((resolve) => {
    const link = element('link', { rel: 'stylesheet', href });
    link.onload = link.onerror = () => resolve();
    document.head.append(link);
  });
}
