/** What the identifiers in a text lead to. */
export interface LookUp {
  /** Numbers of the papers, in the order of the text. */
  papers: number[];
  /** Whether the text is nothing but identifiers. */
  isAll: boolean;
  /** Sentences about identifiers that no paper has. */
  hints: string[];
}

/** `2306.03268` and `cs.CL/0501001`, with or without a version. */
const ARXIV = /(?<![\d.])(\d{4}\.\d{4,5}|[a-z-]{2,20}(?:\.[a-z]{2})?\/\d{7})(?:v\d+)?(?!\d)/gi;
const ARXIV_DOI = /^10\.48550\/arxiv\./;
const DOI = /(?<![\d.])10\.\d{4,9}\/[^\s"<>{}]+/g;
const ADDRESS = /(?:https?:\/\/|www\.)\S+/g;
/** What stands around an identifier without saying anything more. */
const LABELS = /\b(?:arxiv|doi|abs|pdf|html|preprint|eprint|id)\b/gi;
const MARKS_AROUND = /^[\s"'“”‘’([{<@]+|(?<![\s"'“”‘’)\]}>.,;:])[\s"'“”‘’)\]}>.,;:]+$/g;

/**
 * Looks for papers by what a text calls them: arXiv identifiers and DOIs by themselves or in an address, a citation key,
 * the last part of a paper's address.
 * @param known numbers of papers by identifier in small letters
 */
export function lookUp(text: string, known: ReadonlyMap<string, number>): LookUp {
  const papers = new Set<number>();
  const missing: string[] = [];
  const find = (identifier: string): boolean => {
    const paper = known.get(identifier.toLowerCase());
    if (paper !== undefined) papers.add(paper);
    return paper !== undefined;
  };
  let rest = text.replace(ADDRESS, (address) => {
    const found = identifiersIn(decode(address)).filter((identifier) => !find(identifier));
    missing.push(...found);
    const isRead = identifiersIn(decode(address)).length > 0 || find(lastPart(address));
    return isRead ? ' ' : address;
  });
  for (const identifier of identifiersIn(rest)) if (!find(identifier)) missing.push(identifier);
  rest = rest.replace(DOI, ' ').replace(ARXIV, ' ').replace(LABELS, ' ').replace(MARKS_AROUND, '');
  const isName = /^\S+$/.test(rest) && find(rest.replace(/^.*\//, ''));
  const hints = missing.map((identifier) => `No paper here is called “${identifier}”.`);
  return { papers: [...papers], isAll: isName || !/[\p{L}\p{N}]/u.test(rest), hints };
}

/** arXiv identifiers and DOIs of a text. */
function identifiersIn(text: string): string[] {
  const dois = [...text.matchAll(DOI)].map(([doi]) =>
    doi
      .replace(/[.,;:)\]'”’]+$/, '')
      .replace(/\.pdf$/i, '')
      .toLowerCase(),
  );
  const arxiv = [...text.replace(DOI, ' ').matchAll(ARXIV)].flatMap(([, identifier = '']) => [identifier]);
  return [
    ...dois.map((doi) => doi.replace(ARXIV_DOI, '').replace(/(?<=^\d{4}\.\d{4,5})v\d+$/, '')),
    ...arxiv,
  ];
}

/** Last part of an address's path: the slug of a paper's page. */
function lastPart(address: string): string {
  return address
    .replace(/[?#].*/, '')
    .replace(/\/+$/, '')
    .replace(/^.*\//, '')
    .replace(/\.\w+$/, '');
}

function decode(address: string): string {
  try {
    return decodeURIComponent(address);
  } catch {
    return address;
  }
}
