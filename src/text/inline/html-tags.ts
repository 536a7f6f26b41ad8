const AS_LATEX: Readonly<Record<string, string>> = {
  sub: 'textsubscript',
  sup: 'textsuperscript',
  i: 'emph',
  em: 'emph',
  italic: 'emph',
  b: 'textbf',
  strong: 'textbf',
  bold: 'textbf',
  tt: 'texttt',
  code: 'texttt',
};

/** Pairs of tags for inline markup, as HTML and as publishers' XML write them. */
const PAIR = /<(?:jats:)?(sub|sup|i|em|italic|b|strong|bold|tt|code)>([^<>{}]{1,200})<\/(?:jats:)?\1>/gi;
const PARAGRAPH = /<\/?jats:[a-z-]{1,20}>|<br ?\/?>|^<p>|<\/p>$/gi;

/**
 * Inline markup in tags as LaTeX's commands: `CO<sub>2</sub>` → `CO\textsubscript{2}`. Any other text in pointed
 * brackets (`<EOS>`, `p < 0.05`) stays.
 */
export function decodeTags(text: string): string {
  if (!text.includes('<')) return text;
  return text
    .replace(PAIR, (_whole, tag: string, inner: string) => `\\${AS_LATEX[tag.toLowerCase()] ?? ''}{${inner}}`)
    .replace(PARAGRAPH, ' ');
}
