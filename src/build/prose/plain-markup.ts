const ELEMENTS =
  'p|em|strong|del|code|pre|ul|ol|li|h[1-6]|blockquote|br|hr|table|thead|tbody|tr|th|td|sup|sub|section';
const ALLOWED = new RegExp(
  `^<(?:/?(?:${ELEMENTS}|a)|(?:br|hr) ?/|h[1-6] id="[^"<>]*"|ol start="\\d+"|t[hd] align="[a-z]+"|a href="(?:https?://|mailto:|[/#]|\\.{1,2}/)[^"<>]*")>`,
);

/**
 * Leaves of the HTML of a Markdown file what Markdown itself can say: text, lists, tables, links. Anything else that
 * looks like a tag was written by hand; it is shown as the text that it is.
 * @param html as Markdown was rendered
 */
export function plainMarkup(html: string): string {
  return html.replace(/<[^<>]*>?/g, (tag) => (ALLOWED.test(tag) ? tag : tag.replace('<', '&lt;')));
}
