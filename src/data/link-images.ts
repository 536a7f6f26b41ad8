import { settings } from '../build/build-settings.ts';
import { cardText } from '../link-image/card.ts';
import { type LinkImage, planLinkImages } from '../link-image/plan.ts';
import { papers } from './papers.ts';
import { routes, site } from './site.ts';
import { topics } from './topics.ts';

const plan = planLinkImages(
  {
    papers,
    topics: topics.map(({ id, data }) => [id, data]),
    title: site.title,
    description: site.description,
  },
  routes,
  // While the site is edited there are no images.
  import.meta.env.DEV ? 'off' : settings.linkImages,
);

/** What a page says of its image, which is less than what is drawn: that counts papers, and pages do not. */
interface ShownImage {
  /** Path of the file. */
  path: string;
  /** What it says. */
  text: string;
}

const shown = (image: LinkImage | undefined): ShownImage | undefined =>
  image && { path: image.path, text: cardText(image.card) };

/** Images that many pages share. */
export const linkImages: {
  /** That of pages without one of their own; undefined where the site has no images. */
  site: ShownImage | undefined;
  /** Whether papers have images of their own, and not those of their main topics. */
  ofPapers: boolean;
} = { site: shown(plan?.site), ofPapers: plan?.ofPapers ?? false };

/** The image that previews of links to a page show, where the site has images. */
export function linkImageOf(path: string): ShownImage | undefined {
  return shown(plan?.byPage.get(path)) ?? linkImages.site;
}
