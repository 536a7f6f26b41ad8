import type { ExternalImageService } from 'astro';

/**
 * Shows images of prose as they are. Astro's own services have those that pages ask for made when all pages are rendered,
 * which is not known where a page is taken over.
 */
const plainImages: ExternalImageService = {
  getURL: ({ src }) => (typeof src === 'string' ? src : src.src),
  getHTMLAttributes: ({ src, alt, title }) => ({
    ...(typeof src !== 'string' && { width: src.width, height: src.height }),
    alt,
    title,
    loading: 'lazy',
    decoding: 'async',
  }),
};

export default plainImages;
