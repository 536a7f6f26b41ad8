import type { LinkKind, Paper } from '../schema.ts';
import { arxivAddress, citedDoi, doiAddress } from './identifiers.ts';

/** A link of a paper page. */
export interface PaperLink {
  href: string;
  label: string;
  /** Where it leads, shown after the label, for example `github.com/owner/name`. */
  detail?: string;
}

const KIND_LABELS: Record<LinkKind, string> = {
  code: 'Code',
  data: 'Data',
  model: 'Model',
  project: 'Project page',
  pdf: 'PDF',
  slides: 'Slides',
  video: 'Video',
  other: 'Link',
};

/** Everything to follow from a paper's page: its identifiers' pages first, then the addresses of its authors. */
export function paperLinks(paper: Paper): PaperLink[] {
  const { arxiv, links } = paper;
  const doi = citedDoi(paper);
  return [
    ...(arxiv
      ? [
          { href: arxivAddress(arxiv), label: 'arXiv', detail: arxiv },
          { href: `https://arxiv.org/pdf/${arxiv}`, label: 'PDF', detail: 'arxiv.org' },
          { href: `https://huggingface.co/papers/${arxiv}`, label: 'Hugging Face Papers' },
        ]
      : []),
    ...(doi ? [{ href: doiAddress(doi), label: 'DOI', detail: doi }] : []),
    ...links.map(({ url, kind }) => ({ href: url, label: KIND_LABELS[kind], detail: shortAddress(url) })),
  ];
}

/** An address without scheme, `www.` and closing slash. */
function shortAddress(url: string): string {
  return url.replace(/^https?:\/\/(?:www\.)?/, '').replace(/\/$/, '');
}
