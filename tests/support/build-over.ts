import { cp, mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { MARKER } from '../../src/commands/site-marker.ts';
import { type Ended, runCommand } from './run-command.ts';
import { temporaryFolder } from './temporary-folder.ts';

/** How a build ended, and what it left. */
export interface Outcome extends Ended {
  /** Names beside the site, and the text of a file that only the old site has. */
  left: { names: string[]; old: string };
}

/** Builds content where a site stands already, which a file tells from a new one. */
export async function buildOver(
  files: Record<string, string | Uint8Array>,
  start?: string,
  env: Record<string, string> = {},
): Promise<Outcome> {
  const folder = temporaryFolder();
  try {
    if (start) await cp(start, join(folder, 'content'), { recursive: true });
    await mkdir(join(folder, 'content/listings'), { recursive: true });
    for (const [name, text] of Object.entries(files)) {
      const file = join(folder, 'content', name);
      await mkdir(dirname(file), { recursive: true });
      await writeFile(file, text);
    }
    await mkdir(join(folder, 'dist'));
    await writeFile(join(folder, 'dist/old'), 'the old site');
    await writeFile(join(folder, 'dist', MARKER), '{}');
    const { code, output } = await runCommand('build.ts', {
      CONTENT_DIR: join(folder, 'content'),
      OUT_DIR: join(folder, 'dist'),
      LINK_IMAGES: 'off',
      ...env,
    });
    const old = await readFile(join(folder, 'dist/old'), 'utf8').catch(() => '');
    return { code, output, left: { names: (await readdir(folder)).sort(), old } };
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** Lines of a stack. */
export const STACK = /^ +at .+:\d+/m;

/** Long enough for an abstract. */
export const ABSTRACT = `We study desks. ${'A desk by the window helps with reading long papers in the evening. '.repeat(6)}`;
