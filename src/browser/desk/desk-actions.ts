import { MOST_COMPARED } from '../../desk/most-compared.ts';
import { routes } from '../site-routes.ts';
import { tell } from './tell.ts';

/* What can be done with papers of the desk; the code of each comes when it is done. */

export async function writeReferences(ids: readonly string[], style: string): Promise<void> {
  const { saveReferences } = await import('./references.ts');
  tell(await saveReferences(ids, style).catch(() => 'The references could not be had. Try again.'));
}

/** @param place where the link is shown */
export async function share(ids: readonly string[], place: HTMLElement): Promise<void> {
  const { showShareLink } = await import('./share-desk.ts');
  showShareLink(ids, place);
}

/** Compares papers; where there are too few or too many, the reader chooses. */
export async function compareChosen(ids: readonly string[]): Promise<void> {
  if (ids.length >= 2 && ids.length <= MOST_COMPARED) {
    location.assign(routes.compare(ids));
    return;
  }
  tell(`Choose two to ${MOST_COMPARED} papers by the boxes beside them.`);
  const { startChoosing } = await import('./selection/choose.ts');
  startChoosing();
}
