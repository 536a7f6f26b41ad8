import type { Link, LinkKind } from '../../schema.ts';
import type { FoundAddress } from './addresses.ts';

const WORDS: Readonly<Record<'code' | 'data' | 'model' | 'project', RegExp>> = {
  code: /\b(?:codes?|code-?base|implementations?|repository|repositories|repo|scripts?|software|library|toolkit|framework|package)\b/i,
  data: /\b(?:data|datasets?|data-?sets?|datastore|benchmarks?|corpus|corpora|test set|annotations|collection|leaderboard)\b/i,
  model: /\b(?:models?|checkpoints?|weights)\b/i,
  project: /\b(?:project(?:'s)?|web-?\s?site|web-?\s?page|home-?\s?page|page|demos?|blog|talks)\b/i,
};

/** The words that speak of an address: what stands before it in its sentence, at most 120 characters. */
function wordsBefore(context: string): string {
  const near = context.slice(-120);
  const sentence = /(?:^|[.!?]\s)(?=\S)(?!.*[.!?]\s\S)/su.exec(near);
  return near.slice(sentence === null ? 0 : sentence.index + sentence[0].length);
}

/** A project page announced as such wins; then code, which most such sentences name first, data, models. */
function kindByWords(words: string): LinkKind | undefined {
  if (/\b(?:project|home)-?\s?page\b|\bweb-?\s?(?:site|page)\b/i.test(words.slice(-60))) return 'project';
  if (/\bvideos?\b/i.test(words.slice(-60))) return undefined;
  for (const kind of ['code', 'data', 'model', 'project'] as const) {
    if (WORDS[kind].test(words)) return kind;
  }
  return undefined;
}

const DATA_HOST =
  /(?:^|\.)(?:zenodo\.org|figshare\.com|kaggle\.com|osf\.io|physionet\.org|openslr\.org|dataverse\.[a-z.]+|datadryad\.org)$/;
const CODE_HOST =
  /(?:^|\.)(?:github\.com|gitlab\.[a-z.]+|bitbucket\.org|codeberg\.org|sourceforge\.net|gitee\.com|colab\.research\.google\.com|anonymous\.4open\.science|pypi\.org|npmjs\.com|crates\.io|githubusercontent\.com)$/;
const PROJECT_HOST =
  /(?:\.github\.io|\.gitlab\.io|\.pages\.dev|\.netlify\.app|\.vercel\.app|^sites\.google\.com|\.readthedocs\.io)$/;
const OTHER_HOST =
  /(?:^|\.)(?:arxiv\.org|doi\.org|youtu\.be|youtube\.com|openreview\.net|aclanthology\.org|wikipedia\.org|twitter\.com|x\.com|bilibili\.com|vimeo\.com)$/;

function kindOnModelHub(path: string, words: string): LinkKind {
  const [first = '', second] = path.split('/').filter((part) => part !== '');
  if (first === 'datasets') return 'data';
  if (first === 'spaces') return 'project';
  if (first === 'models') return 'model';
  if (['papers', 'blog', 'docs', 'learn', ''].includes(first)) return 'other';
  if (first === 'collections' || first === 'organization')
    return kindByWords(words.replace(/\bcode\b/gi, '')) ?? 'model';
  if (second !== undefined) return 'model';
  return WORDS.data.test(words) && !WORDS.model.test(words) ? 'data' : 'model';
}

function kindOnCodeHost(path: string, words: string): LinkKind {
  if (WORDS.code.test(words)) return 'code';
  if (WORDS.data.test(words) || /[-_/](?:data-?sets?|corpus|benchmark)(?:[-_/.]|$)/i.test(path))
    return 'data';
  if (
    /\b(?:checkpoints?|weights|(?:release|pre-?trained|download|our|these|the)\s+(?:\S+\s+){0,2}models?)\b/i.test(
      words,
    )
  )
    return 'model';
  return 'code';
}

/**
 * What an address leads to: decided by host and path where they tell, otherwise by the words before it.
 * @param url absolute http(s) address.
 * @param contextBefore the text before the address; only the end of its sentence counts.
 */
export function linkKind(url: string, contextBefore: string): LinkKind {
  const parts = /^https?:\/\/(?:[^@/?#]*@)?([^/:?#]+)(?::\d+)?([^?#]*)/i.exec(url);
  if (parts === null) return 'other';
  const host = (parts[1] ?? '').toLowerCase();
  const path = parts[2] ?? '';
  const words = wordsBefore(contextBefore);
  if (/(?:^|\.)(?:huggingface\.co|hf\.co)$/.test(host)) return kindOnModelHub(path, words);
  if (/(?:^|\.)modelscope\.(?:cn|ai)$/.test(host)) return path.startsWith('/datasets') ? 'data' : 'model';
  if (PROJECT_HOST.test(host)) return 'project';
  if (CODE_HOST.test(host)) return kindOnCodeHost(path, words);
  if (DATA_HOST.test(host)) {
    return WORDS.code.test(words) && !WORDS.data.test(words) ? 'code' : 'data';
  }
  if (OTHER_HOST.test(host)) return 'other';
  return kindByWords(words) ?? 'other';
}

/** Links of found addresses: each address once, in order of appearance. The words between two addresses speak of the second. */
export function toLinks(text: string, addresses: readonly FoundAddress[]): Link[] {
  const links = new Map<string, Link>();
  let previousEnd = 0;
  for (const { url, start, end } of addresses) {
    const between = text.slice(Math.max(previousEnd, start - 240), start);
    // "at A and B": too few words to speak of B, so the ones before A do.
    const context = /\p{L}{4}/u.test(between) ? between : text.slice(Math.max(0, start - 240), start);
    if (!links.has(url)) links.set(url, { url, kind: linkKind(url, context.replace(/https?:\/\/\S+/g, '')) });
    previousEnd = end;
  }
  return [...links.values()];
}
