import { escapeHtml } from '../escape-html.ts';
import { findAddresses } from './addresses.ts';
import { scriptToPlain } from './scripts.ts';

/** A piece of running text with the few kinds of markup that titles and abstracts need. */
export type Inline =
  | { type: 'text'; value: string }
  | { type: 'em' | 'strong' | 'sub' | 'sup' | 'code'; children: Inline[] }
  | { type: 'a'; href: string; children: Inline[] }
  | {
      type: 'math';
      /** A whole `<math>` element, made by the formula library. */
      mathml: string;
      /** The same formula in one line of readable text. */
      plain: string;
    };

/** Whether the text of a link is its address, perhaps in short. */
function shows(text: string, href: string): boolean {
  return text === href || `https://${text}` === href || findAddresses(text)[0]?.url === href;
}

/**
 * Plain text of inline nodes: Unicode sub- and superscripts where they exist (`β₂`, `10⁻³`), otherwise the
 * habit of plain-text mathematics (`G_stack`, `x_(i+1)`). A link whose text is not its address is followed
 * by the address in brackets.
 */
export function inlineToPlain(nodes: readonly Inline[]): string {
  let plain = '';
  for (const node of nodes) {
    if (node.type === 'text') plain += node.value;
    else if (node.type === 'math') plain += node.plain;
    else if (node.type === 'sub' || node.type === 'sup') {
      plain += scriptToPlain(node.type, inlineToPlain(node.children));
    } else if (node.type === 'a') {
      const shown = inlineToPlain(node.children);
      plain += shows(shown, node.href) ? shown : `${shown} (${node.href})`;
    } else plain += inlineToPlain(node.children);
  }
  return plain;
}

/**
 * Safe HTML of inline nodes: all text is escaped, and the only elements are `em`, `strong`, `sub`, `sup`,
 * `code`, `a` with an http(s) address, and MathML.
 */
export function inlineToHtml(nodes: readonly Inline[]): string {
  let html = '';
  for (const node of nodes) {
    if (node.type === 'text') html += escapeHtml(node.value);
    else if (node.type === 'math') html += node.mathml;
    else if (node.type === 'a') {
      const shown = inlineToHtml(node.children);
      html += /^https?:\/\//i.test(node.href)
        ? `<a href="${escapeHtml(node.href)}" rel="noopener">${shown}</a>`
        : shown;
    } else html += `<${node.type}>${inlineToHtml(node.children)}</${node.type}>`;
  }
  return html;
}
