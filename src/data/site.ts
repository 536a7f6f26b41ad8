import { getLiveCollection } from 'astro:content';
import type { SiteIdentity } from '../identity/schema.ts';
import { createRoutes } from '../routes.ts';
import { recordsOf } from './records.ts';

const [identity] = recordsOf(await getLiveCollection('site'));
if (!identity) throw new Error('The collection “site” is empty.');

/** What the site calls itself. */
export const site: SiteIdentity = identity;

export const routes = createRoutes(import.meta.env.BASE_URL, import.meta.env.SITE ?? 'http://localhost:4321');

/** The site's icon: a drawing that fits every size. */
export const ICON = { path: routes.file('favicon.svg'), type: 'image/svg+xml' } as const;
