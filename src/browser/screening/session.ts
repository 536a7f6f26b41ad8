import {
  decisionsOf,
  mergeLogs,
  nextMoment,
  readersOf,
  readLog,
  type Screened,
} from '../../screening/log.ts';
import { listingOf, type PaperOrders, shuffle } from '../../screening/order.ts';
import { editProject, mergeCopies, type Rules } from '../../screening/project.ts';
import type { Decision, Entry, Project } from '../../screening/schema.ts';
import { trainingLabels } from '../../screening/training.ts';
import { onChangeElsewhere } from '../desk/documents.ts';
import {
  addEntries,
  loadProject,
  logKind,
  PROJECT_KIND,
  storeProject,
  storeReader,
} from './project-store.ts';
import { createRanking, type Ranking } from './ranking.ts';

type WithoutMaker<T> = T extends unknown ? Omit<T, 'at' | 'reader'> : never;
/** A step that the reader takes here. */
export type Step = WithoutMaker<Entry>;

/** A project that is open in this page. What is shown of it follows from what is stored. */
export class Session {
  project: Project;
  reader: string;
  log: readonly Entry[];
  damaged: number;
  readonly listing: readonly string[];
  readonly shuffled: readonly string[];
  /** Why papers cannot be ordered by what is likely; empty where nothing is in the way. */
  rankingFault = '';
  #ranking: Promise<Ranking | undefined> | undefined;
  #likely: readonly string[] | undefined;
  readonly #closing = new AbortController();
  /** What was read of the log last: reading all of it takes longer than anything else between two papers. */
  #read: { log: readonly Entry[]; screened: ReadonlyMap<string, Screened> } | undefined;

  private constructor({
    project,
    reader,
    log,
    damaged,
  }: NonNullable<Awaited<ReturnType<typeof loadProject>>>) {
    this.project = project;
    this.reader = reader;
    this.log = log;
    this.damaged = damaged;
    this.listing = listingOf(project);
    this.shuffled = shuffle(this.listing, project.seed);
  }

  /** Opens a project; undefined where there is none of this id. @throws {StorageError} */
  static async open(id: string): Promise<Session | undefined> {
    const stored = await loadProject(id);
    return stored && new Session(stored);
  }

  /** Calls back when another tab has changed the project, which is then up to date here; until it is closed. */
  onChangeElsewhere(listener: () => void): void {
    const reload = async () => {
      const stored = await loadProject(this.project.id);
      if (!stored) return;
      // A step may have been stored after this was read.
      Object.assign(this, { ...stored, ...mergeCopies(this, stored) });
      await this.learn();
      listener();
    };
    for (const kind of [PROJECT_KIND, logKind(this.project.id)])
      onChangeElsewhere(kind, () => void reload().catch(console.info), this.#closing.signal);
  }

  /** Follows other tabs no longer. */
  close(): void {
    this.#closing.abort();
  }

  /** What holds of each paper after all steps. */
  get screened(): ReadonlyMap<string, Screened> {
    if (this.#read?.log !== this.log) this.#read = { log: this.log, screened: readLog(this.log) };
    return this.#read.screened;
  }

  /** The reader's decisions that hold, in their order. */
  get decisions(): Decision[] {
    return decisionsOf(this.log, this.reader);
  }

  get readers(): string[] {
    return readersOf(this.log);
  }

  /** What the next papers follow from. */
  get orders(): PaperOrders {
    return {
      order: this.project.order.value,
      listing: this.listing,
      shuffled: this.shuffled,
      likely: this.#likely,
    };
  }

  /** Takes a step. Once it settles, the step is stored. @throws {StorageError} and nothing is changed */
  async take(step: Step): Promise<void> {
    const entry: Entry = { ...step, at: nextMoment(this.log, Date.now()), reader: this.reader };
    await addEntries(this.project.id, [entry]);
    this.log = [...this.log, entry];
    void this.learn();
  }

  /** Takes over steps of others. @throws {StorageError} and nothing is changed */
  async add(project: Project, entries: readonly Entry[]): Promise<void> {
    await storeProject(project);
    await addEntries(project.id, entries);
    this.project = project;
    this.log = mergeLogs(this.log, entries);
    await this.learn();
  }

  /** Changes rules. @throws {StorageError} and nothing is changed */
  async edit(rules: Partial<Rules>): Promise<void> {
    const project = editProject(this.project, rules, new Date().toISOString());
    await storeProject(project);
    this.project = project;
    await this.learn();
  }

  /** Says who the reader is. @throws {StorageError} and nothing is changed */
  async name(reader: string): Promise<void> {
    await storeReader(this.project.id, reader);
    this.reader = reader;
    await this.learn();
  }

  /** Learns the order from what is decided; settles at once where the project has another order. */
  async learn(): Promise<void> {
    if (this.project.order.value !== 'likely') return;
    this.#ranking ??= createRanking(this.listing).catch((error: unknown) => {
      console.info(error);
      this.rankingFault =
        'What the order is learnt from cannot be had now: papers come at random. Load the page again to try once more.';
      return undefined;
    });
    const ranking = await this.#ranking;
    if (!ranking) return;
    const reader = this.project.blind.value ? this.reader : undefined;
    await ranking.learn(trainingLabels(this.listing, this.screened, reader));
    this.#likely = ranking.rows?.flatMap((row) => this.listing[row] ?? []);
  }
}
