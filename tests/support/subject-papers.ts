import { seededRandom } from '../../src/random.ts';
import type { Document } from '../../src/vectors/document-vectors.ts';

/** Made-up subjects with words of their own, and words that every paper uses. */
export const SUBJECTS = {
  bees: 'honey bees|wing beat|hive temperature|pollen|queen rearing|waggle dance|nectar|colony collapse',
  bridges:
    'steel cables|bridge deck|wind load|suspension towers|rivets|corrosion|expansion joint|load rating',
  tides: 'tidal range|spring tide|estuary|moon phase|salt marsh|storm surge|current meter|sandbank',
  clocks: 'balance spring|pendulum|escapement|gear train|sundial|chronometer|leap second|dial plate',
};
export type Subject = keyof typeof SUBJECTS;
const COMMON =
  'we propose a method and show results on data that improve previous work in many experiments'.split(' ');

/** Papers of each subject in turn, the same for the same numbers. */
export function subjectPapers(each: number, seed = 1): (Document & { subject: Subject })[] {
  const random = seededRandom(seed);
  const subjects = Object.keys(SUBJECTS) as Subject[];
  return Array.from({ length: each * subjects.length }, (_, index) => {
    const subject = subjects[index % subjects.length] ?? 'bees';
    const terms = SUBJECTS[subject].split('|');
    const sentence = () =>
      `${[random.pick(COMMON), random.pick(terms), random.pick(COMMON), random.pick(COMMON), random.pick(terms)].join(' ')}.`;
    return {
      id: `${subject}-${String(index).padStart(4, '0')}`,
      subject,
      title: `On ${random.pick(terms)} and ${random.pick(terms)}`,
      abstract: Array.from({ length: 6 }, sentence).join(' '),
    };
  });
}
