/** What is tried: read from a file, since it is long. */
export interface Plan {
  /** Absolute path → code that holds all its changes, each behind a switch. */
  sources: Record<string, string>;
  /** Absolute paths, in order. */
  testFiles: string[];
  /** Those that are still to be tried. */
  changes: { id: string; file: string }[];
}

/** What is said of a change, as soon as it is known. */
export type Word =
  /** With the test files that load it, where it only shows while modules are loaded. */
  | { about: 'change'; id: string; noticed: boolean; atLoad?: string[] }
  | { about: 'begun'; id: string }
  | { about: 'tests'; count: number; failed: string[] };

/** Exit code where a change outlives its run. */
export const SPOILT = 3;
