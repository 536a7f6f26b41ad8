import style from '../../styles/message.css?url';
import { element } from '../element.ts';
import { loadStyle } from '../load-style.ts';

const styled = loadStyle(style);

/** How long a message stays, in milliseconds; where a link stands in it, readers need the time to reach it. */
const STAY = 8000;

let timer: ReturnType<typeof setTimeout> | undefined;

/** Says something in a corner of the page, to the eye and to screen readers. */
export async function tell(text: string, link?: { href: string; text: string }): Promise<void> {
  await styled;
  const place =
    document.querySelector('.message') ?? element('p', { class: 'message no-print', role: 'status' });
  // Screen readers read what changes in a region that is there already.
  if (!place.isConnected) document.body.append(place);
  const parts =
    link && location.pathname !== link.href ? [' ', element('a', { href: link.href }, link.text)] : [];
  requestAnimationFrame(() => place.replaceChildren(text, ...parts));
  clearTimeout(timer);
  timer = setTimeout(() => place.replaceChildren(), STAY);
}
