import { settings } from '../../build/build-settings.ts';
import { loadCorpus } from '../../build/corpus/corpus.ts';
import { hideProgress, say } from '../../build-log.ts';
import { hashInputs, type Inputs } from '../last-build.ts';
import { beginStaging, publish } from '../staging.ts';
import { type PartFacts, PartsError } from './parts-folder.ts';
import { isForeign, sealFolder } from './sealed-folder.ts';

/**
 * What a site is made from that is built in parts.
 * @throws {ContentError} with every problem of the content; {PartsError} where it holds what is no file
 */
export async function inputsOfParts(): Promise<Inputs> {
  const inputs = hashInputs(settings, process.cwd());
  if (inputs) return inputs;
  // Reading it says more.
  (await loadCorpus()).end();
  throw new PartsError(`${settings.contentDir}  something in it cannot be read as a file · take it away`);
}

/** Clears the way for a folder that is made anew. @throws {PartsError} where something else is there */
export function claimPlace(place: string): void {
  if (isForeign(place))
    throw new PartsError(`${place}  files that no build has made · name another folder with --parts`);
  beginStaging(place);
}

/**
 * Puts a finished folder in its place, where it appears whole or not at all.
 * @throws {PartsError} where somebody has edited something meanwhile
 */
export function putPart(draft: string, place: string, facts: PartFacts): void {
  if (hashInputs(settings, process.cwd())?.all !== facts.inputs.all)
    throw new PartsError(`${place}  content or code was edited meanwhile · try again`);
  sealFolder(draft, facts);
  publish(draft, place);
  hideProgress();
}

/** Says that a folder need not be made again. */
export function upToDate(place: string): undefined {
  say(`${place} is up to date`);
}
