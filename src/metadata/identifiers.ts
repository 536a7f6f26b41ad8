import { cleanUnicode } from '../text/clean.ts';
import type { CslItem } from './csl.ts';

const ARXIV_ID = String.raw`(\d{4}\.\d{4,5}|[a-z-]+(?:\.[A-Z]{2})?\/\d{7})(?!\d)`;
const WHOLE_ARXIV = new RegExp(
  String.raw`^(?:arxiv:\s*|https?:\/\/(?:www\.|export\.)?arxiv\.org\/(?:abs|pdf|html)\/|(?:https?:\/\/(?:dx\.)?doi\.org\/)?10\.48550\/arxiv\.)?${ARXIV_ID}(?:v\d+)?(?:\.pdf)?(?:\s*\[[\w.-]+\])?$`,
  'i',
);
/** In running text only what says that it is arXiv's. */
const NAMED_ARXIV = new RegExp(
  String.raw`\barxiv(?:\.org\/(?:abs|pdf|html)\/|:\s*|[\s-]+(?:e-?print|preprint)?[\s,:]*(?:arxiv:)?\s*)${ARXIV_ID}`,
  'i',
);

const WHOLE_DOI = /^(?:https?:\/\/(?:dx\.)?doi\.org\/|doi:?\s*)?(10\.\d{4,9}\/\S+)$/i;
const NAMED_DOI = /\b(?:doi\.org\/|doi[:\s]\s*)(10\.\d{4,9}\/[^\s"<>;]+)/i;
/** Publishers' addresses that hold the DOI of what they show. */
const ADDRESS_DOI = /^https?:\/\/[^/]+\/(?:[\w.-]+\/){0,3}(10\.\d{4,9}\/[^\s?#]+)/i;

/** DOI without resolver, wherever the record has it: in its own field, in its address, in a note that names it. */
export function doiFrom(item: CslItem): string | undefined {
  const own = tidyDoi(WHOLE_DOI.exec(cleanUnicode(item.DOI ?? ''))?.[1]);
  if (own) return own;
  const address = cleanUnicode(item.URL ?? '');
  const resolved = tidyDoi(WHOLE_DOI.exec(address)?.[1]);
  if (resolved) return resolved;
  for (const text of [item.note, item.DOI]) {
    const named = tidyDoi(NAMED_DOI.exec(text ?? '')?.[1]);
    if (named) return named;
  }
  return tidyDoi(
    ADDRESS_DOI.exec(address)?.[1]?.replace(/\/(?:full|pdf|abstract|abs|epdf|html)?$|\.pdf$/i, ''),
  );
}

/** Without escapes of TeX and addresses, and without what ends a sentence. */
function tidyDoi(doi: string | undefined): string | undefined {
  if (doi === undefined) return undefined;
  const plain = doi.replace(/\{?\\([_%&#$])\}?/g, '$1').replace(/[{}]/g, '');
  let decoded = plain;
  try {
    decoded = decodeURIComponent(plain);
  } catch {
    // Not encoded after all.
  }
  const trimmed = decoded.replace(/[.,;:\]]+$/, '');
  // A bracket that nothing opens belongs to the sentence.
  return trimmed.endsWith(')') && !trimmed.includes('(') ? trimmed.slice(0, -1) : trimmed;
}

/** Identifier of the new form `2306.03268` or the old form `cs/0112017`, without version. */
export function arxivFrom(item: CslItem): string | undefined {
  const archived = /^arxiv$/i.test(item.archive ?? '') ? item.archive_location : undefined;
  for (const place of [item.custom?.arxiv, archived, item.number, item.URL, item.DOI]) {
    const match = WHOLE_ARXIV.exec(place?.trim() ?? '');
    if (match?.[1]) return match[1];
  }
  for (const text of [item['container-title'], item.note, item.publisher]) {
    const match = NAMED_ARXIV.exec(text ?? '');
    if (match?.[1]) return match[1];
  }
  return undefined;
}
