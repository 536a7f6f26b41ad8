import { StaticPaths } from 'astro:static-paths';
import type { RouteData } from 'astro';
import { App } from 'astro/app';
import { createApp } from 'astro/app/entrypoint';

/** Renders pages; what a page throws, whoever asked for it gets. */
class PageApp extends App {
  protected override createErrorHandler(): ReturnType<App['createErrorHandler']> {
    return {
      async renderError({ url }, { error, response, status }) {
        if (response) return response;
        throw error ?? new Error(`${new URL(url).pathname} cannot be rendered (${status}).`);
      },
    };
  }
}

const { manifest } = createApp();
// Texts as a whole take less time than streams.
const app = new PageApp(manifest, false);

/*
 * What the bundle of the pages offers: it is this module, bundled with all pages and what they need. A bundle outlives
 * the build that made it, so that it must not know anything about the papers.
 */

/** Every page of this content: its path below the site's, and the route that renders it. */
export const findPages = () => new StaticPaths(app).getAll();

/** A page. @throws what the page throws */
export const renderPage = (request: Request, routeData: RouteData): Promise<Response> =>
  app.render(request, { routeData });
