import { choose, chosen } from './remember.ts';

const select = document.querySelector<HTMLSelectElement>('[data-theme-choice]');
if (select) {
  select.value = chosen('theme');
  select.addEventListener('change', () => choose('theme', select.value));
}
