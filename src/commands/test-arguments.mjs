// @ts-check

/** Words after a command that mean nothing. */
export class UsageError extends Error {}

/**
 * What `npm test -- …` asks for.
 * @typedef {{ stages: string[], verbose: boolean, help: boolean }} TestArguments
 */

/**
 * Reads the words after `npm test --`: names of stages, `--verbose`, `--help`. No name means all stages.
 * @param {readonly string[]} words
 * @param {readonly string[]} known names of the stages in the order they run
 * @returns {TestArguments} stages in the order of `known`
 * @throws {UsageError} naming every word that means nothing
 */
export function readTestArguments(words, known) {
  const options = ['--verbose', '--help'];
  const unknown = words.filter((word) => !known.includes(word) && !options.includes(word));
  if (unknown.length > 0) {
    throw new UsageError(
      `There is no ${unknown.map((word) => `\`${word}\``).join(', ')}. ` +
        `Name any of: ${known.join(', ')}; or ${options.join(', ')}.`,
    );
  }
  const named = known.filter((name) => words.includes(name));
  return {
    stages: named.length > 0 ? named : [...known],
    verbose: words.includes('--verbose'),
    help: words.includes('--help'),
  };
}
