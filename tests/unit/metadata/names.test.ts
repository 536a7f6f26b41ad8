import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { parseNames } from '../../../src/metadata/bibtex/names.ts';
import type { CslName } from '../../../src/metadata/csl.ts';
import { readingOrderName } from '../../../src/metadata/person-names.ts';

/** A name as `given | particle | family | suffix`, without what is missing at its ends; of a group `= name`. */
function parts({ literal, given, family, suffix, ...more }: CslName): string {
  if (literal !== undefined) return `= ${literal}`;
  return [given, more['non-dropping-particle'], family, suffix]
    .map((part) => part ?? '')
    .join(' | ')
    .replace(/(?: \| )+$/, '');
}

describe('a name in BibTeX', () => {
  const names: [field: string, expected: string][] = [
    // Most are the examples of “Tame the BeaST”, section 11.
    ['Plato', ' |  | Plato'],
    ['Donald E. Knuth', 'Donald E. |  | Knuth'],
    ['Knuth, Donald E.', 'Donald E. |  | Knuth'],
    ['Ludwig van Beethoven', 'Ludwig | van | Beethoven'],
    ['van Beethoven, Ludwig', 'Ludwig | van | Beethoven'],
    ['Jean de la Fontaine', 'Jean | de la | Fontaine'],
    ['Jean de La Fontaine', 'Jean | de | La Fontaine'],
    ['Jean De La Fontaine', 'Jean De La |  | Fontaine'],
    ['Jean de la fontaine', 'Jean | de la | fontaine'],
    ['jean de la fontaine', ' | jean de la | fontaine'],
    ['jean De la Fontaine', ' | jean De la | Fontaine'],
    ['Jean {de} la fontaine', 'Jean de | la | fontaine'],
    ['Jean {de} {la} fontaine', 'Jean de la |  | fontaine'],
    ['jean {de} {la} fontaine', ' | jean | de la fontaine'],
    ['de la Fontaine, Jean', 'Jean | de la | Fontaine'],
    ['de La Fontaine, Jean', 'Jean | de | La Fontaine'],
    ['De La Fontaine, Jean', 'Jean |  | De La Fontaine'],
    ['Charles Louis de la Vallée Poussin', 'Charles Louis | de la | Vallée Poussin'],
    ["{\\'E}ric de la Clergerie", 'Éric | de la | Clergerie'],
    ['{\\aa}sa Lind', ' | åsa | Lind'],
    ['J.~R.~Smith', 'J. R. |  | Smith'],
    ['Barnes {and Noble}, Ada', 'Ada |  | Barnes and Noble'],
    ['King, Jr., Martin Luther', 'Martin Luther |  | King | Jr.'],
    ['King, Martin Luther, Jr.', 'Martin Luther |  | King | Jr.'],
    ['Martin Luther King, Jr.', 'Martin Luther |  | King | Jr.'],
    ['Martin Luther King Jr.', 'Martin Luther |  | King | Jr.'],
    ['van King, III, Martin', 'Martin | van | King | III'],
    ['John Paul Smith IV', 'John Paul |  | Smith | IV'],
    ['Doe J.', 'J. |  | Doe'],
    ['Doe JR', 'JR |  | Doe'],
    ['van der Roe R.', 'R. | van der | Roe'],
    ['van der B', ' | van der | B'],
    ['Jane D', 'D |  | Jane'],
    ['Jane A. B', 'Jane A. |  | B'],
    ['Doe,', ' |  | Doe'],
    ['Jane Doe, ,', 'Jane |  | Doe'],
    ['~Jane~Doe', 'Jane |  | Doe'],
    ["{\\'{E}}", ' |  | É'],
    ['{A', ' |  | {A'],
    ['Van der Roe, J.', 'J. |  | Van der Roe'],
    ['de la Roe RS', 'RS | de la | Roe'],
    ['Jane van Roe S', 'Jane | van | Roe S'],
    ['van der', ' | van | der'],
    ['Jane Roe jr', 'Jane |  | Roe | jr'],
    ['Doe III', 'III |  | Doe'],
    ['Doe, Jr.', 'Jr. |  | Doe'],
    ['family=Roe, given=A=B', 'A=B |  | Roe'],
    ['World Health Organization', '= World Health Organization'],
    ['Society', ' |  | Society'],
    ['family=Beethoven, given=Ludwig, prefix=van', 'Ludwig | van | Beethoven'],
    ['given={Ada}, family={Love, Lace}, suffix=Jr.', 'Ada |  | Love, Lace | Jr.'],
    ['family=Plato', ' |  | Plato'],
    ['王 小明', '小明 |  | 王'],
    ['王小明', '= 王小明'],
    ['{The Reading Group}', '= The Reading Group'],
    ['{{The Reading {G}roup}}', '= The Reading Group'],
    ['Doe, {Jane}', 'Jane |  | Doe'],
    ['{Ada} {Love}', 'Ada |  | Love'],
    ['{The {R}eading} {Group {A}}', '= The Reading Group A'],
    ['{{A}n} {Lo{ve}}', 'An |  | Love'],
    ['Jane Ann Doe, 3rd Floor', '3rd Floor |  | Jane Ann Doe'],
    ['Jane Doe, R', 'R |  | Jane Doe'],
    ['Roe, Ann Ruth, Sr.', 'Ann Ruth |  | Roe | Sr.'],
    ['Doe, Jr., III', 'III |  | Doe | Jr.'],
    ['Doe, II, Sr.', 'Sr. |  | Doe | II'],
    ['Doe 1', 'Doe |  | 1'],
    ['Ada ß Love', 'Ada | ß | Love'],
    ['Ada ªb Love', 'Ada ªb |  | Love'],
    ['the 王 Love', ' | the | 王 Love'],
    ['Ada 王 Love', 'Ada 王 |  | Love'],
    ['{Simon and Schuster}', '= Simon and Schuster'],
    ['CERN Collaboration', '= CERN Collaboration'],
    ['Institute of Desks', '= Institute of Desks'],
    ['Ada Groupman', 'Ada |  | Groupman'],
    ['M&uuml;ller, Jan', 'Jan |  | Müller'],
  ];
  for (const [field, expected] of names)
    test(`${field} has its parts`, () => assert.deepEqual(parseNames(field).map(parts), [expected]));
});

describe('a list of names', () => {
  const [jane, roe] = ['Jane |  | Doe', 'R. |  | Roe'];
  const lists: [how: string, field: string, expected: string[]][] = [
    ['by “and”', 'Doe, Jane and R. Roe', [jane, roe]],
    ['by “and” in capitals and on lines of its own', 'Doe, Jane\n  AND\n  Roe, R.', [jane, roe]],
    ['by semicolons', 'Doe, Jane; Roe, R.;', [jane, roe]],
    ['by “and” behind a sign', '{R&D} and Doe, Jane', ['= R&D', jane]],
    ['by “and” behind a sign and a name', 'Doe, R&D and Doe, Jane', ['R&D |  | Doe', jane]],
    ['by semicolons, with entities', 'M&uuml;ller, Jan; Roe, R.', ['Jan |  | Müller', roe]],
    ['by commas, with initials behind', 'Doe J, van der Roe RS', ['J |  | Doe', 'RS | van der | Roe']],
    ['by commas, with initials and points behind', 'Doe J., Roe R.', ['J. |  | Doe', roe]],
    ['by commas, family names first', 'Doe, J., Roe, R.', ['J. |  | Doe', roe]],
    [
      'by commas, in reading order',
      'Jane Doe, R. Roe, A. Poe, B. Coe',
      [jane, roe, 'A. |  | Poe', 'B. |  | Coe'],
    ],
    ['by “and” after a comma', 'Doe, Jane, and R. Roe', [jane, roe]],
    ['with “and” too often', 'and Jane Doe and and R. Roe and', [jane, roe]],
    ['with others', 'Jane Doe and others', [jane]],
    ['with others in braces', 'Jane Doe and {others}', [jane]],
    ['with et al.', 'Jane Doe and et al.', [jane]],
    ['with et al. behind a name', 'Jane Doe et al.', [jane]],
    ['with et al. behind a comma', 'Doe, Jane, et al', [jane]],
    ['by commas, of four words', 'Doe, Jane, Roe, Ann', [jane, 'Ann |  | Roe']],
    ['by commas, with nobody between them', 'Jane Doe,, R. Roe, A. Poe', [jane, roe, 'A. |  | Poe']],
    ['by a comma, of one with initials', 'Doe J, Roe', ['Roe |  | Doe J']],
    ['with braces in braces', 'Ada {L{ov}e and} Roe and R. Roe', ['Ada Love and |  | Roe', roe]],
    ['with a group', '{Simon and Schuster} and Doe, Jane', ['= Simon and Schuster', jane]],
    ['with two groups', '{Simon} and {Schuster}', ['= Simon', '= Schuster']],
    ['with a brace that is never closed', 'Jane {Doe and R. Roe', ['Jane |  | {Doe', roe]],
    [
      'with “and” in a name',
      'Anders Andersson and Sandra Rand',
      ['Anders |  | Andersson', 'Sandra |  | Rand'],
    ],
    ['of nobody', ' ', []],
    ['of nobody, with marks', '{} and ~ and , ', []],
  ];
  for (const [how, field, expected] of lists)
    test(`is taken apart ${how}`, () => assert.deepEqual(parseNames(field).map(parts), expected));
});

describe('a name as a page writes it', () => {
  const names: [name: string, expected: string][] = [
    ['Doe, Jane', 'Jane |  | Doe'],
    ['Jane Doe', 'Jane |  | Doe'],
    ['Jane Ann Doe', 'Jane Ann |  | Doe'],
    ['Jane van der Doe', 'Jane |  | van der Doe'],
    ['Jane Ann de Doe Roe', 'Jane Ann |  | de Doe Roe'],
    ['jane Doe', 'jane |  | Doe'],
    ['Jane doe', 'Jane |  | doe'],
    ['Plato', '= Plato'],
    ['王 小 明', '小明 |  | 王'],
    ['Doe, Jane, Ph.D.', 'Doe, Jane, |  | Ph.D.'],
    ['Ada Van den Roe', 'Ada |  | Van den Roe'],
    ['Ada Van Der Roe', 'Ada |  | Van Der Roe'],
    ['Ada De Roe', 'Ada |  | De Roe'],
    ['Van Doe', 'Van |  | Doe'],
    ['Ada Van Doe Roe', 'Ada Van Doe |  | Roe'],
    ['Ada Doe de Roe', 'Ada Doe |  | de Roe'],
    ['Ada Van Den', 'Ada Van |  | Den'],
    ['Jane Doe Jr.', 'Jane |  | Doe | Jr.'],
    ['Doe, Jane Jr.', 'Jane Jr. |  | Doe'],
    ['Quiet Lamp Team', '= Quiet Lamp Team'],
    ['The Lantern Collective', '= The Lantern Collective'],
  ];
  for (const [name, expected] of names)
    test(`${name} has its parts`, () => assert.equal(parts(readingOrderName(name)), expected));
});
