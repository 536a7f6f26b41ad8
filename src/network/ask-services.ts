import PQueue from 'p-queue';
import { SERVICES, type Service } from '../facts/candidate.ts';
import { type Batch, batchesOf, pathOf, type Question, questionKey, type Reply } from '../facts/question.ts';
import { readAnswer } from '../facts/read-answer.ts';
import { RULES } from '../facts/services.ts';
import type { AnswerCache } from './answer-cache.ts';
import type { FactsSettings } from './facts-settings.ts';
import { addressOf, NoAnswer, send } from './send.ts';

/** Failures one after the other after which a service is not asked any more in this run. */
const ENOUGH_FAILURES = 3;

/** What asking needs to know. */
export interface AskOptions {
  settings: FactsSettings;
  cache: AnswerCache;
  /** Address of whoever keeps the site. */
  contact: string | undefined;
  /** Day of answers that come now, `YYYY-MM-DD`. */
  day: string;
  /** Whether answers may come from the network. */
  online: boolean;
  /** Told of each request that is done, with how many of a service are left. */
  onProgress(left: ReadonlyMap<Service, number>): void;
}

/** Asks services: answers come from the cache or the network, each service at its own pace, and are kept. */
export class ServiceDesk {
  readonly #options: AskOptions;
  readonly #replies = new Map<string, Omit<Reply, 'request'>>();
  readonly #failures = new Map<Service, { inARow: number; sentences: Map<string, number> }>();
  readonly #queues: ReadonlyMap<Service, PQueue>;

  constructor(options: AskOptions) {
    this.#options = options;
    const { pace } = options.settings;
    this.#queues = new Map(
      SERVICES.map((service) => {
        const interval = RULES[service].pause * pace;
        return [service, new PQueue({ concurrency: 1, ...(interval > 0 && { interval, intervalCap: 1 }) })];
      }),
    );
  }

  /** The answer to a question, if it has been asked. */
  reply(question: Question): Reply | undefined {
    const known = this.#replies.get(questionKey(question));
    const address = this.#options.settings.addresses[question.service];
    return known && { ...known, request: address + pathOf(question) };
  }

  /** What went wrong, a sentence for each kind, with how often. */
  failures(): string[] {
    return [...this.#failures].flatMap(([service, { sentences, inARow }]) => [
      ...[...sentences].map(
        ([sentence, times]) => `${RULES[service].name} ${sentence}${times > 1 ? `, ${times} times` : ''}`,
      ),
      ...(inARow >= ENOUGH_FAILURES ? [`${RULES[service].name} was not asked any more in this run`] : []),
    ]);
  }

  /** Gets answers to all of these; those that fail are answered with the reason. */
  async ask(questions: readonly Question[]): Promise<void> {
    const missing: Question[] = [];
    for (const question of questions) {
      const key = questionKey(question);
      if (this.#replies.has(key) || (await this.#fromCache(question))) continue;
      if (question.onlyKept) this.#replies.set(key, { candidates: [], day: '', isMissing: true });
      else missing.push(question);
    }
    await Promise.all(SERVICES.map((service) => this.#askService(service, missing)));
  }

  async #fromCache(question: Question): Promise<boolean> {
    const { cache } = this.#options;
    const known = cache.find(questionKey(question));
    const raw = known && (await cache.read(known.path));
    if (!known || !raw) return false;
    const answer = readAnswer(known.service, raw);
    const candidates = 'candidates' in answer ? answer.candidates : [];
    for (const key of known.head.questions)
      if (cache.find(key)?.path === known.path) this.#replies.set(key, { candidates, day: known.head.day });
    return true;
  }

  async #askService(service: Service, questions: readonly Question[]): Promise<void> {
    const own = questions.filter((question) => question.service === service);
    if (!this.#options.online) {
      for (const question of own) this.#fail([question], 'is not asked, and no answer is kept');
      return;
    }
    const refused = await this.#askAll(service, batchesOf(service, own));
    // Where a whole request is refused, one of its identifiers may be the reason.
    await this.#askAll(
      service,
      refused.flatMap((question) => batchesOf(service, [question])),
    );
  }

  /** @returns questions of requests that were refused as a whole */
  async #askAll(service: Service, batches: readonly Batch[]): Promise<Question[]> {
    const jobs = batches.map((batch) => () => this.#askBatch(batch));
    return (await this.#queues.get(service)?.addAll(jobs))?.flat() ?? [];
  }

  /** @returns its questions where they are to be asked one by one */
  async #askBatch(batch: Batch): Promise<Question[]> {
    const { settings, contact, cache, day, onProgress } = this.#options;
    const { service } = batch.request;
    const known = this.#failures.get(service);
    if (known && known.inARow >= ENOUGH_FAILURES) {
      this.#fail(batch.questions, 'was not asked');
      return [];
    }
    const request = addressOf(batch.request, settings);
    const questions = batch.questions.map(questionKey);
    try {
      const raw = await send(batch.request, contact, settings);
      const answer = readAnswer(service, raw);
      if ('failure' in answer && !answer.isRefusal) throw new NoAnswer(answer.failure);
      if (known) known.inARow = 0;
      if ('failure' in answer && questions.length > 1) return batch.questions;
      if ('failure' in answer) this.#note(service, answer.failure);
      await cache.keep(service, { questions, request, status: raw.status, type: raw.type, day }, raw.body);
      const candidates = 'candidates' in answer ? answer.candidates : [];
      for (const key of questions) this.#replies.set(key, { candidates, day });
    } catch (error) {
      if (!(error instanceof NoAnswer)) throw error;
      this.#note(service, error.message).inARow += 1;
      this.#fail(batch.questions, error.message);
    } finally {
      onProgress(this.#left());
    }
    return [];
  }

  #note(service: Service, sentence: string) {
    const known = this.#failures.get(service) ?? { inARow: 0, sentences: new Map<string, number>() };
    known.sentences.set(sentence, (known.sentences.get(sentence) ?? 0) + 1);
    this.#failures.set(service, known);
    return known;
  }

  #fail(questions: readonly Question[], failure: string): void {
    for (const question of questions)
      this.#replies.set(questionKey(question), { candidates: [], failure, day: '' });
  }

  #left(): Map<Service, number> {
    return new Map([...this.#queues].map(([service, queue]) => [service, queue.size + queue.pending]));
  }
}
