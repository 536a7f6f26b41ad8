/*
 * The part of the types of workers that ours needs: TypeScript's library `webworker` and that of pages, which all other
 * scripts are checked with, cannot be used together (https://github.com/microsoft/TypeScript/issues/20595).
 */

interface ExtendableEvent extends Event {
  waitUntil(work: Promise<unknown>): void;
}

interface FetchEvent extends ExtendableEvent {
  readonly request: Request;
  /** Id of the page that a navigation opens. */
  readonly resultingClientId: string;
  respondWith(response: Promise<Response>): void;
}

interface WindowClient {
  readonly id: string;
  readonly url: string;
  navigate(url: string): Promise<WindowClient | null>;
}

interface ServiceWorkerGlobalScope extends EventTarget {
  readonly location: Location;
  readonly registration: ServiceWorkerRegistration;
  readonly clients: { matchAll(options: { type: 'window' }): Promise<readonly WindowClient[]> };
  skipWaiting(): Promise<void>;
  addEventListener(type: 'install', listener: (event: ExtendableEvent) => void): void;
  addEventListener(type: 'fetch', listener: (event: FetchEvent) => void): void;
}
