import { countPapers } from '../../formats/counted.ts';
import { editProject } from '../../screening/project.ts';
import type { Project } from '../../screening/schema.ts';
import { element } from '../element.ts';
import { loadProjects, storeProject } from './project-store.ts';
import { part } from './site-facts.ts';

/** Lists the projects of this browser. @throws {StorageError} */
export async function showProjects(): Promise<void> {
  const { projects, damaged } = await loadProjects();
  const rows = (archived: boolean) =>
    projects.filter((project) => project.archived.value === archived).map(projectRow);
  part('[data-projects]').replaceChildren(...rows(false));
  const old = rows(true);
  part('[data-archived]').replaceChildren(...old);
  part('[data-archived-part]').hidden = old.length === 0;
  part('[data-no-projects]').hidden = projects.length > 0;
  part('[data-projects-fault]').textContent =
    damaged > 0
      ? `${damaged === 1 ? 'One project' : `${damaged} projects`} cannot be read. What is stored of them is left as it is.`
      : '';
}

function projectRow(project: Project): HTMLElement {
  const { id, question, scope, archived } = project;
  const put = element(
    'button',
    {
      type: 'button',
      class: 'text-button',
      'aria-label': `${archived.value ? 'Take out' : 'Archive'} “${question.value}”`,
    },
    archived.value ? 'Take out' : 'Archive',
  );
  put.addEventListener('click', async () => {
    await storeProject(editProject(project, { archived: !archived.value }, new Date().toISOString()));
    await showProjects();
  });
  return element(
    'li',
    { 'data-project': id },
    element('a', { href: `#${id}` }, question.value),
    element(
      'span',
      { class: 'quiet' },
      ` ${scope.name}, ${countPapers(scope.papers.length)}, since ${scope.at.slice(0, 10)} `,
    ),
    put,
  );
}
