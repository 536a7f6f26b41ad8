import { checkTexts } from '../../../support/text-cases.ts';

const link = (url: string, shown: string) => `<a href="${url}" rel="noopener">${shown}</a>`;
const A = 'https://a.example/x';
const B = 'https://b.example';

checkTexts('A link in LaTeX', [
  [`\\href{${A}}{a page}`, `a page (${A})`, link(A, 'a page')],
  [`\\href {${A}} {a page} more`, `a page (${A}) more`, `${link(A, 'a page')} more`],
  [`\\href{ ${A} }{a \\emph{page}}`, `a page (${A})`, link(A, 'a <em>page</em>')],
  [`\\href{nowhere}{a page}`, 'a page'],
  [`\\href{see ${A}}{a page}`, 'a page'],
  [`\\href{${A}}{${B}}`, `${B} (${A})`, link(A, B)],
  [`\\href{${A}}`, A, link(A, A)],
  [`a\\href{${A}}{b}`, `ab (${A})`, `a${link(A, 'b')}`],
  [`\\href{${A}}{a} and \\href{${B}}{b}`, `a (${A}) and b (${B})`, `${link(A, 'a')} and ${link(B, 'b')}`],
  [`{\\href{${A}}{b}}`, `b (${A})`, link(A, 'b')],
  [`\\url{${A}}`, A, link(A, A)],
  [`a\\url{${A}}`, `a ${A}`, `a ${link(A, A)}`],
  [`a.\\url{${A}}`, `a. ${A}`, `a. ${link(A, A)}`],
  [`(\\url{${A}})`, `(${A})`, `(${link(A, A)})`],
  ['\\url x', 'x'],
  [`${A}{${A}}`, A, link(A, A)],
  [`${A}/{${A}}`, `${A}/`, link(`${A}/`, `${A}/`)],
  [`${A}{b}`, `${A} b`, `${link(A, A)} b`],
  [`a${A}`, `a ${A}`, `a ${link(A, A)}`],
]);
