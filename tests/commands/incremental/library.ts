import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Random } from '../../../src/random.ts';
import { subjectPapers } from '../../support/subject-papers.ts';

interface LibraryPaper {
  id: string;
  title: string;
  abstract: string;
}

/** Papers there are in all, of which some are in the library. */
const STOCK = 60;
/** Papers that a library begins with. */
const FIRST = 16;
/** The same of one whose addresses are recorded: a few papers that join are less than a tenth. */
const FIRST_RECORDED = 40;
/** Papers that it keeps. */
const LEAST = 8;

/** A small library that is edited as curators edit theirs, at random. */
export class Library {
  /** Papers by the name of their listing's file. */
  readonly #listings: Map<string, LibraryPaper[]>;
  readonly #topics = new Map([['sea', 'tide']]);
  readonly #stock: LibraryPaper[];
  readonly #random: Random;
  readonly #isRecorded: boolean;
  #edits = 0;

  /** @param isRecorded whether only edits are wanted that take no recorded address away */
  constructor(random: Random, isRecorded: boolean) {
    const papers = subjectPapers(STOCK / 4).map(({ id, title, abstract }) => ({ id, title, abstract }));
    this.#random = random;
    this.#isRecorded = isRecorded;
    const first = isRecorded ? FIRST_RECORDED : FIRST;
    this.#stock = papers.slice(first);
    this.#listings = new Map([
      ['first', papers.slice(0, first / 2)],
      ['second', papers.slice(first / 2, first)],
    ]);
  }

  /** Does one edit. @returns what it was, in words */
  edit(): string {
    this.#edits += 1;
    const harmless = [() => this.#addPaper(), () => this.#correctPaper(), () => this.#editTopic()];
    const others = [() => this.#removePaper(), () => this.#renameListing()];
    return this.#random.pick(this.#isRecorded ? harmless : [...harmless, ...others])();
  }

  /** Writes listings and topics of the content folder; those that were there before are removed. */
  write(folder: string): void {
    for (const part of ['listings', 'topics']) {
      rmSync(join(folder, part), { recursive: true, force: true });
      mkdirSync(join(folder, part), { recursive: true });
    }
    for (const [name, papers] of this.#listings)
      writeFileSync(
        join(folder, 'listings', `${name}.json`),
        JSON.stringify(papers.map((paper) => ({ ...paper, type: 'article' }))),
      );
    for (const [id, term] of this.#topics)
      writeFileSync(
        join(folder, 'topics', `${id}.md`),
        `---\ntitle: ${id}\narea: Rooms\norder: 1\ndefinition: About ${term}.\nterms: [${term}]\n---\n\nPapers about ${term}.\n`,
      );
  }

  #pickListing(): [name: string, papers: LibraryPaper[]] {
    return this.#random.pick([...this.#listings]);
  }

  #addPaper(): string {
    const paper = this.#stock.pop();
    if (!paper) return this.#correctPaper();
    const [name, papers] = this.#pickListing();
    papers.splice(this.#random.below(papers.length + 1), 0, paper);
    return `${paper.id} added to ${name}`;
  }

  #removePaper(): string {
    const [name, papers] = this.#pickListing();
    if (papers.length <= LEAST / 2) return this.#addPaper();
    const [paper] = papers.splice(this.#random.below(papers.length), 1);
    if (paper) this.#stock.unshift(paper);
    return `${paper?.id} taken from ${name}`;
  }

  #correctPaper(): string {
    const paper = this.#random.pick(this.#pickListing()[1]);
    if (!this.#isRecorded && this.#random.below(3) === 0) paper.title += `, version ${this.#edits}`;
    else paper.abstract += ` Corrected ${this.#edits} times.`;
    return `${paper.id} corrected`;
  }

  #renameListing(): string {
    const [name, papers] = this.#pickListing();
    this.#listings.delete(name);
    this.#listings.set(`listing-${this.#edits}`, papers);
    return `${name} renamed`;
  }

  #editTopic(): string {
    const term = this.#random.pick(['tide', 'bridge', 'pollen', 'pendulum', 'cable', 'nectar']);
    const id = this.#random.pick(['sea', 'land']);
    if (!this.#isRecorded && this.#topics.get(id) === term) this.#topics.delete(id);
    else this.#topics.set(id, term);
    return `topic ${id}: ${this.#topics.get(id) ?? 'removed'}`;
  }
}
