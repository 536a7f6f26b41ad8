/**
 * The threshold on chances that gives the best micro-F1 one may expect if the chances are right (Lipton, Elkan and
 * Naryanaswamy 2014: it is half of that F1). It needs no answers, so all papers take part, decided or not.
 * @param chances of every paper for every topic
 * @param most topics that a paper can get
 */
export function expectedF1Threshold(chances: readonly Float64Array[], most: number): number {
  let total = 0;
  const candidates: number[] = [];
  for (const row of chances) {
    for (const chance of row) total += chance;
    candidates.push(
      ...Array.from(row)
        .sort((a, b) => b - a)
        .slice(0, most),
    );
  }
  candidates.sort((a, b) => b - a);
  let best = 0;
  let threshold = 1;
  let right = 0;
  for (const [index, chance] of candidates.entries()) {
    right += chance;
    const f1 = (2 * right) / (index + 1 + total);
    if (f1 <= best) break;
    best = f1;
    threshold = chance;
  }
  return threshold;
}

/**
 * The lowest chance from which on answers are right often enough. A few right answers are not enough to trust it, since
 * one wrong answer more is reckoned with.
 * @param answers chances with what turned out, 1 or 0, each found without knowing it
 * @param least share of right answers
 * @returns above 1, so that nothing reaches it, where there is no such chance
 */
export function trustedChance(
  answers: readonly { chance: number; outcome: number }[],
  least: number,
): number {
  let trusted = Number.POSITIVE_INFINITY;
  let right = 0;
  for (const [index, { chance, outcome }] of answers.toSorted((a, b) => b.chance - a.chance).entries()) {
    right += outcome;
    if (right / (index + 2) >= least) trusted = chance;
  }
  return trusted;
}
