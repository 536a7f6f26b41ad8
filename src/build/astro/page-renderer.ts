import type { AstroGlobal, RouteData, SSRResult } from 'astro';
import { FetchState } from 'astro/fetch';
import { renderToString } from 'astro/runtime/server/index.js';

/** What a page is rendered from. */
export interface PageGiven {
  url: URL;
  props: Record<string, unknown>;
}

/** A component of a page as Astro's compiler makes it. */
type Component = Parameters<typeof renderToString>[1];
type Module = Awaited<ReturnType<FetchState['loadComponentInstance']>>;
type Slots = Record<string, unknown> | null;

/**
 * Renders the pages of a route as texts. Astro's own way to a page is an answer to a request, for which it takes apart
 * addresses, looks for the page’s properties among those of all pages and encodes the text as bytes: a quarter of all
 * the work. What Astro makes for a request is made for the first page here, and then used for all.
 */
export class PageRenderer {
  readonly #route: RouteData;
  readonly #component: Component;
  readonly #result: SSRResult;

  private constructor(route: RouteData, component: Component, result: SSRResult) {
    this.#route = route;
    this.#component = component;
    this.#result = result;
  }

  /** @returns undefined where the route's page is none of Astro's components */
  static async of(route: RouteData, url: URL): Promise<PageRenderer | undefined> {
    const state = stateOf(route, url);
    const module = await state.loadComponentInstance();
    const component = componentOf(module);
    if (!component) return undefined;
    const result = await state.createResult(module, state.getActionAPIContext());
    const metadata = result.componentMetadata.get(component.moduleId ?? '');
    result._metadata.headInTree = metadata?.containsHead ?? false;
    result._metadata.routeHasPropagation = (metadata?.propagation ?? 'none') !== 'none';
    return new PageRenderer(route, component, { ...result, resolve: once((name) => result.resolve(name)) });
  }

  /** @returns the page's text, or what it answers instead @throws what it throws */
  render(page: PageGiven): Promise<string | Response> {
    const own = this.#result;
    const result: SSRResult = {
      ...own,
      // Rendering empties and fills these.
      styles: new Set(own.styles),
      scripts: new Set(own.scripts),
      links: new Set(own.links),
      _metadata: copyOf(own._metadata),
      pathname: page.url.pathname,
      createAstro: (props, slots) =>
        new PageAstro(page, props, () => this.#whole(page, result, props, slots)) as unknown as AstroGlobal,
    };
    return renderToString(result, this.#component, page.props, {}, true, this.#route);
  }

  #whole({ url }: PageGiven, result: SSRResult, props: Record<string, unknown>, slots: Slots): AstroGlobal {
    const state = stateOf(this.#route, url);
    return state.createAstro(result, props, slots, state.getActionAPIContext());
  }
}

/** Addresses of scripts are asked for by every row of a list. */
function once<T>(ask: (name: string) => T): (name: string) => T {
  const answers = new Map<string, T>();
  return (name) => {
    const answer = answers.get(name) ?? ask(name);
    answers.set(name, answer);
    return answer;
  };
}

/** The same with sets and lists of its own. */
function copyOf<T extends object>(value: T): T {
  const own = { ...value };
  for (const [key, each] of Object.entries(value))
    if (each instanceof Set) Object.assign(own, { [key]: new Set(each) });
    else if (Array.isArray(each)) Object.assign(own, { [key]: [...each] });
  return own;
}

/** What Astro makes for a request. */
function stateOf(route: RouteData, url: URL): FetchState {
  const state = new FetchState(new Request(url));
  state.routeData = route;
  return state;
}

function componentOf({ default: component }: Module): Component | undefined {
  return 'isAstroComponentFactory' in component ? (component as Component) : undefined;
}

/** What components know as `Astro`: what ours ask for. All else is made when a component of an editor's asks for it. */
class PageAstro {
  readonly url: URL;
  readonly props: Record<string, unknown>;
  /** Components put themselves here. */
  self: unknown = null;
  readonly #whole: () => AstroGlobal;

  constructor({ url }: PageGiven, props: Record<string, unknown>, whole: () => AstroGlobal) {
    this.url = url;
    this.props = props;
    this.#whole = whole;
  }

  static {
    const rest = new Proxy(Object.create(null), {
      get: (_, key, astro: PageAstro) => Reflect.get(astro.#whole(), key),
    });
    Object.setPrototypeOf(PageAstro.prototype, rest);
  }
}
