/** What a command of running text does to its argument, or prints. */
export type CommandRule =
  | { kind: 'style'; style: 'em' | 'strong' | 'code' | 'sub' | 'sup' }
  /** The argument stays, between two texts. */
  | { kind: 'wrap'; before: string; after: string }
  /** The command and this many arguments go; any further argument stays. */
  | { kind: 'drop'; arguments: number }
  | { kind: 'print'; value: string };

const rules = new Map<string, CommandRule>();

function teach(names: string, rule: CommandRule): void {
  for (const name of names.split(' ')) rules.set(name, rule);
}

teach('emph textit textsl it itshape em sl slshape', { kind: 'style', style: 'em' });
teach('textbf strong bf bfseries', { kind: 'style', style: 'strong' });
teach('texttt code tt ttfamily lstinline mintinline', { kind: 'style', style: 'code' });
teach('textsubscript', { kind: 'style', style: 'sub' });
teach('textsuperscript', { kind: 'style', style: 'sup' });
teach('footnote footnotetext thanks', { kind: 'wrap', before: ' (', after: ')' });
teach('underline uline mbox', { kind: 'wrap', before: '', after: '' });
teach('enquote', { kind: 'wrap', before: '“', after: '”' });
teach(
  'cite citep citet citealp citealt citeauthor citeyear citeyearpar nocite parencite textcite autocite footcite Cite Citep Citet ' +
    'ref eqref autoref cref Cref pageref nameref vref label vspace hspace input include bibliography bibliographystyle ' +
    'includegraphics color pagestyle thispagestyle usepackage documentclass phantom vphantom hphantom index textcolor colorbox ' +
    'scalebox raisebox rotatebox parbox pagecolor footnotemark',
  { kind: 'drop', arguments: 1 },
);
teach('resizebox fcolorbox multicolumn setlength addtolength', { kind: 'drop', arguments: 2 });
teach(
  'noindent centering small large Large LARGE huge Huge tiny footnotesize scriptsize normalsize rmfamily sffamily scshape upshape ' +
    'mdseries normalfont rm sf sc xspace protect relax displaystyle textstyle maketitle leavevmode ignorespaces null strut ' +
    'nobreak allowbreak limits nolimits left right nonumber selectfont bigskip medskip smallskip',
  { kind: 'drop', arguments: 0 },
);
teach(
  'par newline linebreak newpage clearpage pagebreak quad qquad space thinspace enspace enskip hfill hskip vskip',
  {
    kind: 'print',
    value: ' ',
  },
);
teach('eg', { kind: 'print', value: 'e.g.' });
teach('Eg', { kind: 'print', value: 'E.g.' });
teach('ie', { kind: 'print', value: 'i.e.' });
teach('Ie', { kind: 'print', value: 'I.e.' });
teach('etc', { kind: 'print', value: 'etc.' });
teach('etal', { kind: 'print', value: 'et al.' });
teach('vs', { kind: 'print', value: 'vs.' });
teach('wrt', { kind: 'print', value: 'w.r.t.' });
teach('aka', { kind: 'print', value: 'a.k.a.' });
teach('cf', { kind: 'print', value: 'cf.' });
teach('textbackslash', { kind: 'print', value: '\\' });
teach('textasciitilde', { kind: 'print', value: '~' });
teach('textasciicircum', { kind: 'print', value: '^' });
teach('textunderscore', { kind: 'print', value: '_' });
teach('lbrace', { kind: 'print', value: '{' });
teach('rbrace', { kind: 'print', value: '}' });
teach('textdollar', { kind: 'print', value: '$' });
teach('percent', { kind: 'print', value: '%' });
teach('slash', { kind: 'print', value: '/' });

/**
 * The commands of running text by name, without backslash and star. Commands of mathematics are in the table of
 * symbols and in the formula module; unknown ones print their name.
 */
export const LATEX_COMMANDS: ReadonlyMap<string, CommandRule> = rules;

/** Commands that are recognised before a brace even when their backslash is lost: no word or identifier ends so. */
export const BARE_COMMAND =
  /(?:(?<!\p{L})(?:bf|rm|cal|tt|it|emph|text|url|href|cite[pt]?|ref|eqref|label|footnote|hat|bar|tilde|vec|dot|sqrt|bm|overline|underline|underset|overset)|(?:text(?:it|bf|tt|sc|rm|sf|sl|sub|super)?|textsubscript|textsuperscript|math(?:cal|bb|bf|rm|it|sf|tt|scr|frak)|boldsymbol|operatorname|widehat|widetilde|[dt]?frac))$/u;
