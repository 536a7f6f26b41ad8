import './use-given-files.ts';

import { settings } from '../build/build-settings.ts';
import { hideProgress, say } from '../build-log.ts';
import { buildSite } from './build-site.ts';
import { explainError } from './explain-error.ts';
import { buildPart } from './parts/build-part.ts';
import { buildShared } from './parts/build-shared.ts';
import { joinParts } from './parts/join-parts.ts';
import { partsFolder } from './parts/parts-folder.ts';
import { buildArguments, calledFrom } from './use-given-files.ts';

const debug = Boolean(process.env.DEBUG);
const start = performance.now();
const { step } = buildArguments;
const parts = partsFolder(buildArguments.parts, calledFrom);

try {
  const made = await makeStep();
  if (made !== undefined) say(`Built ${made} in ${((performance.now() - start) / 1000).toFixed(1)} s`);
} catch (error) {
  hideProgress();
  console.error(explainError(error, settings.contentDir, debug));
  process.exitCode = 1;
}

/** Does what is asked for. @returns the folder that was made; undefined where it is up to date */
function makeStep(): Promise<string | undefined> {
  switch (step?.name) {
    case undefined:
      return buildSite(debug);
    case 'shared':
      return buildShared(parts, debug);
    case 'shard':
      return buildPart(step.part, parts);
    case 'join':
      return joinParts(parts);
  }
}
