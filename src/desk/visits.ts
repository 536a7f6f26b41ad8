import { type Additions, allSeen, isNew, type Seen } from './seen.ts';

/** A visit to the site, as the browser remembers it. */
export interface Visit {
  /** When a page was opened last, in milliseconds since 1970. */
  at: number;
  /** What the site had on the last page of the visit before, which is news from then on. */
  newest: Seen;
  /** Slugs of the papers that have come since the visit before. */
  fresh: readonly string[];
  /** Whether there are more of them than the site lists. */
  hasMore?: true;
}

/** How long nothing is opened between two visits, in milliseconds. */
const PAUSE = 30 * 60 * 1000;

/** Whether a visit is over, so that a page opened now begins another one. */
export function isOver(visit: Visit | undefined, now: number): boolean {
  return visit === undefined || now - visit.at > PAUSE || now < visit.at;
}

/** A visit that begins. On the first one nothing is new: everything is. */
export function beginVisit(before: Visit | undefined, additions: Additions, now: number): Visit {
  const newest = allSeen(additions);
  if (!before) return { at: now, newest, fresh: [] };
  const fresh = additions.papers.filter((paper) => isNew(paper, before.newest)).map(({ id }) => id);
  return { at: now, newest, fresh, ...(before.newest.day < additions.from && { hasMore: true as const }) };
}

/** A visit as it was stored; undefined for anything else. */
export function readVisit(text: string | null): Visit | undefined {
  try {
    const visit: Partial<Visit> | null = JSON.parse(text ?? 'null');
    const { at, newest, fresh } = visit ?? {};
    const isWhole = typeof at === 'number' && typeof newest?.day === 'string' && Array.isArray(newest.papers);
    return isWhole && Array.isArray(fresh) ? { ...visit, at, newest, fresh } : undefined;
  } catch {
    return undefined;
  }
}
