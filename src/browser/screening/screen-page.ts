import { newProject } from '../../screening/project.ts';
import { isStored } from '../desk/documents.ts';
import { element } from '../element.ts';
import { isSecondClick } from '../second-click.ts';
import { DecideView } from './decide-view.ts';
import { gatherPapers, searchName } from './gather-papers.ts';
import { importProject } from './import-project.ts';
import { listenToKeys } from './keys.ts';
import { BLOCKED, describeFault, removeProject, storeProject, storeReader } from './project-store.ts';
import { showProjects } from './projects-view.ts';
import { remember, remembered } from './reader-name.ts';
import { showReaders } from './readers-view.ts';
import { showReport } from './report-view.ts';
import { readRules, rulesForm, showRules } from './rules-form.ts';
import { saveProject } from './save-project.ts';
import { Session } from './session.ts';
import { part, screen } from './site-facts.ts';

const VIEWS = ['projects', 'rules', 'decide', 'readers', 'report'] as const;
type View = (typeof VIEWS)[number];

const fault = part('[data-screen-fault]');
const decideView = new DecideView(say);
let session: Session | undefined;
/** A name of somebody who has decided in the project, and who the reader was asked about. */
let sureName = '';

function say(text: string): void {
  fault.textContent = text;
}

/** Shows what the address says: `#` and a project's id, and a view of it behind a slash; `#new`; or else the list. */
async function show(): Promise<void> {
  const [id = '', name = ''] = location.hash.slice(1).split('/');
  const wanted = VIEWS.find((view) => view === name) ?? 'decide';
  say((await isStored()) ? '' : BLOCKED);
  try {
    if (id === '' || id === 'projects' || id === 'new') {
      leave();
      await (id === 'new' ? openNew() : openList());
    } else await open(id, wanted);
  } catch (error) {
    say(describeFault(error));
  }
}

/** Turns to another view of the page, or shows the present one anew. */
async function goTo(hash: string): Promise<void> {
  if (location.hash !== hash) history.pushState(null, '', hash);
  await show();
}

async function openList(): Promise<void> {
  await showProjects();
  turnTo('projects');
  screen.dataset.state = 'projects';
}

function openNew(): void {
  rulesForm.reset();
  const reader = rulesForm.elements.namedItem('reader') as HTMLInputElement;
  reader.value = remembered();
  offerSearch(location.search.slice(1));
  part('[data-new-project]').hidden = false;
  part('[data-open-project]').hidden = true;
  turnTo('rules');
  screen.dataset.state = 'setup';
}

async function open(id: string, wanted: View): Promise<void> {
  if (session?.project.id !== id) {
    const opened = await Session.open(id);
    leave();
    session = opened;
    session?.onChangeElsewhere(() => void refresh());
  }
  if (!session) {
    await openList();
    say('This browser has no such project. Open its file.');
    return;
  }
  if (session.damaged > 0)
    say(
      `${session.damaged === 1 ? 'One step' : `${session.damaged} steps`} cannot be read. What is stored of them is left as it is.`,
    );
  // Who decides must be known first.
  const view = wanted === 'decide' && !session.reader ? 'rules' : wanted;
  part('[data-project-name]').textContent = session.project.question.value;
  part('[data-project-criteria]').textContent = session.project.criteria.value;
  for (const link of document.querySelectorAll<HTMLAnchorElement>('[data-screen-views] a')) {
    link.href = `#${id}/${link.dataset.to}`;
    if (link.dataset.to === view) link.setAttribute('aria-current', 'page');
    else link.removeAttribute('aria-current');
  }
  turnTo(view);
  if (view === 'decide') await decideView.show(session);
  else if (view === 'rules') openRules(session);
  else if (view === 'readers') showReaders(session, say);
  else showReport(session);
}

/** Leaves the project that is open. */
function leave(): void {
  session?.close();
  session = undefined;
}

function openRules({ project, reader }: Session): void {
  showRules(project, reader || remembered());
  part('[data-new-project]').hidden = true;
  part('[data-open-project]').hidden = false;
  if (!reader) say('Say who you are: your decisions are kept under your name, beside those of others.');
  screen.dataset.state = 'rules';
}

async function refresh(): Promise<void> {
  if (!session) return;
  if (screen.dataset.state === 'readers') showReaders(session, say);
  else if (screen.dataset.state === 'report') showReport(session);
  else if (screen.dataset.state !== 'rules') await decideView.refresh();
}

function turnTo(view: View): void {
  for (const place of document.querySelectorAll<HTMLElement>('[data-view]'))
    place.hidden = place.dataset.view !== view;
  part('[data-screen-project]').hidden = !session;
}

/** Offers a search that the page was opened with as the papers of a new project. */
function offerSearch(parameters: string): void {
  if (parameters === '') return;
  const select = rulesForm.elements.namedItem('from') as HTMLSelectElement;
  if (![...select.options].some(({ value }) => value === parameters))
    select.prepend(element('option', { value: parameters }, searchName(parameters)));
  select.value = parameters;
}

async function begin(): Promise<string> {
  const { reader, from, fromName, ...rules } = readRules();
  const scope = await gatherPapers(from, fromName);
  const [seed = 0, ...bytes] = crypto.getRandomValues(new Uint32Array(4));
  const id = bytes.map((number) => number.toString(36)).join('');
  await navigator.storage?.persist?.().catch(() => false);
  await storeProject(newProject(id, seed, scope, rules, scope.at));
  await storeReader(id, reader);
  return id;
}

rulesForm.addEventListener('submit', async (event) => {
  event.preventDefault();
  const submit = rulesForm.querySelector<HTMLButtonElement>('[type=submit]');
  try {
    if (submit) submit.disabled = true;
    const { reader, from: _, fromName: __, archived: ___, ...rules } = readRules();
    if (session && reader !== session.reader && session.readers.includes(reader) && reader !== sureName) {
      sureName = reader;
      say(
        `“${reader}” has decided here already. If that is you, press the button again; else say another name.`,
      );
      return;
    }
    remember(reader);
    let id = session?.project.id;
    if (session) {
      await session.name(reader);
      await session.edit(rules);
    } else id = await begin();
    await goTo(`#${id}/decide`);
  } catch (error) {
    say(describeFault(error));
  } finally {
    if (submit) submit.disabled = false;
  }
});

screen.addEventListener('click', async ({ target }) => {
  if (!(target instanceof HTMLButtonElement) || !session) return;
  const { screenExport, screenRemove, screenCopy } = target.dataset;
  try {
    if (screenExport) part('[data-screen-saved]').textContent = await saveProject(screenExport, session);
    if (screenCopy !== undefined)
      await navigator.clipboard.writeText(part('[data-methods]').textContent ?? '');
    if (screenRemove !== undefined) await askToRemove(target, session);
  } catch (error) {
    say(describeFault(error));
  }
});

for (const input of document.querySelectorAll<HTMLInputElement>('[data-screen-import]'))
  input.addEventListener('change', async () => {
    const [file] = input.files ?? [];
    if (!file) return;
    try {
      const { id, said } = await importProject(file);
      if (session?.project.id === id) leave();
      await goTo(`#${id}/${input.dataset.screenImport || 'decide'}`);
      say(said);
    } catch (error) {
      say(describeFault(error));
    } finally {
      // The same file can be chosen again.
      input.value = '';
    }
  });

async function askToRemove(button: HTMLButtonElement, { project }: Session): Promise<void> {
  const question = 'Really remove it, with all decisions? This cannot be undone.';
  if (!isSecondClick(button, question, project.id)) return;
  await removeProject(project.id);
  await goTo('#projects');
}

listenToKeys(decideView);
addEventListener('hashchange', () => void show());
if (location.search !== '' && location.hash === '') history.replaceState(null, '', '#new');
await show();
