import assert from 'node:assert/strict';
import { test } from 'node:test';
import { writingOf } from '../../../src/text/writing.ts';

for (const [text, language, writing] of [
  ['Reading rooms of today', undefined, {}],
  ['Reading rooms of today', 'en-GB', {}],
  ['Lesesäle von heute', 'de', { lang: 'de' }],
  ['大型语言模型的阅读', undefined, { lang: 'zh' }],
  ['大型語言模型', 'zh-Hant', { lang: 'zh-Hant' }],
  ['日本語の読書室について', undefined, { lang: 'ja' }],
  ['図書館', 'ja', { lang: 'ja' }],
  ['도서관의 열람실', undefined, { lang: 'ko' }],
  ['ห้องสมุดดิจิทัล', undefined, { lang: 'th' }],
  ['Читальные залы', undefined, { lang: 'und-Cyrl' }],
  ['Читальні зали', 'uk', { lang: 'uk' }],
  ['قاعات المطالعة BERT', undefined, { lang: 'und-Arab', dir: 'rtl' }],
  ['قاعات المطالعة', 'fa', { lang: 'fa', dir: 'rtl' }],
  ['אולמות קריאה', 'he', { lang: 'he', dir: 'rtl' }],
  // An English title in the record of a Chinese paper is English.
  ['Reading rooms of today', 'zh', {}],
  ['We call it שלום in this paper about greetings', undefined, {}],
  ['Reading rooms', 'not a tag', {}],
  ['1 + 1 = 2', undefined, {}],
] as const)
  test(`“${text}”${language ? ` of a record in “${language}”` : ''} is ${JSON.stringify(writing)}`, () => {
    assert.deepEqual(writingOf(text, language, 'en'), writing);
  });
