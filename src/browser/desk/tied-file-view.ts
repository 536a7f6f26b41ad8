import { element } from '../element.ts';
import { openTie, tieFile, tieOf, untie } from './tied-file.ts';

/**
 * Shows how the desk stands to a file that it saves itself in, and what can be done about it.
 * @param onMerged called when papers of the file may have come to the desk
 */
export async function showTie(place: HTMLElement, onMerged: () => Promise<void>): Promise<void> {
  const { name, isOpen } = await tieOf();
  const button = (text: string, work: () => Promise<void>) => {
    const made = element('button', { type: 'button', class: 'text-button' }, text);
    made.addEventListener('click', () => {
      work()
        .then(onMerged)
        .then(() => showTie(place, onMerged))
        .catch((error: unknown) => {
          // A reader who chooses no file has changed their mind.
          if (error instanceof DOMException && error.name === 'AbortError') return;
          place.append(
            element('p', { role: 'alert' }, error instanceof Error ? error.message : String(error)),
          );
        });
    });
    return made;
  };
  const untied = button('Let it go', untie);
  if (name === '') place.replaceChildren(button('Let the desk save itself in a file', tieFile));
  else if (isOpen) place.replaceChildren(`The desk saves itself in ${name}. `, untied);
  else
    place.replaceChildren(
      `The desk is to save itself in ${name}, and the browser wants to be asked. `,
      button('Ask', openTie),
      ' ',
      untied,
    );
  place.hidden = false;
}
