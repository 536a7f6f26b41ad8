import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Candidate, Service } from '../../src/facts/candidate.ts';
import { readAnswer } from '../../src/facts/read-answer.ts';

/** Where answers of the services lie as they came. */
export const ANSWERS = join(import.meta.dirname, '../fixtures/api');

/** What an answer says, whatever it is. */
export function read(service: Service, body: string | Uint8Array, status = 200, type = '') {
  return readAnswer(service, { status, type, body: typeof body === 'string' ? Buffer.from(body) : body });
}

/** What a recorded answer says; its name begins with the service. */
export function recorded(file: string) {
  const status = Number(/error-(\d+)/.exec(file)?.[1] ?? (file === 'arxiv-query-7.xml' ? 400 : 200));
  return read(file.split('-')[0] as Service, readFileSync(join(ANSWERS, file)), status);
}

/** The papers of a recorded answer. */
export function candidates(file: string): Candidate[] {
  const answer = recorded(file);
  assert.ok('candidates' in answer, `${file} cannot be read`);
  return answer.candidates;
}
