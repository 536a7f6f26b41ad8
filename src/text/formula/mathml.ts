import temml from 'temml';

const UNSAFE =
  /\\(?:href|url|includegraphics|class|id|style|data|html|def|gdef|edef|xdef|newcommand|renewcommand|providecommand|let|futurelet|global)/;
/** Classes that `src/styles/formula.css` draws; the others only nudge signs by hundredths of an em. */
const DRAWN = /^tml-(?:overline|underline|fbox|hat-\d|tilde-\d)$/;

/**
 * MathML without `style` attributes, which the site's policy blocks: what they say is in the style sheet, by element
 * or class.
 */
function withoutStyles(mathml: string): string {
  return mathml.replace(/<([a-z]+)([^<>]*)>/g, (_tag, name: string, attributes: string) => {
    const isBoxed = /style="[^"]*border:/.test(attributes);
    const classes = [
      ...(/ class="([^"]*)"/.exec(attributes)?.[1] ?? '').split(' ').filter((word) => DRAWN.test(word)),
      ...(isBoxed ? ['tml-fbox'] : []),
    ];
    const kept = attributes.replace(/ (?:style|class)="[^"]*"/g, '');
    return `<${name}${classes.length > 0 ? ` class="${classes.join(' ')}"` : ''}${kept}>`;
  });
}

/** MathML of a formula, or undefined where the library cannot read it. */
export function toMathml(source: string, display: boolean): string | undefined {
  if (UNSAFE.test(source)) return undefined;
  try {
    const mathml = temml.renderToString(source, {
      displayMode: display,
      throwOnError: true,
      trust: false,
      annotate: false,
      maxExpand: 100,
      maxSize: [20, 20],
    });
    return mathml.startsWith('<math') &&
      !/<(?!\/?(?:math|m[a-z]+|semantics)\b)|href|\son\w+=|javascript:/i.test(mathml)
      ? withoutStyles(mathml)
      : undefined;
  } catch {
    return undefined;
  }
}
