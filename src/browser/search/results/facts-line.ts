import { element } from '../../element.ts';

/** Says below a title when the paper came out, and what else is known of it. */
export function showFacts(line: HTMLElement, year: string | undefined, facts: string | undefined): void {
  line.replaceChildren(
    ...(year ? [element('span', { class: 'year' }, year)] : []),
    ...(facts ? [element('span', {}, facts)] : []),
  );
  line.hidden = line.childElementCount === 0;
}
