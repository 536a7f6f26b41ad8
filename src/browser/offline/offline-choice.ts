import {
  describeProgress,
  describeVersion,
  OFFLINE_WORKER,
  type OfflineManifest,
} from '../../offline/manifest.ts';
import { fetchManifest, fetchVersion, putVersion, takeBack, versionInUse } from './kept-versions.ts';

/* The control on the desk that keeps the site on this device, or takes that back. */

type State = 'off' | 'saving' | 'on' | 'error';

const BUTTON: Readonly<Record<State, string>> = {
  off: 'Keep this site on this device',
  saving: 'Cancel',
  on: 'Take it back',
  error: 'Try again',
};

const section = document.querySelector<HTMLElement>('[data-offline-state]');
// Browsers offer neither of them over an unsafe connection.
if (section && 'serviceWorker' in navigator && 'caches' in globalThis) await start(section);

async function start(section: HTMLElement): Promise<void> {
  const button = part<HTMLButtonElement>(section, '[data-offline]');
  const sentence = part(section, '[data-offline-sentence]');
  const bar = part<HTMLProgressElement>(section, '[data-offline-progress]');
  let stop: AbortController | undefined;

  const show = (state: State, text: string) => {
    section.dataset.offlineState = state;
    sentence.textContent = text;
    button.textContent = BUTTON[state];
    bar.hidden = state !== 'saving';
    section.hidden = false;
  };
  const showOff = ({ papers, ...rest }: OfflineManifest) =>
    show(
      'off',
      `Every page, the search, the desk and comparing, kept by this browser: ${describeVersion({ papers, ...rest })}. Files for other programs still need the network.`,
    );
  const showOn = (manifest: OfflineManifest) =>
    show(
      'on',
      `This site is on this device (${describeVersion(manifest)}) and works without a network. Newer versions are fetched by themselves, and used when you load them.`,
    );
  const refuse = (error: unknown) => show('error', error instanceof Error ? error.message : String(error));

  const keep = async () => {
    stop = new AbortController();
    const { signal } = stop;
    try {
      show('saving', 'Asking what there is …');
      const manifest = await fetchManifest(signal);
      bar.max = manifest.bytes;
      await fetchVersion(
        manifest,
        (bytes) => {
          bar.value = bytes;
          sentence.textContent = describeProgress(bytes, manifest.bytes);
        },
        signal,
      );
      await putVersion(manifest, 'now');
      await register();
      // Asks the browser not to drop it when it needs room; it may say no.
      await navigator.storage?.persist?.().catch(() => false);
      showOn(manifest);
    } catch (error) {
      if (!signal.aborted) return refuse(error);
      await takeBack();
      await showWhatIs();
    }
  };
  const showWhatIs = async () => {
    const kept = await versionInUse();
    if (kept) {
      await register();
      return showOn(kept);
    }
    await fetchManifest().then(showOff, console.info);
  };

  button.addEventListener('click', () => {
    const { offlineState } = section.dataset;
    if (offlineState === 'saving') stop?.abort();
    else if (offlineState === 'on') takeBack().then(showWhatIs, refuse);
    else void keep();
  });
  await showWhatIs().catch(refuse);
}

async function register(): Promise<void> {
  const base = import.meta.env.BASE_URL;
  await navigator.serviceWorker.register(base + OFFLINE_WORKER, { scope: base, updateViaCache: 'none' });
}

function part<T extends HTMLElement>(section: HTMLElement, selector: string): T {
  const found = section.querySelector<T>(selector);
  if (!found) throw new Error(`The choice has no ${selector}.`);
  return found;
}
