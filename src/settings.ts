import { resolve } from 'node:path';

/** Where content comes from and where the site goes. All of it can be set by environment variables. */
export interface Settings {
  /** `CONTENT_DIR`: absolute path of the content folder. */
  contentDir: string;
  /** `OUT_DIR`: absolute path of the finished site. */
  outDir: string;
  /** `SITE_URL`: origin of the deployed site, without a path, for example `https://example.org`. */
  siteUrl: string;
  /** `BASE_PATH`: path of the site below its origin; starts and ends with `/`. */
  basePath: string;
  /** `STRICT`: whether a record that is left out stops the build, as CI may want it. */
  strict: boolean;
  /** `PORT`: where the preview listens. */
  port: number;
  /** `LINK_IMAGES`: images for link previews of every paper (`all`), unless there are very many (`some`), or none. */
  linkImages: 'all' | 'some' | 'off';
  /** `COMPRESSED`: whether texts lie in the site compressed as well, as `.br` and `.gz`, for hosts that send those. */
  compressed: boolean;
}

/** Settings that make no sense; its message names each with what to do. */
export class SettingsError extends Error {
  override readonly name = 'SettingsError';
}

/**
 * Reads the settings.
 * @param env environment variables; empty ones count as missing
 * @param root folder that relative paths start from
 * @throws {SettingsError} naming every variable that makes no sense
 */
export function readSettings(env: Record<string, string | undefined>, root: string): Settings {
  const port = /^\d+$/.test(env.PORT || '4321') ? Number(env.PORT || 4321) : Number.NaN;
  const basePath = `/${env.BASE_PATH || ''}/`.replace(/\/{2,}/g, '/');
  const siteUrl = env.SITE_URL || 'http://localhost:4321';
  const linkImages = env.LINK_IMAGES || 'some';
  const compressed = env.COMPRESSED || 'off';
  const strict = /^(?:1|true|yes|on)$/i.test(env.STRICT || '');
  const wrong: string[] = [];
  for (const name of ['CONTENT_DIR', 'OUT_DIR'])
    if (/^\s|\s$|^~/.test(env[name] ?? ''))
      wrong.push(`${name} is “${env[name]}” · write out the path of the folder`);
  if (!strict && !/^(?:0|false|no|off)?$/i.test(env.STRICT ?? ''))
    wrong.push(`STRICT is “${env.STRICT}” · use 1 or 0`);
  if (!Number.isInteger(port) || port < 1 || port > 65535)
    wrong.push(`PORT is “${env.PORT}” · use a number from 1 to 65535`);
  if (!URL.canParse(siteUrl) || !/^https?:$/.test(new URL(siteUrl).protocol))
    wrong.push(`SITE_URL is “${siteUrl}” · use an address such as https://example.org`);
  else if (new URL(siteUrl).href !== `${new URL(siteUrl).origin}/`)
    wrong.push(`SITE_URL is “${siteUrl}” · use ${new URL(siteUrl).origin}${advicePath(new URL(siteUrl))}`);
  // A segment of dots alone means another folder.
  if (!/^\/(?:(?!\.+\/)[\w.~-]+\/)*$/.test(basePath))
    wrong.push(`BASE_PATH is “${env.BASE_PATH}” · use a path such as /papers/`);
  if (compressed !== 'on' && compressed !== 'off')
    wrong.push(`COMPRESSED is “${compressed}” · use on or off`);
  if (linkImages !== 'all' && linkImages !== 'some' && linkImages !== 'off')
    wrong.push(`LINK_IMAGES is “${linkImages}” · use all, some or off`);
  if (wrong.length > 0) throw new SettingsError(`Settings that make no sense:\n${wrong.join('\n')}`);
  return {
    contentDir: resolve(root, env.CONTENT_DIR || 'content'),
    outDir: resolve(root, env.OUT_DIR || 'dist'),
    siteUrl: new URL(siteUrl).origin,
    basePath,
    strict,
    port,
    linkImages: linkImages as Settings['linkImages'],
    compressed: compressed === 'on',
  };
}

/** What to do with what follows the origin of an address. */
function advicePath({ pathname }: URL): string {
  return pathname === '/' ? ' alone' : `, and BASE_PATH=${pathname.replace(/\/?$/, '/')} for the path`;
}
