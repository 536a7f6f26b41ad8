import { agreementOf } from '../../screening/agreement.ts';
import { flowDiagram } from '../../screening/flow-diagram.ts';
import { methodsText } from '../../screening/methods.ts';
import { flowBoxes, type PrismaNumbers, prismaNumbers } from '../../screening/prisma.ts';
import { ORDERS } from '../../screening/schema.ts';
import { element } from '../element.ts';
import { routes } from '../site-routes.ts';
import { pairsOf } from './readers-view.ts';
import type { Session } from './session.ts';
import { part, screen, siteFacts } from './site-facts.ts';

/** What is reported of a project, as it stands. */
export function showReport(session: Session): void {
  const { project, screened, readers } = session;
  const numbers = prismaNumbers(project.scope, screened);
  part('[data-prisma]').replaceChildren(
    ...rowsOf(numbers).map(([name, count]) =>
      element('tr', {}, element('th', { scope: 'row' }, name), element('td', {}, String(count))),
    ),
  );
  const drawing = new DOMParser().parseFromString(diagramOf(session), 'image/svg+xml');
  part('[data-flow]').replaceChildren(document.importNode(drawing.documentElement, true));
  const drawn = new Set(session.log.flatMap((entry) => (entry.act === 'decide' ? [entry.drawn] : [])));
  part('[data-methods]').textContent = methodsText(
    project,
    {
      numbers,
      readers: readers.length,
      orders: ORDERS.filter((order) => drawn.has(order)),
      agreements: pairsOf(readers).map((pair) => agreementOf(screened.values(), pair)),
    },
    { title: siteFacts.title, address: routes.absolute(routes.home()) },
  );
  screen.dataset.state = 'report';
}

/** The flow diagram of a project as SVG. */
export function diagramOf({ project, screened }: Session): string {
  const boxes = flowBoxes(prismaNumbers(project.scope, screened), siteFacts.title);
  return flowDiagram(boxes, `Flow of records through the screening of “${project.question.value}”`);
}

function rowsOf(numbers: PrismaNumbers): [name: string, count: number][] {
  return [
    ['Records identified', numbers.identified],
    ['Duplicate records removed before screening', numbers.duplicates],
    ['Records screened', numbers.screened],
    ['Records excluded', numbers.excluded],
    ...numbers.reasons.map(([reason, count]): [string, number] => [`of these: ${reason}`, count]),
    ...(numbers.reasons.length > 0 && numbers.withoutReason > 0
      ? [['of these: no reason given', numbers.withoutReason] as [string, number]]
      : []),
    ['Reports sought for retrieval', numbers.sought],
    ['Readers differ', numbers.conflicts],
    ['Records not screened', numbers.unscreened],
  ];
}
