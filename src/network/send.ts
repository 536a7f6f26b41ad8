import ky, { HTTPError, TimeoutError } from 'ky';
import type { Service, ServiceRequest } from '../facts/candidate.ts';
import type { RawAnswer } from '../facts/read-answer.ts';
import { RULES } from '../facts/services.ts';
import type { FactsSettings } from './facts-settings.ts';

/** Statuses that say “later”; all others are an answer. */
const LATER = [408, 425, 429, 500, 502, 503, 504];
/** How often a request is sent again, and the first and longest pause before it, in milliseconds. */
const RETRIES = 3;
const FIRST_PAUSE = 2000;
const LONGEST_PAUSE = 60_000;

/** Why a request has no answer, after the service's name. */
export class NoAnswer extends Error {
  override readonly name = 'NoAnswer';
}

/** Full address of a request, without the contact. */
export function addressOf({ service, path }: ServiceRequest, settings: FactsSettings): string {
  return settings.addresses[service] + path;
}

/**
 * Sends a request, again where the service asks for patience, and reads the whole answer.
 * @param contact address of whoever keeps the site
 * @throws {NoAnswer} in words for people
 */
export async function send(
  request: ServiceRequest,
  contact: string | undefined,
  settings: FactsSettings,
): Promise<RawAnswer> {
  const { pace, timeout } = settings;
  const mail = contact?.includes('@') ? contact : undefined;
  const address = addressOf(request, settings);
  const about = contact ? ` (${mail ? `mailto:${mail}` : contact})` : '';
  try {
    const response = await ky(withContact(address, request.service, mail), {
      method: request.body === undefined ? 'get' : 'post',
      ...(request.body !== undefined && { body: request.body }),
      headers: {
        'user-agent': `Carrel/0.1${about}`,
        accept: 'application/json, application/atom+xml, application/xml;q=0.9',
        ...(request.body !== undefined && { 'content-type': 'application/json' }),
      },
      timeout: timeout * 1000,
      throwHttpErrors: (status) => LATER.includes(status),
      retry: {
        limit: RETRIES,
        methods: ['get', 'post'],
        statusCodes: LATER,
        afterStatusCodes: LATER,
        maxRetryAfter: LONGEST_PAUSE * 5,
        delay: (attempt) => pace * Math.min(LONGEST_PAUSE, FIRST_PAUSE * 2 ** (attempt - 1)),
      },
      signal: AbortSignal.timeout(timeout * 1000),
    });
    return {
      status: response.status,
      type: response.headers.get('content-type') ?? '',
      body: new Uint8Array(await response.arrayBuffer()),
    };
  } catch (error) {
    throw new NoAnswer(reasonOf(error, timeout), { cause: error });
  }
}

/** The address with the contact where the service takes one as a parameter. */
function withContact(address: string, service: Service, mail: string | undefined): string {
  if (mail === undefined || !RULES[service].mailto) return address;
  return `${address}${address.includes('?') ? '&' : '?'}mailto=${encodeURIComponent(mail)}`;
}

function reasonOf(error: unknown, timeout: number): string {
  if (error instanceof HTTPError) {
    const { status } = error.response;
    return status === 429 ? 'asks for fewer requests (429)' : `is out of order (${status})`;
  }
  if (error instanceof TimeoutError || (error instanceof Error && /abort|timeout/i.test(error.name)))
    return `does not answer within ${timeout} s`;
  const codes = [...causesOf(error)].map((one) => String((one as { code?: unknown }).code ?? ''));
  if (codes.includes('ECONNREFUSED')) return 'refuses the connection';
  if (codes.some((code) => ['ENOTFOUND', 'EAI_AGAIN'].includes(code)))
    return 'cannot be found on the network';
  const messages = [...causesOf(error)].map(({ message }) => message);
  return `cannot be reached (${messages.at(-1) ?? String(error)})`;
}

function* causesOf(error: unknown): Generator<Error> {
  if (!(error instanceof Error)) return;
  yield error;
  yield* causesOf(error.cause);
}
