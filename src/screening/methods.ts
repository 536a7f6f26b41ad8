import { counted, countPapers } from '../formats/counted.ts';
import { type Agreement, describeKappa } from './agreement.ts';
import { RANDOM_EVERY } from './order.ts';
import type { PrismaNumbers } from './prisma.ts';
import type { Order, Project } from './schema.ts';

/** What readers are told an order is. */
export const ORDER_NAMES: Readonly<Record<Order, string>> = {
  listing: 'as listed',
  random: 'random',
  likely: 'most likely first',
};

const ORDERS_USED: Readonly<Record<Order, (project: Project) => string>> = {
  listing: () => 'in the order of the list',
  random: ({ seed }) => `in random order (seed ${seed})`,
  likely: ({ seed }) =>
    `in the order of their probable relevance, learnt from the decisions so far (naive Bayes and a linear support vector machine over weighted words), with every ${RANDOM_EVERY}th paper drawn at random (seed ${seed})`,
};

/** What is known of how papers were screened. */
export interface Conduct {
  /** Orders in which readers came to the papers they decided on. */
  orders: readonly Order[];
  /** Number of readers. */
  readers: number;
  numbers: PrismaNumbers;
  /** Of each pair of readers. */
  agreements: readonly Agreement[];
}

/**
 * How the papers were screened, in sentences for a methods section. What is not known is not said.
 * @param site name of the site and its address
 */
export function methodsText(
  project: Project,
  conduct: Conduct,
  site: { title: string; address: string },
): string {
  const { scope } = project;
  const { numbers, readers, orders, agreements } = conduct;
  const found =
    scope.kind === 'search'
      ? `found in ${site.title} (${site.address}) by the search ${scope.name}${scope.byMeaning ? ' (by words and meaning)' : ''}`
      : scope.kind === 'desk'
        ? `kept by the reader from ${site.title} (${site.address})`
        : `of ${site.title} (${site.address})`;
  const independent = project.blind.value && readers > 1 ? ' independently' : '';
  // A ranking that knows nothing yet draws at random: that is part of it.
  const used = orders.includes('likely') ? orders.filter((order) => order !== 'random') : orders;
  const sentences = [
    `The ${countPapers(scope.papers.length)} ${found} were gathered on ${scope.at.slice(0, 10)} (corpus ${scope.corpus}).`,
    `Titles and abstracts of ${countPapers(numbers.screened)} were screened${independent} by ${readers === 1 ? 'one reader' : `${readers} readers`}${used.length > 0 ? ` ${used.map((order) => ORDERS_USED[order](project)).join(' and ')}` : ''}.`,
    ...agreements.flatMap(sentenceOfKappa),
    ...(numbers.conflicts > 0
      ? [`On ${countPapers(numbers.conflicts)} readers differ and have not agreed yet.`]
      : []),
    ...(numbers.unscreened > 0
      ? [
          `Screening was stopped before ${counted(numbers.unscreened, 'paper')} ${numbers.unscreened === 1 ? 'was' : 'were'} seen.`,
        ]
      : []),
  ];
  return numbers.screened === 0 ? (sentences[0] ?? '') : sentences.join(' ');
}

function sentenceOfKappa(agreement: Agreement): string[] {
  const { both, first, second, neither, readers } = agreement;
  const kappa = describeKappa(agreement);
  const papers = countPapers(both + first + second + neither);
  return kappa
    ? [`Over the ${papers} that ${readers.join(' and ')} both screened, Cohen’s κ was ${kappa}.`]
    : [];
}
