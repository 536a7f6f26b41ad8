import type { Candidate } from './candidates.ts';
import type { Draft } from './draft.ts';
import { ABOUT_THE_LIST, type Section } from './outline.ts';
import { isTitleLike } from './saying.ts';

/** How much speaks for a paper: what leads to one, what looks like one, what may be one among others. */
const CERTAIN = 3;
const LIKELY = 2;
const DOUBTFUL = 1;
const NOTHING = 0;

/** Words of what is no paper, in a title or right beside it. */
const OTHER_THINGS =
  /\b(?:courses?|lectures?|bootcamp|(?:summer )?school|tutorials|videos|awesome|leaderboards?|blogs?|newsletter|podcast|book|workshop page|video series|homepage)\b|课程|博客/i;

/** Which candidates are papers. */
export function judge(candidates: readonly Candidate[], sections: readonly Section[]): boolean[] {
  const strengths = candidates.map((candidate) => strengthOf(candidate, sections));
  const groups = new Map<number, { all: number; strong: number; dated: number }>();
  for (const [index, { draft, group }] of candidates.entries()) {
    const known = groups.get(group) ?? { all: 0, strong: 0, dated: 0 };
    groups.set(group, known);
    const strength = strengths[index] ?? NOTHING;
    known.all += 1;
    if (strength >= LIKELY) known.strong += 1;
    else if (strength === DOUBTFUL && isDated(draft)) known.dated += 1;
  }
  return candidates.map(({ draft, group }, index) => {
    const strength = strengths[index] ?? NOTHING;
    if (strength >= LIKELY) return true;
    const { all, strong, dated } = groups.get(group) ?? { all: 0, strong: 0, dated: 0 };
    if (strength !== DOUBTFUL) return false;
    // What has people, a venue or a date as its neighbours have is one of them; a bare title needs more of these.
    const alike = strong + dated;
    return isDated(draft) ? alike >= 3 && alike >= all / 2 : alike >= 3 && alike >= all * 0.6;
  });
}

function isDated({ byline, venue, issued }: Draft): boolean {
  return byline !== undefined || venue !== undefined || issued !== undefined;
}

function strengthOf({ draft, kind, section }: Candidate, sections: readonly Section[]): number {
  const { title, look, isStruck, byline, venue, issued, links, titleUrl, note = '' } = draft;
  if (isStruck || look === 'none' || !/\p{L}[\p{L}\p{N}]/u.test(title)) return NOTHING;
  if (ABOUT_THE_LIST.test(sections[section]?.title ?? '')) return NOTHING;
  const hasPlace = links.some(({ isPaper }) => isPaper);
  const words = title.split(/\s+/).length;
  if (kind === 'paragraph' || kind === 'heading') {
    // Prose speaks of papers, too: an entry begins with its title and says little else.
    const isNamed = isDated(draft);
    if (!isNamed && (look === 'plain' || words < 3 || note.length > 240)) return NOTHING;
  }
  const isTitled = isTitleLike(title) || kind === 'row' || look !== 'plain' || isDated(draft);
  if (hasPlace && isTitled) return look === 'plain' && words < 2 && !byline && !venue ? DOUBTFUL : CERTAIN;
  if (!isTitleLike(title) || OTHER_THINGS.test(`${title} ${venue ?? ''} ${note.slice(0, 60)}`))
    return NOTHING;
  const isCode =
    links.length > 0 && links.every(({ kind: of }) => of === 'code' || of === 'model' || of === 'data');
  if (byline && (issued || venue) && words >= 2) return LIKELY;
  if (venue && issued && words >= 3) return links.length > 0 ? LIKELY : DOUBTFUL;
  if (words < 4 && !byline && !((issued || venue) && words === 3)) return NOTHING;
  if (titleUrl && isCode && (note || words < 5)) return NOTHING;
  if (note && !byline && !venue && !issued) return NOTHING;
  return kind === 'paragraph' || kind === 'heading' ? NOTHING : DOUBTFUL;
}
