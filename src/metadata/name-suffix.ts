/** Parts `Allam Jr.`, which some libraries have for a family name, into family name and suffix. */
export function splitSuffix(name: string): [family: string, suffix: string | undefined] {
  const [, family = name, suffix] = /^(.*[^\s,]),?\s+((?:Jr|Sr)\.?|I{2,3}|IV|VI{0,3})$/.exec(name) ?? [];
  return [family, suffix];
}
