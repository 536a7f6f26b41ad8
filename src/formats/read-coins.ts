import { doiAddress } from './identifiers.ts';

const ARXIV = /^(?:info:arxiv\/|info:doi\/10\.48550\/arxiv\.)(.+)$/i;

/**
 * Where the text of a paper is, by the span of its row: at arXiv, or at its publisher's.
 * @param context the span's title, as `coinsContext` writes it
 */
export function textInCoins(context: string): { href: string; label: string } | undefined {
  const identifiers = new URLSearchParams(context).getAll('rft_id');
  const arxiv = identifiers.flatMap((identifier) => ARXIV.exec(identifier)?.[1] ?? [])[0];
  if (arxiv) return { href: `https://arxiv.org/pdf/${arxiv}`, label: 'PDF' };
  const doi = identifiers.find((identifier) => identifier.startsWith('info:doi/'))?.slice('info:doi/'.length);
  return doi ? { href: doiAddress(doi), label: 'DOI' } : undefined;
}
