/** A format that is no listing, with what to do about it. */
interface ForeignFormat {
  /** What it is, for people: “this looks like …”. */
  name: string;
  todo: string;
  /** A line that this format has. */
  sign: RegExp;
  /** A line without which it is not this format. */
  needs?: RegExp;
  /** How many lines give it away; 3 where nothing is said. */
  enough?: number;
  /** Whether its lines may be few among others: one line of another format in a long listing is a paper's text. */
  mayBeFew?: true;
}

const EXPORT = 'export the records as RIS or BibTeX instead and put that file (.ris, .bib) here';

/** Formats by the lines that only they have, the most certain first. */
const FORMATS: readonly ForeignFormat[] = [
  {
    name: 'BibTeX',
    todo: 'save it with the ending .bib',
    sign: /^@[A-Za-z]+\s*[{(]\s*[^\s,{}]*,?\s*$|^@[A-Za-z]+\s*\{[^{}]{1,100},.*=/,
    enough: 1,
  },
  {
    name: 'a web page',
    todo: 'save it with the ending .html',
    sign: /^<!doctype html|^<html[\s>]|^<head[\s>]|^<body[\s>]|^<div[\s>]/i,
    needs: /^<!doctype html|^<html[\s>]/i,
    enough: 1,
    mayBeFew: true,
  },
  {
    name: 'XML, as EndNote, PubMed and others export it',
    todo: EXPORT,
    sign: /^\s*<(?:\?xml\b|[\w:]+(?:\s[^<>]*)?\/?>)/,
    needs: /^<\?xml\b|^<(?:xml|records|PubmedArticleSet|modsCollection)\b/,
    enough: 1,
    mayBeFew: true,
  },
  {
    name: 'JSON',
    todo: 'if it is CSL-JSON, save it with the ending .json; if not, export the records as CSL-JSON or RIS',
    sign: /^[[\]{}],?$|^\[?\{?"[\w-]+"\s*:|^\[\{"/,
    needs: /^[[{]/,
    enough: 2,
  },
  {
    name: 'PubMed’s MEDLINE format',
    todo: 'save it with the ending .nbib',
    sign: /^(?:PMID|TI {2}|AB {2}|FAU |AU {2}|DP {2}|JT {2}|LA {2})- /,
    needs: /^PMID- /,
  },
  {
    name: 'RIS',
    todo: 'save it with the ending .ris',
    sign: /^[A-Z][A-Z0-9] {1,2}-(?: |$)/,
    needs: /^TY {1,2}- /,
  },
  {
    name: 'a Web of Science export in plain text',
    todo: EXPORT,
    sign: /^(?:FN|VR|PT|AU|AF|TI|SO|AB|UT|PY|DT|LA) \S|^E[RF]$/,
    needs: /^(?:UT WOS:|FN .*(?:Clarivate|ISI|Web of Science)|PT [A-Z]$)/,
  },
  { name: 'an EndNote export', todo: EXPORT, sign: /^%[0-9A-Z@] \S/, needs: /^%[0TA] / },
  {
    name: 'a PubMed abstract export',
    todo: 'save the search in PubMed format instead (Save → Format: PubMed) and put the .nbib file here',
    sign: /^PMID:? ?\d{5,9}\b|^PMCID: ?PMC\d+|^Author information:|^\d{1,5}\. .{3,120}\b(?:1[89]|20)\d\d\b.{0,60}(?:;|doi:)|^\(\d{1,2}\)\p{Lu}|\[Indexed for MEDLINE\]/u,
    needs: /^PMID:? ?\d{5,9}\b|^Author information:/,
  },
  {
    name: 'a Scopus export in plain text',
    todo: EXPORT,
    sign: /^(?:AFFILIATIONS|ABSTRACT|AUTHOR KEYWORDS|INDEX KEYWORDS|DOCUMENT TYPE|SOURCE|PUBLICATION STAGE|CORRESPONDENCE ADDRESS|ABBREVIATED SOURCE TITLE): /,
    needs: /^SOURCE: Scopus|^Scopus$/,
  },
  {
    name: 'a table (CSV)',
    todo: 'import it into a reference manager, and export the records as RIS or BibTeX (.ris, .bib)',
    sign: /^(?=.*\btitle\b)(?=.*\b(?:authors?|doi|year|abstract)\b)(?:"?[\w #()/.-]{1,40}"?[,;\t]){2,60}"?[\w #()/.-]{1,40}"?$/i,
    enough: 1,
  },
  {
    name: 'a Google Scholar page of results',
    todo: 'its snippets are no abstracts: export the papers from “My library” as BibTeX, or collect them with Zotero, and put that file (.bib, .ris) here',
    sign: /\bCited by \d+|^(?:☆ )?Save Cite\b|\bRelated articles\b|\bAll \d+ versions\b|^About [\d.,]+ results|^\[(?:PDF|HTML)\] \S+\.\w+/,
    needs: /Cite/,
  },
  {
    name: 'an OpenReview page',
    todo: 'collect the papers with Zotero and export them as RIS or BibTeX (.ris, .bib)',
    sign: /^(?:Keywords|TL;?DR|Venue|Readers|Submission Number|Primary Area|Supplementary Material|Code Of Ethics|Submission Guidelines|Anonymous Url|Student Paper|Verify Author List|Abstract):|^Published: .*Last Modified:|Last Modified: |^(?:Show|Hide) (?:details|Revisions|BibTeX)|^(?:Readers: )?Everyone$/i,
    needs: /OpenReview|Last Modified|Readers|^(?:Code Of Ethics|Submission Number|Primary Area|TL;?DR)/i,
  },
  {
    name: 'a Semantic Scholar page of results',
    todo: 'use “Cite” or collect the papers with Zotero, and put the export (.bib, .ris) here',
    sign: /^(?:Save|Alert|Cite|TLDR|\[PDF\]|View (?:PDF )?on .{2,30}|\d+ Citations?|Expand)$|^TLDR\b/,
    needs: /^TLDR\b|View (?:PDF )?on /,
  },
  {
    name: 'a list of results from a publisher’s or library’s page',
    todo: EXPORT,
    sign: /^(?:First page preview|Download PDF|View abstract|Show abstract|Hide abstract|Abstract only|Full text access|Open access|Research article|Review article|Article Full-text available|View details|Add to Cart|Access Full Text)\b|^Cited by:? \(?\d+\)?$/i,
  },
];

/** One line in so many gives a format away, at least: records of a bibliography have a dozen lines, and abstracts. */
const LINES_PER_SIGN = 30;

/** Lists of papers in Markdown. */
const MARKDOWN: ForeignFormat = {
  name: 'a list in Markdown',
  todo: 'save it with the ending .md',
  sign: /^\s*(?:[-*+]|\d{1,4}\.)\s+(?:\[.*\]\(|\*\*|.*\]\(https?:)|^\|.*\|/,
  needs: /\]\((?:https?:|#)|^\|.*\|/,
  enough: 2,
};

/** A text that is no listing: what it looks like, what to do, and up to three lines that gave it away. */
export interface ForeignText {
  name: string;
  todo: string;
  lines: { text: string; number: number }[];
}

/** The format that a text is in, if it is none of a listing. */
export function recogniseForeignFormat(lines: readonly string[]): ForeignText | undefined {
  for (const format of FORMATS) {
    const found = signsOf(format, lines);
    if (found) return found;
  }
  return undefined;
}

/** The same for lists in Markdown, which saved pages may look like before their own lines are set aside. */
export function recogniseMarkdown(lines: readonly string[]): ForeignText | undefined {
  const found = signsOf(MARKDOWN, lines);
  const filled = lines.filter((line) => line.trim() !== '').length;
  return found && found.count >= filled / 8 ? found : undefined;
}

function signsOf(
  format: ForeignFormat,
  lines: readonly string[],
): (ForeignText & { count: number }) | undefined {
  const { name, todo, sign, needs, enough = 3, mayBeFew = false } = format;
  const found: ForeignText['lines'] = [];
  let count = 0;
  let filled = 0;
  let needed = needs === undefined;
  for (const [index, raw] of lines.entries()) {
    // What gives a format away stands at the beginning of a line, and abstracts are long.
    const text = raw.slice(0, 400);
    if (text.trim() !== '') filled += 1;
    needed ||= needs?.test(text) === true;
    if (!sign.test(text)) continue;
    count += 1;
    if (found.length < 3) found.push({ text, number: index + 1 });
  }
  const isMany = mayBeFew || count * LINES_PER_SIGN >= filled;
  return needed && isMany && count >= enough ? { name, todo, lines: found, count } : undefined;
}
