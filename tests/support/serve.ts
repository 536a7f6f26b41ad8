import { createReadStream } from 'node:fs';
import { readFile, stat } from 'node:fs/promises';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { join, resolve, sep } from 'node:path';
import { contentType } from '../../src/formats/media-types.ts';
import { brotli } from './brotli.ts';

/** A server that runs. */
export interface RunningServer {
  /** Origin without a slash at its end, for example `http://127.0.0.1:40123`. */
  origin: string;
  /** Address of the site's first page: origin and base path. */
  url: string;
  close(): Promise<void>;
}

/**
 * Serves a folder on this machine the way a static host does: a folder's `index.html`, a redirect where the slash at
 * its end is missing, `404.html` with status 404 for what is not there, and nothing outside the base path.
 * @param folder built site
 * @param options.base path it was built for, with a slash at both ends
 * @param options.port 0 takes a free one
 * @param options.compressed whether texts are sent in Brotli’s format to browsers that take it
 */
export async function serveFolder(
  folder: string,
  { base = '/', port = 0, compressed = false }: { base?: string; port?: number; compressed?: boolean } = {},
): Promise<RunningServer> {
  const site = { root: resolve(folder), base, compressed: compressed ? new Map() : undefined };
  const server = createServer((request, response) => {
    answer(site, request, response).catch((error: unknown) => {
      if (!response.headersSent) response.writeHead(500, { 'content-type': 'text/plain' });
      response.end(String(error));
    });
  });
  await new Promise<void>((done, fail) => {
    server.once('error', fail);
    server.listen(port, '127.0.0.1', done);
  });
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('The server listens on no port.');
  const origin = `http://127.0.0.1:${address.port}`;
  return {
    origin,
    url: origin + base,
    close: () =>
      new Promise((done, fail) => {
        server.close((error) => (error ? fail(error) : done()));
        // Browsers keep connections open for a next request that does not come.
        server.closeAllConnections();
      }),
  };
}

interface ServedSite {
  root: string;
  base: string;
  /** Files compressed so far, where they are compressed. */
  compressed: Map<string, Promise<Buffer>> | undefined;
}

async function answer(site: ServedSite, request: IncomingMessage, response: ServerResponse) {
  const { root, base } = site;
  if (request.method !== 'GET' && request.method !== 'HEAD') {
    response.writeHead(405, { allow: 'GET, HEAD' }).end();
    return;
  }
  const { pathname, search } = new URL(request.url ?? '/', 'http://localhost');
  const found = await findFile(root, base, pathname);
  if (found === 'folder') {
    response.writeHead(301, { location: `${pathname}/${search}` }).end();
    return;
  }
  if (found) {
    await send(site, found, 200, request, response);
    return;
  }
  const notFound = await findFile(root, base, `${base}404.html`);
  if (notFound && notFound !== 'folder') await send(site, notFound, 404, request, response);
  else response.writeHead(404, { 'content-type': 'text/plain' }).end('Not found');
}

interface FoundFile {
  path: string;
  size: number;
}

/** The file behind a path, `folder` where only the slash at its end is missing, undefined for nothing. */
async function findFile(
  root: string,
  base: string,
  pathname: string,
): Promise<FoundFile | 'folder' | undefined> {
  if (`${pathname}/` === base) return 'folder';
  if (!pathname.startsWith(base)) return undefined;
  const path = join(root, safeDecode(pathname.slice(base.length)));
  if (path !== root && path !== root + sep && !path.startsWith(root + sep)) return undefined;
  const info = await stat(path).catch(() => undefined);
  if (info?.isFile() && !pathname.endsWith('/')) return { path, size: info.size };
  if (!info?.isDirectory()) return undefined;
  const index = join(path, 'index.html');
  const indexInfo = await stat(index).catch(() => undefined);
  if (!indexInfo?.isFile()) return undefined;
  return pathname.endsWith('/') ? { path: index, size: indexInfo.size } : 'folder';
}

function safeDecode(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}

async function send(
  { compressed }: ServedSite,
  { path, size }: FoundFile,
  status: number,
  request: IncomingMessage,
  response: ServerResponse,
) {
  const type = contentType(path) ?? 'application/octet-stream';
  if (compressed && isText(type) && /\bbr\b/.test(String(request.headers['accept-encoding']))) {
    const bytes = compressed.get(path) ?? readFile(path).then(brotli);
    compressed.set(path, bytes);
    const body = await bytes;
    response.writeHead(status, {
      'content-type': type,
      'content-encoding': 'br',
      'content-length': body.length,
      vary: 'accept-encoding',
    });
    response.end(request.method === 'HEAD' ? undefined : body);
    return;
  }
  response.writeHead(status, { 'content-type': type, 'content-length': size });
  if (request.method === 'HEAD') {
    response.end();
    return;
  }
  await new Promise<void>((done, fail) => {
    const stream = createReadStream(path);
    stream.on('error', fail);
    // A visitor who leaves in the middle is no fault of the server.
    response.on('close', () => {
      stream.destroy();
      done();
    });
    stream.pipe(response);
  });
}

function isText(type: string): boolean {
  return /^text\/|[/+](?:json|xml|javascript)\b|x-bibtex|svg/.test(type);
}

if (import.meta.main) {
  const [folder, port = '4321', base = '/'] = process.argv.slice(2);
  if (!folder) {
    console.error('Name a folder: node tests/support/serve.ts <folder> [port] [base path]');
    process.exit(1);
  }
  const { url } = await serveFolder(folder, { base, port: Number(port) });
  console.log(`${folder} is at ${url}`);
}
