import { arrange, groupBy } from '../../desk/arrange.ts';
import type { Edit } from '../../desk/kept-paper.ts';
import { type KeptPaper, STATUSES } from '../../desk/schema.ts';
import { readShared } from '../../desk/share-link.ts';
import { countPapers } from '../../formats/counted.ts';
import { element } from '../element.ts';
import { replaceRows } from '../replace-rows.ts';
import { isSecondClick } from '../second-click.ts';
import { compareChosen, share, writeReferences } from './desk-actions.ts';
import { deskRow, fillPrintedNote } from './desk-row.ts';
import { loadDesk, wipeDesk } from './desk-store.ts';
import { offerTags, putViewIntoAddress, readView, readViewFromAddress } from './desk-view.ts';
import { isStored, onChangeElsewhere, STORAGE_FAULTS } from './documents.ts';
import { followedIds } from './followed-ids.ts';
import { showFollows } from './follows-view.ts';
import { editPapers, fetchFacts, PAPER_KIND } from './keep.ts';
import { onKept } from './kept-papers.ts';
import { saveDesk } from './save-desk.ts';
import { tell } from './tell.ts';
import { countChanges, reminder } from './unsaved-changes.ts';

/** How long typing rests before it is stored, in milliseconds. */
const REST = 300;

const desk = part('#desk');
const list = part('[data-desk-list]');
const form = part<HTMLFormElement>('form[data-desk-tools]');
const status = part('[data-desk-status]');
const fault = part('[data-desk-fault]');

let papers: KeptPaper[] = [];
let shown: KeptPaper[] = [];
/** Kept papers that the site no longer has. */
let gone: ReadonlySet<string> = new Set();
/** What was typed and is not stored yet, by paper. */
const pending = new Map<string, Edit>();
let rest: ReturnType<typeof setTimeout> | undefined;

function part<T extends HTMLElement>(selector: string): T {
  const found = document.querySelector<T>(selector);
  if (!found) throw new Error(`The desk's page has no ${selector}.`);
  return found;
}

/** Reads what is stored, and shows it. */
async function refresh(): Promise<void> {
  try {
    const { papers: stored, damaged } = await loadDesk();
    papers = stored;
    const faults = [
      !(await isStored()) && STORAGE_FAULTS.blocked,
      damaged > 0 &&
        `${damaged === 1 ? 'One entry' : `${damaged} entries`} of the desk cannot be read. What is stored of it is left as it is.`,
    ];
    fault.textContent = faults.filter(Boolean).join(' ');
  } catch (error) {
    fault.textContent = error instanceof Error ? error.message : String(error);
  }
  show();
  desk.dataset.state = 'done';
}

function show(): void {
  const kept = papers.filter(({ kept }) => kept.value);
  part('[data-desk-empty]').hidden = kept.length > 0;
  part('[data-desk-reminder]').textContent = kept.length > 0 ? reminder() : '';
  for (const tools of document.querySelectorAll<HTMLElement>('[data-desk-tools]'))
    tools.hidden = kept.length === 0 && !(tools.dataset.deskTools === 'file' && followedIds().size > 0);
  offerTags(form, kept);
  const { group, ...chosen } = readView(form);
  shown = arrange(papers, chosen);
  status.textContent =
    shown.length === kept.length
      ? countPapers(kept.length)
      : `${shown.length} of ${countPapers(kept.length)}`;
  replaceRows(list, ...(group ? groups(group) : [rows(shown, 'h2')]));
}

function groups(group: string): Element[] {
  const values = (paper: KeptPaper) =>
    group === 'tag' ? paper.tags.value : (paper.facts?.value.custom.topics ?? []);
  const rest = shown.filter((paper) => values(paper).length === 0);
  const named = [...groupBy(shown, values), ...(rest.length > 0 ? [[`No ${group}`, rest] as const] : [])];
  return named.flatMap(([name, papers]) => [
    element('h2', { class: 'desk-group' }, `${name} (${papers.length})`),
    rows(papers, 'h3'),
  ]);
}

function rows(papers: readonly KeptPaper[], level: 'h2' | 'h3'): HTMLElement {
  return element(
    'ol',
    { class: 'paper-list', 'data-total': String(papers.length) },
    ...papers.map((paper) => deskRow(paper, level, gone.has(paper.id))),
  );
}

/** Notes what a field of a row says now; it is stored once typing rests. */
function note({ target }: Event): void {
  if (!(target instanceof Element)) return;
  const row = target.closest<HTMLElement>('[data-paper]');
  const id = row?.dataset.paper;
  if (!row || !id) return;
  fillPrintedNote(row);
  const before = pending.get(id);
  if (target.matches('[data-status]')) {
    const value = (target as HTMLSelectElement).value;
    const chosen = STATUSES.find((status) => status === value);
    if (chosen) pending.set(id, { ...before, status: chosen });
  } else if (target.matches('[data-tags]')) {
    pending.set(id, { ...before, tags: [(target as HTMLInputElement).value] });
  } else if (target.matches('[data-note]')) {
    pending.set(id, { ...before, note: (target as HTMLTextAreaElement).value });
  } else return;
  clearTimeout(rest);
  rest = setTimeout(store, REST);
}

async function store(): Promise<void> {
  clearTimeout(rest);
  if (pending.size === 0) return;
  const edits = new Map(pending);
  pending.clear();
  try {
    await editPapers([...edits.keys()], (id) => edits.get(id) ?? {});
    countChanges(edits.size);
    papers = (await loadDesk()).papers;
  } catch (error) {
    fault.textContent = error instanceof Error ? error.message : String(error);
  }
}

/** Follows papers to their new addresses, and says which are no longer there. */
async function checkAddresses(): Promise<void> {
  const { checkPapers } = await import('./care.ts');
  const { moved, gone: left } = await checkPapers(papers);
  gone = left;
  if (moved || left.size > 0) await refresh();
}

/** Facts that could not be had when a paper was kept, and are known by now. */
async function completeFacts(): Promise<void> {
  const bare = papers.filter(({ kept, facts }) => kept.value && !facts).map(({ id }) => id);
  if (bare.length === 0) return;
  const found = await fetchFacts(bare);
  if (found.size === 0) return;
  await editPapers([...found.keys()], (id) => {
    const facts = found.get(id);
    return facts ? { facts } : {};
  });
  await refresh();
}

form.addEventListener('input', () => {
  show();
  putViewIntoAddress(form);
});
form.addEventListener('submit', (event) => event.preventDefault());
list.addEventListener('input', note);
list.addEventListener('change', () => void store());
addEventListener('pagehide', () => void store());
desk.addEventListener('click', ({ target }) => {
  if (!(target instanceof HTMLButtonElement)) return;
  const { deskExport, deskReferences, deskShare, deskCompare, deskWipe } = target.dataset;
  if (deskExport) void store().then(async () => tell(await saveDesk(deskExport, papers, inHand())));
  if (deskReferences) void writeReferences(idsInHand(), deskReferences);
  if (deskShare !== undefined) void share(idsInHand(), part('[data-desk-summary]'));
  if (deskCompare !== undefined) void compareChosen(idsInHand());
  if (deskWipe !== undefined) askToWipe(target);
});

/** The papers that the reader has chosen, or else all that are shown. */
function inHand(): KeptPaper[] {
  const boxes = list.querySelectorAll<HTMLInputElement>('[data-choose]:checked');
  const chosen = new Set([...boxes].map(({ value }) => value));
  return chosen.size > 0 ? shown.filter(({ id }) => chosen.has(id)) : shown;
}

function idsInHand(): string[] {
  return inHand().map(({ id }) => id);
}

async function bringIn(file: File | undefined): Promise<void> {
  if (!file) return;
  await store();
  const { importFile } = await import('./import-desk.ts');
  await importFile(file, papers, part('[data-desk-summary]'), refresh);
}

part<HTMLInputElement>('[data-desk-import]').addEventListener('change', ({ target }) => {
  const input = target as HTMLInputElement;
  void bringIn(input.files?.[0]).finally(() => {
    // The same file can be chosen again.
    input.value = '';
  });
});
desk.addEventListener('dragover', (event) => event.preventDefault());
desk.addEventListener('drop', (event) => {
  event.preventDefault();
  void bringIn(event.dataTransfer?.files[0]);
});

/** Shows the file that the desk saves itself in, where the browser lets a page write one. */
async function showFile(): Promise<void> {
  if (!window.showSaveFilePicker) return;
  const { showTie } = await import('./tied-file-view.ts');
  await showTie(part('[data-desk-tie]'), refresh);
}

function askToWipe(button: HTMLButtonElement): void {
  if (!isSecondClick(button, 'Really take everything off, with all notes? This cannot be undone.')) return;
  // A desk that saves itself in a file would be taken off there, too.
  (window.showSaveFilePicker ? import('./tied-file.ts').then(({ untie }) => untie()) : Promise.resolve())
    .then(wipeDesk)
    .then(showFile)
    .then(refresh)
    .then(showFollows)
    .catch((error: Error) => tell(error.message));
}

const refreshUnlessTyping = () => {
  if (!list.contains(document.activeElement) || document.activeElement?.matches('[data-keep]'))
    void refresh();
};
onChangeElsewhere(PAPER_KIND, refreshUnlessTyping);
let count = -1;
onKept((ids) => {
  if (count >= 0 && ids.size !== count) setTimeout(refreshUnlessTyping, REST);
  count = ids.size;
});
addEventListener('hashchange', () => location.reload());
const shared = readShared(location.hash);
if (shared) {
  const { showSharedList } = await import('./shared-list.ts');
  await showSharedList(shared, desk).catch((error: Error) => desk.replaceChildren(error.message));
  desk.dataset.state = 'shared';
} else {
  readViewFromAddress(form);
  await refresh();
  await showFile().catch(console.info);
  await checkAddresses().catch(console.info);
  await completeFacts();
}
