import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { HTMLElement } from 'node-html-parser';
import { brotli } from './brotli.ts';
import type { BuiltSite } from './built-sites.mjs';
import type { PageBudget } from './page-budgets.ts';
import type { SitePage } from './site-pages.ts';

/** Types of scripts that browsers run. */
const RUN = new Set(['', 'module', 'text/javascript']);

/** Weighs pages of a built site by its files alone; a browser would find nothing more before the reader acts. */
export class PageScales {
  private readonly site: BuiltSite;
  private readonly sizes = new Map<string, Promise<number>>();

  constructor(site: BuiltSite) {
    this.site = site;
  }

  /** What a page costs its reader. Fonts count where the page has one of their characters. */
  async weigh({ path, root }: SitePage): Promise<PageBudget> {
    const file = path.endsWith('/') ? `${path}index.html` : path;
    const styles = addresses(root, 'link[rel~=stylesheet]:not([media=print])', 'href');
    const modules = addresses(root, 'script[src]', 'src').flatMap((address) => this.withImports(address));
    const blockingScripts = root
      .querySelectorAll('head script[src]:not([type=module]):not([async]):not([defer])')
      .map((script) => script.getAttribute('src') ?? '');
    const inline = root
      .querySelectorAll('script:not([src])')
      .filter((script) => RUN.has(script.getAttribute('type') ?? ''))
      .map((script) => script.textContent)
      .join('\n');
    const document = (await this.size(file)) + (await this.sum([...styles, ...blockingScripts]));
    const scripts = (await this.sum([...new Set(modules)])) + (inline ? (await brotli(inline)).length : 0);
    const external = await this.sum(
      [...new Set(modules)].filter((address) => !blockingScripts.includes(address)),
    );
    const pictures = addresses(root, 'img:not([loading=lazy])', 'src');
    const fonts = styles.flatMap((address) => this.fontsFor(address, root));
    return {
      document,
      blocking: 1 + styles.length + blockingScripts.length,
      scripts,
      everything: document + external + (await this.sum([...pictures, ...fonts])),
    };
  }

  private async sum(addresses: readonly string[]): Promise<number> {
    const sizes = await Promise.all(addresses.map((address) => this.size(address)));
    return sizes.reduce((total, size) => total + size, 0);
  }

  /** Bytes of a file as it is sent; weighed once. */
  private size(address: string): Promise<number> {
    const known = this.sizes.get(address);
    if (known) return known;
    const bytes = this.read(address);
    const size = /\.(?:woff2|png|jpe?g|webp|avif)$/.test(address)
      ? Promise.resolve(bytes.length)
      : brotli(bytes).then(({ length }) => length);
    this.sizes.set(address, size);
    return size;
  }

  /** A module with those it imports before it runs; what it imports later, on demand, is not among them. */
  private withImports(address: string, seen = new Set<string>()): string[] {
    if (seen.has(address)) return [];
    seen.add(address);
    const text = this.read(address).toString('utf8');
    const folder = address.slice(0, address.lastIndexOf('/') + 1);
    const imports = [...text.matchAll(/(?:^|[;}\s])(?:import|export)\b[^;()'"`]*["']\.\/([\w.-]+\.js)["']/g)];
    return [address, ...imports.flatMap(([, name = '']) => this.withImports(folder + name, seen))];
  }

  /** Font files of a stylesheet that have a character of the text that is set in their family. */
  private fontsFor(stylesheet: string, root: HTMLElement): string[] {
    const css = this.read(stylesheet).toString('utf8');
    return [...css.matchAll(/@font-face\s*\{([^}]*)\}/g)].flatMap(([, face = '']) => {
      const address = /url\(["']?([^"')]+\.woff2)["']?\)/.exec(face)?.[1];
      const family = /font-family:\s*["']?([^"';}]+)/.exec(face)?.[1];
      if (!address || !family) return [];
      const points = new Set(Array.from(textIn(family, css, root), (letter) => letter.codePointAt(0) ?? 0));
      const ranges = [...(/unicode-range:([^;}]+)/i.exec(face)?.[1] ?? 'U+0-10FFFF').matchAll(RANGE)];
      const isNeeded = ranges.some(([, first = '', last = first]) => {
        const [from, to] = [Number.parseInt(first, 16), Number.parseInt(last, 16)];
        return [...points].some((point) => point >= from && point <= to);
      });
      return isNeeded ? [address] : [];
    });
  }

  private read(address: string): Buffer {
    const path = address.startsWith(this.site.base) ? address.slice(this.site.base.length) : address;
    return readFileSync(join(this.site.folder, decodeURIComponent(path)));
  }
}

/**
 * The text of a page that a stylesheet sets in a font family: that of the elements that its rules give a custom property
 * with the family. Parts of them that are set in another family count as well, so that nothing is forgotten.
 */
function textIn(family: string, css: string, root: HTMLElement): string {
  const properties = [...css.matchAll(/(--[\w-]+):([^;{}]*)/g)].flatMap(([, name = '', value = '']) =>
    value.includes(family) ? [name] : [],
  );
  const selectors = properties.flatMap((property) =>
    [...css.matchAll(new RegExp(`([^{};]+)\\{[^{}]*(?<!-)font-family:var\\(${property}\\)`, 'g'))].map(
      ([, selector = '']) => selector.replaceAll(/::?(?:after|before)\b/g, ''),
    ),
  );
  if (selectors.length === 0) throw new Error(`The stylesheet sets nothing in ${family}.`);
  return root
    .querySelectorAll(selectors.join(','))
    .map((element) => element.textContent)
    .join('');
}

const RANGE = /U\+([0-9a-f]+)(?:-([0-9a-f]+))?/gi;

function addresses(root: HTMLElement, selector: string, attribute: string): string[] {
  return root.querySelectorAll(selector).flatMap((element) => element.getAttribute(attribute) ?? []);
}
