/** What a reader can choose about how the site looks; the first of each is what stands where nothing was chosen. */
export const CHOICES = {
  theme: ['system', 'light', 'dark'],
  density: ['compact', 'titles', 'abstracts'],
  /** Whether keys do something by themselves, without Ctrl, Cmd or Alt. */
  keys: ['on', 'off'],
} as const;

/** What the browser keeps a choice under begins so: other sites may live at the same origin. */
export const STORED = 'carrel-';

export type ChoiceName = keyof typeof CHOICES;
