import { type SiteFile, siteFileSchema, UNNAMED_SITE } from '../identity/schema.ts';
import type { FolderReader } from './folder-reader.ts';
import { parseYaml } from './parse-yaml.ts';

const FILE = 'site.yaml';

/** Reads `site.yaml` of a content folder; nothing where there is no such file. Problems are left with the reader. */
export async function readSite(reader: FolderReader): Promise<SiteFile> {
  const source = await reader.text(FILE, true);
  const { data, problems } = parseYaml(source ?? '', siteFileSchema, FILE);
  reader.problems.push(...problems);
  return data ?? UNNAMED_SITE;
}
