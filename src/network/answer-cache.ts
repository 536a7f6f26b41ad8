import { createHash } from 'node:crypto';
import { open, readdir, readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'astro/zod';
import { SERVICES, type Service } from '../facts/candidate.ts';
import type { RawAnswer } from '../facts/read-answer.ts';
import { writeWhole } from './write-whole.ts';

const headSchema = z.object({
  /** Keys of the questions that the request asked. */
  questions: z.array(z.string()),
  /** Full address, without the contact. */
  request: z.string(),
  status: z.int(),
  /** `Content-Type`. */
  type: z.string(),
  /** Day on which it came. */
  day: z.iso.date(),
});
export type AnswerHead = z.infer<typeof headSchema>;

/** Longer first lines are none of ours. */
const LONGEST_HEAD = 100_000;

/**
 * Answers as they came, one file each: a line of JSON on the request, then the body byte by byte. A file is there as a
 * whole or not at all, so that a run which was stopped goes on where it was.
 */
export class AnswerCache {
  readonly #folder: string;
  /** Files by question; of several answers the latest. */
  readonly #files = new Map<string, { head: AnswerHead; service: Service; path: string }>();

  constructor(folder: string) {
    this.#folder = folder;
  }

  /**
   * Reads what is there.
   * @param since day before which answers count as missing
   */
  async load(since?: string): Promise<void> {
    for (const service of SERVICES) {
      const folder = join(this.#folder, service);
      const names = (await readdir(folder).catch(() => [])).sort();
      for (const name of names) {
        const path = join(folder, name);
        // A run that was killed while writing left these.
        if (name.endsWith('.new')) await rm(path, { force: true });
        const head = name.endsWith('.answer') ? await readHead(path) : undefined;
        if (head && (since === undefined || head.day >= since)) this.#remember(service, head, path);
      }
    }
  }

  #remember(service: Service, head: AnswerHead, path: string): void {
    for (const question of head.questions) {
      const known = this.#files.get(question);
      if (known === undefined || known.head.day <= head.day)
        this.#files.set(question, { head, service, path });
    }
  }

  /** Where the answer to a question lies. */
  find(question: string): { head: AnswerHead; service: Service; path: string } | undefined {
    return this.#files.get(question);
  }

  async read(path: string): Promise<RawAnswer | undefined> {
    const bytes = await readFile(path);
    const end = bytes.indexOf(0x0a);
    const head = parseHead(bytes.subarray(0, end).toString());
    return head && { status: head.status, type: head.type, body: bytes.subarray(end + 1) };
  }

  async keep(service: Service, head: AnswerHead, body: Uint8Array): Promise<void> {
    const hash = createHash('sha256').update(head.questions.join('\n')).digest('hex').slice(0, 32);
    const path = join(this.#folder, service, `${hash}.answer`);
    await writeWhole(path, Buffer.concat([Buffer.from(`${JSON.stringify(head)}\n`), body]));
    this.#remember(service, head, path);
  }
}

async function readHead(path: string): Promise<AnswerHead | undefined> {
  const file = await open(path);
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(LONGEST_HEAD), 0, LONGEST_HEAD, 0);
    return parseHead(buffer.subarray(0, bytesRead).toString().split('\n', 1)[0] ?? '');
  } finally {
    await file.close();
  }
}

/** Undefined where the file is none of ours. */
function parseHead(line: string): AnswerHead | undefined {
  try {
    return headSchema.parse(JSON.parse(line));
  } catch {
    return undefined;
  }
}
