// Makes the font files of the site anew: `npm run fonts`, after a change of `src/styles/fonts.css` or of a package.
import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { readFontFaces } from './font-faces.ts';
import { subsetFace } from './subset-face.ts';

const styles = join(import.meta.dirname, '..', 'styles');
const folder = join(styles, 'fonts');

const faces = readFontFaces(await readFile(join(styles, 'fonts.css'), 'utf8'));
const files = await Promise.all(
  faces.map(async (face) => ({ path: join(folder, `${face.name}.woff2`), bytes: await subsetFace(face) })),
);
await rm(folder, { recursive: true, force: true });
await mkdir(folder);
for (const { path, bytes } of files) {
  await writeFile(path, bytes);
  console.log(`${path}  ${bytes.length} bytes`);
}
