import { readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';

/** A static import or export, or a dynamic import; sentences with the word “from” are none. */
const IMPORT =
  /^\s*(?:import\b[^'\n]*|export\b[^'\n]*|\} )from '([^']+)'|^\s*import '([^']+)'|\bimport\('([^']+)'\)/gm;

/** What a file of a folder imports: paths below the folder, and names of packages. */
export function importsOf(source: string, file: string): string[] {
  return [...readFileSync(join(source, file), 'utf8').matchAll(IMPORT)].map(([, ...found]) => {
    const specifier = found.find((name) => name !== undefined) ?? '';
    return specifier.startsWith('.')
      ? relative(source, join(dirname(join(source, file)), specifier))
      : specifier;
  });
}

/** Every way from a place back to itself that a search in depth meets, as `a → b → a`. */
export function circles(arrows: ReadonlyMap<string, ReadonlySet<string>>): string[] {
  const found: string[] = [];
  const done = new Set<string>();
  const visit = (place: string, path: readonly string[]) => {
    const start = path.indexOf(place);
    if (start >= 0) found.push([...path.slice(start), place].join(' → '));
    if (start >= 0 || done.has(place)) return;
    for (const next of arrows.get(place) ?? []) visit(next, [...path, place]);
    done.add(place);
  };
  for (const place of arrows.keys()) visit(place, []);
  return found;
}
