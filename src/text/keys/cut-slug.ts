/** Longest slug, in characters. */
export const LONGEST_SLUG = 80;

/** The words of a slug that fit into a length; of a single longer word its beginning. */
export function cutSlugAtWord(slug: string, longest = LONGEST_SLUG): string {
  if (slug.length <= longest) return slug;
  const cut = slug.slice(0, longest + 1).lastIndexOf('-');
  return slug.slice(0, cut > 0 ? cut : longest);
}
