import { generate } from 'lean-qr';
import { MOST_SHARED, writeShared } from '../../desk/share-link.ts';
import { element } from '../element.ts';
import { routes } from '../site-routes.ts';

/** Pixels of the page for each square of the code, where there is room: cameras tell smaller ones badly. */
const PIXELS = 4;

/** Shows the link that holds papers, and the link as a QR code for a telephone. */
export function showShareLink(ids: readonly string[], place: HTMLElement): void {
  const shared = ids.slice(0, MOST_SHARED);
  const address = `${routes.absolute(routes.desk())}${writeShared(shared)}`;
  const box = element('input', {
    readonly: '',
    'aria-label': 'Link to this list',
    'data-share-link': '',
    size: '60',
  });
  box.value = address;
  const canvas = element('canvas', { role: 'img', 'aria-label': 'QR code of the link', class: 'qr-code' });
  generate(address).toCanvas(canvas, { pad: 4, on: [0, 0, 0, 255], off: [255, 255, 255, 255] });
  canvas.style.width = `${canvas.width * PIXELS}px`;
  const more = ids.length - shared.length;
  place.replaceChildren(
    element(
      'p',
      {},
      `The link holds ${shared.length === 1 ? 'this paper' : `these ${shared.length} papers`}, without notes and tags.${more > 0 ? ` A link holds ${MOST_SHARED} at most: ${more} are left out.` : ''}`,
    ),
    element('p', {}, box),
    canvas,
  );
  box.select();
}
