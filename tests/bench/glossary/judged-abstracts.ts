import { XMLParser } from 'fast-xml-parser';

/** A short form with its long form, as a reader or a program found them. */
export interface Pair {
  short: string;
  long: string;
}

/** A paper with the definitions that readers found in it. */
export interface JudgedAbstract {
  /** PubMed identifier or the like; not always unique. */
  id: string;
  title: string;
  abstract: string;
  definitions: Pair[];
  /** Pairs that the readers saw and do not count, for example because letters come in another order. */
  setAside: Pair[];
}

const PAIR = /^\s+(?<short>[^|\t]+)[|\t](?<long>[^|\t]+)/;
/** `//*`, `//!ord` and the like: comments, some of which hold a pair that is not counted. */
const COMMENT = /^\s*\/\/(?:\*|!\w+)?(?<pair>.*)$/;
const IDENTIFIER = /^\d{1,9}\s*$/;

/**
 * Reads the labelled text of MED1250 (the judged abstracts that came with Ab3P, Sohn et al. 2008): a line with the PubMed
 * identifier, one with the title, the abstract, then a line `  short form|long form` (or with a tab) for each definition. Lines
 * that begin with `//` are comments. A line of digits begins a paper; blank lines do not end one.
 */
export function readLabelledText(text: string): JudgedAbstract[] {
  const papers: JudgedAbstract[] = [];
  for (const line of text.split(/\r?\n/)) {
    const paper = papers.at(-1);
    if (IDENTIFIER.test(line))
      papers.push({ id: line.trim(), title: '', abstract: '', definitions: [], setAside: [] });
    else if (paper && line.trim() !== '') readLine(line, paper);
  }
  return papers;
}

function readLine(line: string, paper: JudgedAbstract): void {
  const comment = COMMENT.exec(line)?.groups?.pair;
  const pair = pairIn(comment === undefined ? line : ` ${comment}`);
  if (comment !== undefined) {
    if (pair) paper.setAside.push(pair);
  } else if (pair) paper.definitions.push(pair);
  else if (paper.title === '') paper.title = line.trim();
  else paper.abstract = `${paper.abstract} ${line.trim()}`.trim();
}

function pairIn(line: string): Pair | undefined {
  const { short = '', long = '' } = PAIR.exec(line)?.groups ?? {};
  return short && long ? { short: short.trim(), long: long.trim() } : undefined;
}

/** What is read of BioC; everything may come once or several times. */
interface BioC {
  collection?: { document?: Document[] };
}
interface Document {
  id?: string;
  passage?: Passage[];
}
interface Infon {
  '@key'?: string;
  '#text'?: string;
}
interface Passage {
  infon?: Infon[];
  text?: string;
  annotation?: { '@id'?: string; text?: string }[];
  relation?: { node?: { '@refid'?: string; '@role'?: string }[] }[];
}

/**
 * Reads abbreviations in BioC (Islamaj Doğan et al. 2014): passages of title and abstract, annotations of short and
 * long forms, and relations whose nodes have the roles `ShortForm` and `LongForm`.
 */
export function readBioC(xml: string): JudgedAbstract[] {
  const lists = new Set(['document', 'passage', 'infon', 'annotation', 'relation', 'node']);
  const parser = new XMLParser({
    ignoreAttributes: false,
    attributeNamePrefix: '@',
    parseTagValue: false,
    trimValues: false,
    isArray: (name) => lists.has(name),
  });
  const { collection } = parser.parse(xml) as BioC;
  return (collection?.document ?? []).map(({ id = '', passage = [] }) => {
    const isTitle = ({ infon = [] }: Passage) =>
      infon.some((one) => one['@key'] === 'type' && one['#text'] === 'title');
    const textOf = (passages: Passage[]) => passages.map(({ text = '' }) => text).join(' ');
    return {
      id: id.trim(),
      title: textOf(passage.filter(isTitle)),
      abstract: textOf(passage.filter((one) => !isTitle(one))),
      definitions: passage.flatMap(relatedPairs),
      setAside: [],
    };
  });
}

function relatedPairs({ annotation = [], relation = [] }: Passage): Pair[] {
  const textOf = new Map(annotation.map((one) => [one['@id'], one.text ?? '']));
  return relation.flatMap(({ node = [] }) => {
    const inRole = (role: string) => textOf.get(node.find((one) => one['@role'] === role)?.['@refid']);
    const [short, long] = [inRole('ShortForm'), inRole('LongForm')];
    return short && long ? [{ short, long }] : [];
  });
}
