/** A step of the build with the time that it took. */
export interface Step {
  what: string;
  seconds: number;
}

/**
 * Reads the steps out of a build log: lines such as `393 papers in the search index (0.6 s)`.
 * @param log output of `npm run build`
 */
export function readSteps(log: string): Step[] {
  return log.split('\n').flatMap((line) => {
    const match = /^(\S.*) \((\d+(?:\.\d+)?) s\)$/.exec(line.trim());
    return match?.[1] ? [{ what: match[1], seconds: Number(match[2]) }] : [];
  });
}
