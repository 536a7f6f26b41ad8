import type { Routes } from '../routes.ts';
import { escapeMarkup } from './escape.ts';

/** Longest names that the specification allows. */
const LONGEST_NAME = 16;
const LONGEST_DESCRIPTION = 1024;

/**
 * The description by which browsers add the site's search to their own.
 * @param icon path of an icon (from `Routes`) with its media type
 * @see https://github.com/dewitt/opensearch/blob/master/opensearch-1-1-draft-6.md
 */
export function openSearchXml(
  site: { name: string; description: string; icon?: { path: string; type: string; size: number } },
  routes: Routes,
): string {
  const { name, description, icon } = site;
  const search = escapeMarkup(routes.absolute(routes.search()));
  const image = icon
    ? [
        `  <Image width="${icon.size}" height="${icon.size}" type="${escapeMarkup(icon.type)}">${escapeMarkup(routes.absolute(icon.path))}</Image>`,
      ]
    : [];
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<OpenSearchDescription xmlns="http://a9.com/-/spec/opensearch/1.1/" xmlns:moz="http://www.mozilla.org/2006/browser/search/">',
    `  <ShortName>${escapeMarkup(cut(name, LONGEST_NAME))}</ShortName>`,
    `  <Description>${escapeMarkup(cut(description, LONGEST_DESCRIPTION))}</Description>`,
    `  <Url type="text/html" template="${search}?q={searchTerms}"/>`,
    `  <Url type="application/opensearchdescription+xml" rel="self" template="${escapeMarkup(routes.absolute(routes.file('opensearch.xml')))}"/>`,
    ...image,
    '  <Language>en</Language>',
    '  <InputEncoding>UTF-8</InputEncoding>',
    `  <moz:SearchForm>${search}</moz:SearchForm>`,
    '</OpenSearchDescription>',
    '',
  ].join('\n');
}

function cut(text: string, longest: number): string {
  return [...text].slice(0, longest).join('').trim();
}
