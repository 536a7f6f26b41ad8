import { createHash } from 'node:crypto';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { SERVICES } from '../../../src/facts/candidate.ts';
import { seededRandom } from '../../../src/random.ts';
import { arxivEntry, crossrefWorks, dataciteRecord, dblpHits, openalexWorks, scholarPaper } from './dress.ts';
import { falseOnes, type KnownPaper, Shelf } from './dressed-papers.ts';

/** What a service answers. */
export interface Answer {
  status?: number;
  type?: string;
  headers?: Record<string, string>;
  body: string | Uint8Array;
}

/** Answers in place of the service, or leaves it to the service by undefined; `hang` never answers. */
export type Interference = (request: {
  service: string;
  url: URL;
  count: number;
}) => Answer | 'hang' | undefined;

const JSON_TYPE = 'application/json; charset=utf-8';

/** The six services on the loopback address, with papers that they know and three false ones beside each. */
export class ReplayedServices {
  readonly #server: Server;
  readonly #shelf: Shelf;
  #random = seededRandom(7);
  /** Requests that came, with their service. */
  readonly requests: { service: string; url: URL; body: string; agent: string }[] = [];
  interfere: Interference = () => undefined;

  constructor(papers: readonly KnownPaper[]) {
    this.#shelf = new Shelf(papers);
    this.#server = createServer((request, response) => {
      this.#handle(request, response).catch((error) => response.writeHead(500).end(String(error)));
    });
  }

  async listen(): Promise<void> {
    await new Promise<void>((resolve) => this.#server.listen(0, '127.0.0.1', resolve));
  }

  async close(): Promise<void> {
    this.#server.closeAllConnections();
    await new Promise((resolve) => this.#server.close(resolve));
  }

  get port(): number {
    return (this.#server.address() as AddressInfo).port;
  }

  /** Settings that send every request here. */
  environment(): Record<string, string> {
    const { port } = this;
    return {
      ...Object.fromEntries(
        SERVICES.map((service) => [`${service.toUpperCase()}_URL`, `http://127.0.0.1:${port}/${service}`]),
      ),
      FACTS_PACE: '0',
    };
  }

  async #handle(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk);
    const body = Buffer.concat(chunks).toString();
    const [, service = '', path = ''] = /^\/([a-z]+)(\/.*)$/.exec(request.url ?? '') ?? [];
    const url = new URL(path, 'http://replayed');
    this.requests.push({ service, url, body, agent: request.headers['user-agent'] ?? '' });
    const answer =
      this.interfere({ service, url, count: this.requests.length }) ?? this.#answer(service, url, body);
    if (answer === 'hang') return;
    response.writeHead(answer.status ?? 200, { 'content-type': answer.type ?? JSON_TYPE, ...answer.headers });
    response.end(answer.body);
  }

  #answer(service: string, url: URL, body: string): Answer {
    // One question has one answer, whatever was asked before.
    this.#random = seededRandom(
      createHash('sha256')
        .update(service + url.href + body)
        .digest()
        .readUInt32LE(),
    );
    const json = (value: unknown): Answer => ({ body: JSON.stringify(value) });
    const missing: Answer = { status: 404, type: 'text/plain', body: 'Resource not found.' };
    const query = url.searchParams;
    switch (service) {
      case 'openalex': {
        const filter = query.get('filter') ?? '';
        const results = filter.startsWith('doi:')
          ? this.#byDois(filter.slice(4).split('|')).flatMap((paper) => openalexWorks(paper))
          : this.#beside(filter.replace(/^title\.search:/, '')).flatMap(openalexWorks);
        return json({ meta: { count: results.length }, results: this.#shuffled(results) });
      }
      case 'crossref': {
        const dois = (query.get('filter') ?? '').split(',').map((one) => one.replace(/^doi:/, ''));
        const single = /^\/works\/(.+)/.exec(url.pathname)?.[1];
        if (single) {
          const [work] = this.#byDois([decodeURIComponent(single)]).flatMap(crossrefWorks);
          return work ? json({ status: 'ok', message: work }) : missing;
        }
        const title = query.get('query.title');
        const found = title ? this.#beside(title) : this.#byDois(dois);
        return json({ status: 'ok', message: { items: this.#shuffled(found.flatMap(crossrefWorks)) } });
      }
      case 'datacite': {
        const dois = query.get('ids')?.split(',') ?? [
          decodeURIComponent(url.pathname.slice('/dois/'.length)),
        ];
        return json({ data: this.#shuffled(this.#byDois(dois).map(dataciteRecord)) });
      }
      case 'semanticscholar': {
        if (url.pathname.endsWith('/batch')) {
          const { ids } = JSON.parse(body) as { ids: string[] };
          const dois = ids.map((id) => id.replace(/^ARXIV:/, '10.48550/arxiv.').replace(/^DOI:/, ''));
          return json(dois.map((doi) => this.#byDois([doi]).map(scholarPaper)[0] ?? null));
        }
        const data = this.#beside(query.get('query') ?? '').map(scholarPaper);
        return data.length > 0
          ? json({ data: data.slice(0, 1) })
          : { status: 404, body: '{"error":"Title match not found"}' };
      }
      case 'dblp': {
        const hit = this.#shuffled(this.#beside(query.get('q') ?? '').flatMap(dblpHits));
        return json({ result: { hits: { '@total': String(hit.length), ...(hit.length > 0 && { hit }) } } });
      }
      case 'arxiv': {
        const ids = query
          .get('id_list')
          ?.split(',')
          .map((id) => `10.48550/arxiv.${id}`);
        const title = (query.get('search_query') ?? '').replace(/^ti:"|"$/g, '');
        const entries = this.#shuffled(ids ? this.#byDois(ids) : this.#beside(title)).map(arxivEntry);
        return {
          type: 'application/atom+xml',
          body: `<?xml version='1.0' encoding='UTF-8'?>\n<feed xmlns="http://www.w3.org/2005/Atom">${entries.join('')}</feed>`,
        };
      }
    }
    return missing;
  }

  #byDois(dois: readonly string[]): KnownPaper[] {
    return dois.flatMap((doi) => this.#shelf.identified(doi) ?? []);
  }

  /** The paper of a title among false ones. */
  #beside(title: string): KnownPaper[] {
    const paper = this.#shelf.titled(title);
    return paper ? this.#shuffled([paper, ...falseOnes(paper)]) : [];
  }

  #shuffled<T>(all: readonly T[]): T[] {
    return all
      .map((one) => ({ one, place: this.#random.next() }))
      .sort((a, b) => a.place - b.place)
      .map(({ one }) => one);
  }
}
