import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, test } from 'node:test';
import { parse, parseAllDocuments } from 'yaml';
import { readBuildArguments } from '../../src/commands/build-arguments.ts';

/** What the examples hold of what is read here. */
interface Workflow {
  jobs: Record<
    string,
    {
      needs?: string | string[];
      strategy?: { matrix: { shard: number[] } };
      steps: { uses?: string; run?: string; with?: Record<string, unknown>; env?: Record<string, string> }[];
    }
  >;
}
interface Job {
  kind: string;
  metadata: { labels: { step: string } };
  spec: {
    completions?: number;
    parallelism?: number;
    completionMode?: string;
    template: { spec: { containers: { command: string[]; env?: { name: string; value: string }[] }[] } };
  };
}

const read = (file: string) =>
  readFileSync(join(import.meta.dirname, '../../.github/examples', file), 'utf8');
const workflow: Workflow = parse(read('build-in-parts.yml'));
const jobs = parseAllDocuments(read('build-in-parts.k8s.yaml'))
  .map((document): Job => document.toJS())
  .filter(({ kind }) => kind === 'Job');

/** The steps of building in parts that commands ask for, which must be such as the build understands. */
function stepsIn(commands: readonly string[]): unknown[] {
  return commands.flatMap((command) => {
    const [, words] = /npm run build -- (.+)$/.exec(command) ?? [];
    return words === undefined ? [] : [readBuildArguments(words.replaceAll('"', '').split(' ')).step];
  });
}

describe('the workflow that builds in parts', () => {
  const { shard } = workflow.jobs;
  const numbers = shard?.strategy?.matrix.shard ?? [];
  const commandsOf = (job: string) =>
    workflow.jobs[job]?.steps.map(({ run = '' }) =>
      run
        .replace(/\$\{\{ matrix\.shard \}\}/g, String(numbers.at(-1)))
        .replace(/\$\{\{ strategy\.job-total \}\}/g, String(numbers.length)),
    ) ?? [];

  test('has a job for each part, before it one for what they share, after it one that joins them', () => {
    assert.deepEqual(
      numbers,
      numbers.map((_, index) => index + 1),
    );
    const last = { number: numbers.length, of: numbers.length };
    assert.deepEqual(stepsIn(commandsOf('shared')), [{ name: 'shared' }]);
    assert.deepEqual(stepsIn(commandsOf('shard')), [{ name: 'shard', part: last }]);
    assert.deepEqual(stepsIn(commandsOf('join')), [{ name: 'join' }]);
    assert.deepEqual(
      ['shard', 'join', 'deploy'].map((job) => workflow.jobs[job]?.needs),
      ['shared', ['shared', 'shard'], 'join'],
    );
  });

  test('builds with the same settings in all of them, which are part of what a part is made from', () => {
    const settings = ['shared', 'shard', 'join'].map((job) => {
      const { env } = workflow.jobs[job]?.steps.find(({ run }) => run?.includes('npm run build')) ?? {};
      return Object.keys(env ?? {});
    });
    assert.deepEqual(settings, Array(3).fill(['SITE_URL', 'BASE_PATH']));
  });

  test('hands on what it packs under names that the next job asks for', () => {
    const named = (job: string) =>
      workflow.jobs[job]?.steps.flatMap(({ with: given }) => given?.name ?? given?.pattern ?? []) ?? [];
    assert.deepEqual(named('shared'), ['parts-shared']);
    assert.deepEqual(named('shard'), ['parts-shared', `parts-shard-\${{ matrix.shard }}`]);
    assert.deepEqual(named('join'), ['parts-*']);
  });
});

describe('the jobs for Kubernetes that build in parts', () => {
  test('are one for what the parts share, one with a pod for each part, one that joins them', () => {
    assert.deepEqual(
      jobs.map(({ metadata }) => metadata.labels.step),
      ['shared', 'shard', 'join'],
    );
    const [, shard] = jobs;
    const count = shard?.spec.completions;
    assert.equal(shard?.spec.completionMode, 'Indexed');
    assert.equal(shard?.spec.parallelism, count);
    const [, env] = jobs.map(({ spec }) => spec.template.spec.containers[0]?.env);
    assert.deepEqual(env, [{ name: 'PARTS', value: String(count) }]);
    const commands = jobs.map(({ spec }) =>
      (spec.template.spec.containers[0]?.command.join(' ') ?? '')
        .replace('$((JOB_COMPLETION_INDEX + 1))', String(count))
        .replace('$PARTS', String(count)),
    );
    assert.deepEqual(stepsIn(commands), [
      { name: 'shared' },
      { name: 'shard', part: { number: count, of: count } },
      { name: 'join' },
    ]);
  });
});
