import { choose, chosen } from './remember.ts';

const box = document.querySelector<HTMLInputElement>('[data-keys-choice]');
if (box) {
  box.checked = chosen('keys') === 'on';
  box.addEventListener('change', () => choose('keys', box.checked ? 'on' : 'off'));
}
