import { writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** Papers with a title and an abstract and nothing else, in several scripts. */
export const BARE_PAPERS: readonly { title: string; abstract: string; lang?: string; dir?: string }[] = [
  {
    title: '阅读桌的历史与今天',
    abstract: '我们研究了图书馆阅读桌的历史。阅读桌从中世纪的修道院开始，一直发展到今天的数字阅读室。',
    lang: 'zh',
  },
  {
    title: 'قاعات المطالعة في المكتبات العامة',
    abstract: 'ندرس في هذه الورقة قاعات المطالعة في المكتبات العامة وكيف تغيرت خلال القرن الماضي.',
    lang: 'und-Arab',
    dir: 'rtl',
  },
  {
    title: 'ห้องสมุดดิจิทัลสำหรับผู้อ่าน',
    abstract: 'เราศึกษาห้องสมุดดิจิทัลและวิธีที่ผู้อ่านใช้ห้องสมุดเหล่านี้ในชีวิตประจำวัน',
    lang: 'th',
  },
  {
    title: '日本の図書館における読書机',
    abstract: '私たちは日本の図書館で使われている読書机を調査した。多くの利用者は静かな場所を好む。',
    lang: 'ja',
  },
  {
    title: 'Reading desks of the north',
    abstract:
      'We study reading desks in northern libraries and measure the light that falls on them over a year.',
  },
];

/** Writes them as a saved listing, `bare-papers.txt`. @returns its path */
export function writeBareListing(folder: string): string {
  const file = join(folder, 'bare-papers.txt');
  writeFileSync(file, BARE_PAPERS.map(({ title, abstract }) => `${title}\n${abstract}\n`).join('\n'));
  return file;
}
