import { recogniser } from '../../desk/catalogue.ts';
import { readDesk } from '../../desk/desk-file.ts';
import { mergeDesks } from '../../desk/merge.ts';
import { editOfRecord, readRecords } from '../../desk/records.ts';
import type { Follow, KeptPaper } from '../../desk/schema.ts';
import { counted, countPapers } from '../../formats/counted.ts';
import { element } from '../element.ts';
import { storePapers } from './desk-store.ts';
import { fetchCatalogue } from './fetch-catalogue.ts';
import { loadFollows, storeFollows } from './follow-store.ts';
import { showFollows } from './follows-view.ts';
import { editPapers, fetchFacts } from './keep.ts';

/** What a file would change, in sentences, and what does it. */
interface Plan {
  sentences: string[];
  /** Titles that are no papers of this site. */
  strangers: string[];
  apply: (() => Promise<void>) | undefined;
}

/**
 * Says what a file would change of the desk, and changes it when the reader wants it.
 * @param stored all papers ever kept
 * @param place where it is said
 * @param done called once it is
 */
export async function importFile(
  file: File,
  stored: readonly KeptPaper[],
  place: HTMLElement,
  done: () => Promise<void>,
): Promise<void> {
  try {
    const text = await file.text();
    const { sentences, strangers, apply } = /\.json$/i.test(file.name)
      ? planDesk(text, stored, await loadFollows())
      : await planRecords(text, file.name, stored);
    place.replaceChildren(element('p', {}, sentences.join(' ')));
    if (strangers.length > 0)
      place.append(element('ul', { class: 'quiet' }, ...strangers.map((title) => element('li', {}, title))));
    if (!apply) return;
    const yes = element(
      'button',
      { type: 'button', class: 'text-button', 'data-import': 'yes' },
      'Import them',
    );
    const no = element('button', { type: 'button', class: 'text-button' }, 'Leave them');
    yes.addEventListener('click', async () => {
      try {
        await apply();
        await done();
        place.replaceChildren('Imported.');
      } catch (error) {
        place.replaceChildren(error instanceof Error ? error.message : String(error));
      }
    });
    no.addEventListener('click', () => place.replaceChildren());
    place.append(element('p', { class: 'copy-buttons' }, yes, no));
    yes.focus();
  } catch (error) {
    place.replaceChildren(error instanceof Error ? error.message : String(error));
  }
}

function planDesk(text: string, stored: readonly KeptPaper[], followed: readonly Follow[]): Plan {
  const file = readDesk(text);
  const before = new Map(stored.map((paper) => [paper.id, JSON.stringify(paper)]));
  const { papers, follows } = mergeDesks({ papers: [...stored], follows: [...followed] }, file);
  const followedBefore = new Set(followed.map((follow) => JSON.stringify(follow)));
  const fresh = follows.filter((follow) => !followedBefore.has(JSON.stringify(follow)));
  const added = papers.filter(({ id }) => !before.has(id));
  const changed = papers.filter(
    (paper) => before.has(paper.id) && before.get(paper.id) !== JSON.stringify(paper),
  );
  const same = file.papers.length - added.length - changed.length;
  return {
    sentences: [
      `${countPapers(file.papers.length)} in the file: ${added.length} new, ${changed.length} with newer changes, ${same} as they are here.`,
      ...(fresh.length > 0
        ? [
            `${counted(fresh.length, 'search or page', 'searches and pages')} to follow that are new or changed.`,
          ]
        : []),
      ...file.leftOut,
    ],
    strangers: [],
    apply:
      added.length + changed.length + fresh.length > 0
        ? async () => {
            await storePapers([...added, ...changed]);
            await storeFollows(fresh);
            await showFollows();
          }
        : undefined,
  };
}

async function planRecords(text: string, name: string, stored: readonly KeptPaper[]): Promise<Plan> {
  const records = readRecords(text, name);
  if (records.length === 0)
    throw new Error(
      'This file has no records that can be read: it should be a desk’s own file, .bib or .ris.',
    );
  const recognise = recogniser(await fetchCatalogue());
  const own = new Map(
    records.flatMap((record) => {
      const id = recognise(record);
      return id ? [[id, record] as const] : [];
    }),
  );
  const strangers = records.filter((record) => !recognise(record)).map(({ title }) => title);
  const known = new Map(stored.map((paper) => [paper.id, paper]));
  const added = [...own.keys()].filter((id) => !known.get(id)?.kept.value).length;
  const left =
    strangers.length > 0
      ? ` ${strangers.length === 1 ? 'One record is' : `${strangers.length} records are`} no papers of this site:`
      : '';
  return {
    sentences: [
      `${countPapers(own.size)} of this site: ${added} new, ${own.size - added} on the desk already.${left}`,
    ],
    strangers,
    apply:
      own.size === 0
        ? undefined
        : async () => {
            const facts = await fetchFacts([...own.keys()]);
            await editPapers([...own.keys()], (id) => {
              const record = own.get(id);
              const fact = facts.get(id);
              const topics = new Set([...(fact?.keyword?.split(', ') ?? []), ...(fact?.custom.topics ?? [])]);
              return {
                ...(record && editOfRecord(record, known.get(id), topics)),
                ...(fact && { facts: fact }),
              };
            });
          },
  };
}
