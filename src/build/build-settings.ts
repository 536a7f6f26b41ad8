import { readSettings } from '../settings.ts';

/** The settings of this build. npm scripts run in the project's folder, so that is where relative paths start. */
export const settings = readSettings(process.env, process.cwd());
