import { resolve } from 'node:path';
import { SERVICES, type Service } from '../facts/candidate.ts';
import { RULES } from '../facts/services.ts';
import { SettingsError } from '../settings.ts';

/** How services are reached. All of it can be set by environment variables. */
export interface FactsSettings {
  /** `CROSSREF_URL`, `DATACITE_URL`, `OPENALEX_URL`, `DBLP_URL`, `SEMANTICSCHOLAR_URL`, `ARXIV_URL`: without a slash at the end. */
  addresses: Readonly<Record<Service, string>>;
  /** `FACTS_CACHE`: absolute path of the folder that keeps answers. */
  cacheDir: string;
  /** `FACTS_PACE`: the pauses between requests and retries, times this; 0 for a server of one's own. */
  pace: number;
  /** `FACTS_TIMEOUT`: seconds that an answer may take, retries included. */
  timeout: number;
}

/**
 * Reads the settings of `npm run facts`.
 * @param env environment variables; empty ones count as missing
 * @param root folder that relative paths start from
 * @throws {SettingsError} naming every variable that makes no sense
 */
export function readFactsSettings(env: Record<string, string | undefined>, root: string): FactsSettings {
  const wrong: string[] = [];
  const addressOf = (service: Service): string => {
    const name = `${service.toUpperCase()}_URL`;
    const address = (env[name] || RULES[service].address).replace(/\/+$/, '');
    if (!URL.canParse(address) || !/^https?:$/.test(new URL(address).protocol))
      wrong.push(`${name} is “${address}” · use an address such as ${RULES[service].address}`);
    return address;
  };
  const numberOf = (name: string, usual: number): number => {
    const value = Number(env[name] || usual);
    if (!(value >= 0 && value <= 3600)) wrong.push(`${name} is “${env[name]}” · use a number from 0 to 3600`);
    return value;
  };
  const settings: FactsSettings = {
    addresses: {
      crossref: addressOf('crossref'),
      datacite: addressOf('datacite'),
      openalex: addressOf('openalex'),
      dblp: addressOf('dblp'),
      semanticscholar: addressOf('semanticscholar'),
      arxiv: addressOf('arxiv'),
    },
    cacheDir: resolve(root, env.FACTS_CACHE || '.carrel/api'),
    pace: numberOf('FACTS_PACE', 1),
    timeout: numberOf('FACTS_TIMEOUT', 300),
  };
  if (wrong.length > 0) throw new SettingsError(`Settings that make no sense:\n${wrong.join('\n')}`);
  return settings;
}

/** Services by the names that a command line has. */
export function servicesFrom(text: string | undefined): readonly Service[] {
  if (text === undefined) return SERVICES;
  const names = text.toLowerCase().split(/[\s,]+/);
  const unknown = names.filter((name) => !SERVICES.some((service) => service === name));
  if (unknown.length > 0)
    throw new SettingsError(`--source knows no “${unknown.join(', ')}” · use ${SERVICES.join(', ')}`);
  return SERVICES.filter((service) => names.includes(service));
}

/** The day that lies a number of days before another: `90`, `90d`; or the day itself, where the text is one. */
export function dayBefore(day: string, text: string): string {
  if (/^\d{4}-\d\d-\d\d$/.test(text)) return text;
  const days = /^(\d{1,5})\s*(?:d|days?)?$/i.exec(text.trim())?.[1];
  if (days === undefined)
    throw new SettingsError(`--refresh is “${text}” · use a number of days, or a date such as 2026-01-31`);
  return new Date(Date.parse(day) - Number(days) * 86_400_000).toISOString().slice(0, 10);
}
