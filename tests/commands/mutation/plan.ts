/** What is tried: read from a file, since it is long. */
export interface Plan {
  /** Absolute path → code that holds all its changes, each behind a switch. */
  sources: Record<string, string>;
  /** Absolute paths, in order. */
  testFiles: string[];
  /** Those that are still to be tried. */
  changes: { id: string; file: string }[];
  /** Where what the tests come past is written down by the first process that finds it out. */
  coverageFile: string;
}

/** What the tests come past; tests are counted from 0. */
export interface Coverage {
  /** Test, or test file while it is loaded → change → how often. */
  hits: Record<string, Record<string, number>>;
  /** Seconds of CPU of each test. */
  times: number[];
  /** Tests that do not pass twice. */
  failed: number[];
}

/** What is said of a change, as soon as it is known. */
export type Word =
  /** With the test files that load it, where it only shows while modules are loaded. */
  | { about: 'change'; id: string; noticed: boolean; atLoad?: string[] }
  | { about: 'begun'; id: string }
  | { about: 'tests'; count: number; failed: string[] };

/** Exit code where a change outlives its run. */
export const SPOILT = 3;
