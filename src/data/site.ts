import { getLiveCollection } from 'astro:content';
import type { SiteIdentity } from '../identity/schema.ts';
import { createRoutes, type Routes } from '../routes.ts';
import { recordsOf } from './records.ts';

const [identity] = recordsOf(await getLiveCollection('site'));
if (!identity) throw new Error('The collection “site” is empty.');

/** What the site calls itself. */
export const site: SiteIdentity = identity;

const origin = new URL(import.meta.env.SITE ?? 'http://localhost:4321').origin;
const made = createRoutes(import.meta.env.BASE_URL, origin);
/** Paths that stand in a full address as they are, as nearly all do: taking them apart takes long. */
const PLAIN = /^\/(?:[\w-]+(?:\.[\w-]+)*(?:\/|$))*$/;

export const routes: Routes = {
  ...made,
  absolute: (path) => (PLAIN.test(path) ? origin + path : made.absolute(path)),
};

/** The site's icon: a drawing that fits every size. */
export const ICON = { path: routes.file('favicon.svg'), type: 'image/svg+xml' } as const;
