// Lists the packages that a built site comes from, with version and licence: `npm run licences`.
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { listLicences } from './list-licences.ts';

const lockFile = await readFile(join(import.meta.dirname, '../../package-lock.json'), 'utf8');
for (const { name, version, licence } of listLicences(JSON.parse(lockFile)))
  console.log(`${name} ${version}  ${licence}`);
