// Loaded into a build before anything else: the first time that a file or folder whose path matches `FULL_DISK_AT` is
// written or renamed to, it fails as on a full disk.
import fs from 'node:fs';
import { syncBuiltinESMExports } from 'node:module';

const place = new RegExp(process.env.FULL_DISK_AT || '(?!)');
let failed = false;

function failOnce(path: unknown): void {
  if (failed || !place.test(String(path).replaceAll('\\', '/'))) return;
  failed = true;
  throw Object.assign(new Error(`ENOSPC: no space left on device, write '${path}'`), { code: 'ENOSPC' });
}

const { writeFileSync, renameSync } = fs;
const { writeFile } = fs.promises;
fs.writeFileSync = (...args) => {
  failOnce(args[0]);
  writeFileSync(...args);
};
fs.renameSync = (...args) => {
  failOnce(args[1]);
  renameSync(...args);
};
fs.promises.writeFile = async (...args) => {
  failOnce(args[0]);
  await writeFile(...args);
};
syncBuiltinESMExports();
