import { z } from 'astro/zod';
import type { HTMLElement } from 'node-html-parser';
import { type FoundPaper, known, oneLine, people } from './found-paper.ts';

const textSchema = z.string().or(z.number().transform(String));
const namedSchema = z.union([
  z.string(),
  z.looseObject({ name: z.string() }).transform(({ name }) => name),
  z
    .looseObject({ givenName: z.string().optional(), familyName: z.string() })
    .transform(({ givenName = '', familyName }) => `${familyName}, ${givenName}`),
]);
const listOf = <T extends z.ZodType>(schema: T) =>
  z.union([z.array(schema), schema.transform((one) => [one])]);

/** A paper in the terms of schema.org. */
const articleSchema = z.looseObject({
  '@type': listOf(z.string()),
  name: z.string().optional(),
  headline: z.string().optional(),
  abstract: z.string().optional(),
  author: listOf(namedSchema).optional().catch(undefined),
  datePublished: textSchema.optional().catch(undefined),
  isPartOf: namedSchema.optional().catch(undefined),
  publisher: namedSchema.optional().catch(undefined),
  inLanguage: z.string().optional().catch(undefined),
  sameAs: listOf(z.string()).optional().catch(undefined),
  url: z.string().optional().catch(undefined),
});

const PAPERS = /^(?:ScholarlyArticle|MedicalScholarlyArticle|Thesis|Report|TechArticle)$/;

/** Papers that a page describes in JSON-LD, in its order. */
export function readJsonLd(page: HTMLElement): FoundPaper[] {
  return page.querySelectorAll('script[type="application/ld+json"]').flatMap((script) => {
    try {
      return papersIn(JSON.parse(script.rawText)).map((item) => ({ item, at: script.range[0] }));
    } catch {
      return [];
    }
  });
}

function papersIn(data: unknown): FoundPaper['item'][] {
  const papers: FoundPaper['item'][] = [];
  const open: unknown[] = [data];
  while (open.length > 0) {
    const value = open.pop();
    if (typeof value !== 'object' || value === null) continue;
    const article = articleSchema.safeParse(value);
    if (article.success && article.data['@type'].some((type) => PAPERS.test(type)))
      papers.push(toItem(article.data));
    else open.push(...Object.values(value).reverse());
  }
  return papers;
}

function toItem(article: z.infer<typeof articleSchema>): FoundPaper['item'] {
  const {
    name,
    headline,
    abstract,
    author = [],
    datePublished,
    isPartOf,
    publisher,
    inLanguage,
    sameAs = [],
    url,
  } = article;
  const addresses = [...sameAs, ...(url ? [url] : [])];
  return known({
    title: oneLine(headline ?? name),
    abstract: oneLine(abstract),
    author: people(author),
    issued: datePublished ? { raw: datePublished } : undefined,
    'container-title': isPartOf,
    publisher,
    language: inLanguage,
    URL: addresses.find((address) => /doi\.org|arxiv\.org/.test(address)) ?? url,
  });
}
