import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { setTimeout as pause } from 'node:timers/promises';
import { freePort } from '../support/free-port.ts';
import type { Browser } from './browser.ts';

/** How often a driver is asked whether it is there, and the pause between, in milliseconds. */
const TRIES = 100;
const PAUSE = 100;
/** Keys by the names that scripts know, as WebDriver writes them. @see https://www.w3.org/TR/webdriver2/#keyboard-actions */
const KEYS: Record<string, string> = {
  ArrowDown: '\uE015',
  ArrowUp: '\uE013',
  Enter: '\uE007',
  Escape: '\uE00C',
  Tab: '\uE004',
};
const ELEMENT = 'element-6066-11e4-a52e-4f735466cecf';

/**
 * A browser by WebDriver. The few commands that are needed go over plain HTTP: the packages that speak it bring drivers of
 * their own and ten others.
 * @param command driver with its arguments; `{port}` stands for the port that it is to listen on
 * @param capabilities what the driver is to start
 * @see https://www.w3.org/TR/webdriver2/
 */
export async function startBrowser(
  [program = '', ...args]: readonly string[],
  capabilities: object,
): Promise<Browser> {
  const port = String(await freePort());
  const driver = spawn(
    program,
    args.map((arg) => arg.replace('{port}', port)),
    { stdio: 'ignore' },
  );
  const root = `http://127.0.0.1:${port}`;
  try {
    await whenThere(driver, root);
    const { sessionId } = await send<{ sessionId: string }>(`${root}/session`, {
      capabilities: { alwaysMatch: capabilities },
    });
    return browserOf(`${root}/session/${sessionId}`, driver);
  } catch (error) {
    driver.kill();
    throw error;
  }
}

function browserOf(session: string, driver: ChildProcess): Browser {
  const find = async (selector: string): Promise<string> => {
    const found = await send<Record<string, string>>(`${session}/element`, {
      using: 'css selector',
      value: selector,
    });
    return found[ELEMENT] ?? '';
  };
  return {
    open: async (address) => send(`${session}/url`, { url: address }),
    read: async (script) => send(`${session}/execute/sync`, { script: `return (${script})`, args: [] }),
    click: async (selector) => send(`${session}/element/${await find(selector)}/click`, {}),
    type: async (selector, text) => send(`${session}/element/${await find(selector)}/value`, { text }),
    press: async (key) => {
      const value = KEYS[key] ?? key;
      const actions = ['keyDown', 'keyUp'].map((type) => ({ type, value }));
      await send(`${session}/actions`, { actions: [{ type: 'key', id: 'keys', actions }] });
    },
    back: async () => send(`${session}/back`, {}),
    close: async () => {
      await send(session, undefined, 'DELETE').catch(() => undefined);
      const ended = once(driver, 'exit');
      if (driver.kill()) await ended;
    },
  };
}

async function whenThere(driver: ChildProcess, root: string): Promise<void> {
  let failure: unknown;
  driver.once('error', (error) => {
    failure = error;
  });
  for (let attempt = 0; attempt < TRIES; attempt += 1) {
    if (failure) throw failure;
    if (
      await fetch(`${root}/status`).then(
        ({ ok }) => ok,
        () => false,
      )
    )
      return;
    await pause(PAUSE);
  }
  throw new Error(`The driver at ${root} does not answer.`);
}

/** @throws {Error} with what the driver says */
async function send<T>(address: string, body: unknown, method = 'POST'): Promise<T> {
  const response = await fetch(address, {
    method,
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    headers: { 'content-type': 'application/json' },
  });
  const { value } = (await response.json()) as { value: T & { error?: string; message?: string } };
  if (!response.ok) throw new Error(`${value.error}: ${value.message}`);
  return value;
}
