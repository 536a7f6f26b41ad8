import { readSettings, type Settings, SettingsError } from '../settings.ts';

/** The settings of this build. npm scripts run in the project's folder, so that is where relative paths start. */
export const settings = settingsOfProcess();

/** Nearly every module reads the settings when it is loaded, too early for a command to catch what is wrong with them. */
function settingsOfProcess(): Settings {
  try {
    return readSettings(process.env, process.cwd());
  } catch (error) {
    if (!(error instanceof SettingsError)) throw error;
    console.error(error.message);
    process.exit(1);
  }
}
