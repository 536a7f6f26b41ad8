import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { compare } from '../../../src/compare.ts';
import { PAGE_BUDGETS, type PageBudget } from '../../support/page-budgets.ts';

/** A page that is measured. */
export interface ChosenPage {
  /** In tables. */
  name: string;
  /** Address below the site’s first page. */
  path: string;
  /** Undefined where a page is so unlike others that only its speed is judged. */
  budget: PageBudget | undefined;
}

/**
 * The pages that stand for all: a paper of middle size and the largest, the first page of the list of all papers, the
 * largest topic, and the pages of which there is one.
 * @param folder built site
 * @throws {Error} when there is no site
 */
export function choosePages(folder: string): ChosenPage[] {
  const list = join(folder, 'papers.json');
  if (!existsSync(list)) throw new Error(`There is no built site in ${folder}. Run \`npm run build\` first.`);
  const size = (path: string) => statSync(join(folder, path, 'index.html')).size;
  const bySize = (paths: string[]) =>
    paths
      .map((path) => ({ path, bytes: size(path) }))
      .sort((a, b) => a.bytes - b.bytes || compare(a.path, b.path))
      .map(({ path }) => path);
  const papers: { url: string }[] = JSON.parse(readFileSync(list, 'utf8'));
  const paperPages = bySize(papers.map(({ url }) => `papers/${new URL(url).pathname.split('/').at(-2)}/`));
  const topics = bySize(
    readdirSync(join(folder, 'topics'), { withFileTypes: true })
      .filter((entry) => entry.isDirectory())
      .map(({ name }) => `topics/${name}/`),
  );
  const { paper, list: listBudget, home } = PAGE_BUDGETS;
  const chosen: [name: string, path: string | undefined, budget?: PageBudget][] = [
    ['paper, median', paperPages[paperPages.length >> 1], paper],
    ['paper, largest', paperPages.at(-1), paper],
    ['list', 'papers/', listBudget],
    ['home', '', home],
    ['search', 'search/'],
    ['topic, largest', topics.at(-1), listBudget],
    ['map', 'map/'],
  ];
  return chosen.flatMap(([name, path, budget]) => (path === undefined ? [] : [{ name, path, budget }]));
}
