import type { Status } from './schema.ts';

/** What readers are told a status is. */
export const STATUS_NAMES: Readonly<Record<Status, string>> = {
  'to-read': 'to read',
  reading: 'reading',
  read: 'read',
};
