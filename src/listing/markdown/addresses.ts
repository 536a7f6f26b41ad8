import type { LinkKind } from '../../schema.ts';
import { linkKind } from '../../text/inline/links.ts';

/** arXiv's identifiers in addresses of arXiv and of those who show its papers, without version. */
const ARXIV =
  /^https?:\/\/(?:[\w-]+\.)?(?:arxiv\.org|alphaxiv\.org|ar5iv\.(?:org|labs\.arxiv\.org)|huggingface\.co|hf\.co|scirate\.com)\/(?:abs|pdf|html|papers|arxiv|format|ftp\/arxiv\/papers\/\d{4})?\/?(\d{4}\.\d{4,5}|[a-z-]+(?:\.[a-z]{2})?\/\d{7})(?!\d)/i;

/** Hosts on which nearly every page is a paper's. */
const PAPER_HOSTS =
  /(?:^|\.)(?:arxiv\.org|alphaxiv\.org|doi\.org|aclweb\.org|aclanthology\.(?:org|info|coli\.uni-saarland\.de)|openreview\.net|biorxiv\.org|medrxiv\.org|chemrxiv\.org|psyarxiv\.com|ssrn\.com|eprint\.iacr\.org|jmlr\.(?:org|csail\.mit\.edu)|proceedings\.mlr\.press|(?:papers|proceedings)\.(?:nips|neurips)\.cc|openaccess\.thecvf\.com|cv-foundation\.org|ecva\.net|isca-(?:speech|archive)\.org|roboticsproceedings\.org|bmvc2?\w*\.org|dl\.acm\.org|delivery\.acm\.org|ieeexplore\.ieee\.org|computer\.org|link\.springer\.com|sciencedirect\.com|linkinghub\.elsevier\.com|cell\.com|onlinelibrary\.wiley\.com|tandfonline\.com|journals\.sagepub\.com|academic\.oup\.com|journals\.plos\.org|pubs\.(?:acs|rsc|aip)\.org|journals\.aps\.org|iopscience\.iop\.org|epubs\.siam\.org|mdpi\.com|frontiersin\.org|hindawi\.com|elifesciences\.org|peerj\.com|bmj\.com|thelancet\.com|nejm\.org|jamanetwork\.com|biomedcentral\.com|pnas\.org|science\.org|sciencemag\.org|royalsocietypublishing\.org|cambridge\.org|jstor\.org|mitpressjournals\.org|direct\.mit\.edu|transacl\.org|ncbi\.nlm\.nih\.gov|pubmed\.ncbi\.nlm\.nih\.gov|europepmc\.org|semanticscholar\.org|citeseerx?\.ist\.psu\.edu|citeseer\.ist\.psu\.edu|researchgate\.net|academia\.edu|vldb\.org|usenix\.org|ndss-symposium\.org|cidrdb\.org|ceur-ws\.org|ijcai\.org|drops\.dagstuhl\.de|lrec-conf\.org|lirmm\.fr|hal\.(?:science|inria\.fr)|hal(?:-[\w-]+)?\.archives-ouvertes\.fr|zbmath\.org|projecteuclid\.org|worldscientific\.com|inderscience\.com|igi-global\.com|iospress\.nl|emerald\.com|nowpublishers\.com|osapublishing\.org|opg\.optica\.org|spiedigitallibrary\.org|distill\.pub|scipost\.org|persee\.fr|scielo\.(?:br|org)|cnki\.net)$/;
/** Hosts of much else, where the path tells. */
const PAPER_PATHS: readonly [host: RegExp, path: RegExp][] = [
  [/(?:^|\.)nature\.com$/, /^\/(?:articles|doifinder|nature\/journal)\//],
  [/(?:^|\.)aaai\.org$/, /^\/(?:ocs|ojs|Papers|Library|index\.php)\//i],
  [/(?:^|\.)huggingface\.co$/, /^\/papers\/\d/],
  [/(?:^|\.)(?:icml|iclr|nips|neurips)\.cc$/, /\/(?:papers?|poster|oral|spotlight)\b|abstract/i],
  [/(?:^|\.)papers\.ssrn\.com$/, /./],
];
/** A file of text, or a folder of papers, wherever it is. */
const PAPER_FILE =
  /\.(?:pdf|ps)(?:\.gz)?(?:$|[?#&])|\/(?:abs|pdf|doi|proceedings)\/|\/papers?\/[^/]+\/?$|\/publications?\/[^/]+/i;
const CODE_HOST =
  /^(?:www\.)?(?:github\.com|gitlab\.com|bitbucket\.org|gist\.github\.com|gitee\.com|codeberg\.org)$/;
const VIDEO_HOST =
  /(?:^|\.)(?:youtube\.com|youtu\.be|vimeo\.com|bilibili\.com|slideslive\.com|videolectures\.net|techtalks\.tv)$/;
/** Images that are numbers and signs about something, not something. */
const BADGE =
  /(?:^|\.)(?:shields\.io|badge\.fury\.io|badgen\.net|awesome\.re|visitor-badge[\w.-]*|hits\.[\w.-]+|star-history\.com|api\.star-history\.com|travis-ci\.(?:org|com)|codecov\.io)$/;

/** Address that leads out of the list, or undefined: what leads into it, or to a file beside it, is no link of a paper. */
export function outwardAddress(written: string): string | undefined {
  const address = written.trim().replace(/^(?=(?:www\.|(?:github\.com|arxiv\.org)\/))/i, 'https://');
  if (!/^https?:\/\//i.test(address)) return undefined;
  // What was pasted behind an address with an encoded line end is none of it.
  const [first = address] = address.split(/%5Cn|%0A|\s/i);
  return URL.canParse(first) ? first : undefined;
}

function partsOf(address: string): { host: string; path: string } {
  const { hostname, pathname, search } = new URL(address);
  return { host: hostname.toLowerCase(), path: `${pathname}${search}` };
}

/** arXiv's identifier in an address of arXiv or of those who show its papers, without version. */
export function arxivIn(address: string): string | undefined {
  return ARXIV.exec(address)?.[1];
}

/** Whether an address is of a place where papers are read: by its host, its path or its file. */
export function isPaperPlace(address: string): boolean {
  const { host, path } = partsOf(address);
  if (PAPER_HOSTS.test(host)) return path.length > 1;
  if (PAPER_PATHS.some(([hosts, paths]) => hosts.test(host) && paths.test(path))) return true;
  return PAPER_FILE.test(path) && !(CODE_HOST.test(host) && !/\.pdf(?:$|[?#])/i.test(path));
}

/** Whether an address is a repository's or another place of code. */
export function isCodePlace(address: string): boolean {
  return CODE_HOST.test(partsOf(address).host);
}

/** Whether an address shows an image about the list itself, or leads to where such images are made. */
export function isBadgePlace(address: string): boolean {
  return BADGE.test(partsOf(address).host);
}

/** Words that a link is labelled with, by what it leads to. */
const LABELS: readonly [kind: LinkKind | 'paper', words: RegExp][] = [
  ['pdf', /^(?:pdf|ps)$/],
  ['slides', /^(?:slides?|ppt|poster|幻灯片)$/],
  ['video', /^(?:videos?|talks?|youtube|bilibili|presentation|recording|视频|讲解|vedio)$/],
  ['data', /^(?:data|datasets?|data-?sets?|benchmarks?|corpus|数据集?|leaderboard)$/],
  ['model', /^(?:models?|weights|checkpoints?|ckpt|huggingface|hf|模型)$/],
  [
    'code',
    /^(?:code|codes|codebase|github|gitlab|git|repo|repository|implementations?|pytorch|torch|tensorflow|tf2?|keras|jax|caffe2?|mxnet|paddle|theano|chainer|dgl|python|matlab|java|c\+\+|julia|r|lua|scala|rust|software|source|reference|代码|源码)$/,
  ],
  [
    'project',
    /^(?:project|projects?-?page|page|pages|homepage|home|website|web|web-?page|site|demo|demos|blog|blogs|blogpost|post|主页|项目|项目主页|官网)$/,
  ],
  [
    'paper',
    /^(?:paper|papers|arxiv|abs|abstract|doi|article|preprint|openreview|full|text|fulltext|acl|anthology|ieee|ieeexplore|acm|springer|elsevier|wiley|pubmed|pmc|biorxiv|medrxiv|ssrn|nature|science|cvf|neurips|proceedings|publisher|journal|conference|论文|原文|文章|pnas|hal|report|thesis|oepnreview)$/,
  ],
  [
    'other',
    /^(?:html|link|links|url|here|链接|bib|bibtex|cite|citation|notes?|review|reviews|supp|suppl|supplement|supplementary|supplemental|material|appendix|zhihu|medium|twitter|tweet|x|colab|docs?|tutorial|summary|explanation|annotation|discussion|reddit|scholar|tldr|news|笔记|解读|知乎|博客|介绍|stars?|issue|wiki|paperswithcode|pwc)$/,
  ],
];
/** Words between and before those. */
const FILLING =
  /^(?:and|or|the|in|of|for|with|by|official|officials?|unofficial|un-official|reproduced|original|high|performance|low|level|long|short|version|extended|authors?|author’s|author's|new|old|more|view|read|download|our|non-official|third-party|implementation|available|coming|soon|stars|\d{1,2}|v\d+|\(?(?:pytorch|tensorflow|keras|tf)\)?|old|site|page|link|paper|english|chinese|中文|&|\+)$/;

/**
 * What a link's text says that it leads to, where it is nothing but a label: `[[pdf]]`, `code & model`, `Project Page`.
 * @returns undefined for text that says something of its own
 */
export function labelKind(text: string): LinkKind | 'paper' | undefined {
  const words = text
    .toLowerCase()
    .replace(/[()[\]{}<>【】「」*`"“”:：.,;|/\\•·_&+]|c\+\+/g, (sign) => (sign === 'c++' ? sign : ' '))
    .split(/\s+/)
    .filter((word) => word !== '' && word !== '-' && word !== '–');
  if (words.length > 5) return undefined;
  let found: LinkKind | 'paper' | undefined;
  let rank = LABELS.length;
  for (const word of words) {
    const at = LABELS.findIndex(
      ([, pattern]) => pattern.test(word) || pattern.test(word.replace(/[-#]?\d+$/, '')),
    );
    if (at < 0 && !FILLING.test(word)) return undefined;
    // “code & model” leads to code, “project page” to a page: what says more stands first in the table or the text.
    if (at >= 0 && (found === undefined || (found === 'paper' && at < rank) || found === 'other')) {
      found = LABELS[at]?.[0];
      rank = at;
    }
  }
  return found;
}

/**
 * What a link of an entry leads to, by its place where that tells, otherwise by its label.
 * @param label its text, and the words before it where it has none
 */
export function kindOfLink(address: string, label: string): LinkKind | 'paper' {
  const { host, path } = partsOf(address);
  const said = labelKind(label);
  if (VIDEO_HOST.test(host)) return 'video';
  if (said === 'slides' || said === 'video') return said;
  if (isPaperPlace(address) && said !== 'code' && said !== 'data' && said !== 'model')
    return /\.pdf(?:$|[?#])|\/pdf\//i.test(path) || said === 'pdf' ? 'pdf' : 'paper';
  if (said === 'pdf') return said;
  if (said === 'paper') return isCodePlace(address) ? 'code' : said;
  const byPlace = linkKind(address, label);
  return byPlace === 'other' ? (said ?? 'other') : said === 'data' || said === 'model' ? said : byPlace;
}
