import { z } from 'astro/zod';
import type { CslName } from '../../metadata/csl.ts';
import { readingOrderName } from '../../metadata/person-names.ts';
import type { Candidate, ServiceRules } from '../candidate.ts';
import { cslDate, itemOf } from '../csl-fields.ts';
import { doiOf, identifierFrom, isArxiv } from '../identifier.ts';
import { fields, listOf, requiredListOf, text } from '../loose-values.ts';

const titleSchema = fields({ title: text, titleType: text });

/** @see https://support.datacite.org/docs/api */
const recordSchema = z.looseObject({
  id: text,
  attributes: z.looseObject({
    doi: z.string(),
    creators: listOf(fields({ name: text, givenName: text, familyName: text, nameType: text })),
    titles: listOf(titleSchema),
    publisher: z.union([text, fields({ name: text }).transform((publisher) => publisher?.name)]),
    container: fields({ title: text, volume: text, issue: text, firstPage: text, lastPage: text }),
    publicationYear: text,
    dates: listOf(fields({ date: text, dateType: text, dateInformation: text })),
    language: text,
    types: fields({ citeproc: text, resourceTypeGeneral: text }),
    relatedIdentifiers: listOf(fields({ relatedIdentifier: text, relationType: text })),
    descriptions: listOf(fields({ description: text, descriptionType: text })),
  }),
});
type Attributes = z.infer<typeof recordSchema>['attributes'];

const answerSchema = z
  .looseObject({ data: z.union([requiredListOf(recordSchema), recordSchema.transform((one) => [one])]) })
  .transform(({ data }) => data);

export const datacite: ServiceRules = {
  name: 'DataCite',
  address: 'https://api.datacite.org',
  pause: 250,
  batch: 25,
  knows: () => true,
  byIdentifiers: (identifiers) => {
    const dois = identifiers.map((one) => encodeURIComponent(doiOf(one)));
    const [first = ''] = dois;
    if (dois.length === 1) return { service: 'datacite', path: `/dois/${first}` };
    return { service: 'datacite', path: `/dois?ids=${dois.join(',')}&page[size]=${dois.length}` };
  },
  read: (answer) => {
    const records = answerSchema.safeParse(answer);
    return records.success
      ? records.data.flatMap(({ attributes }) => candidateOf(attributes) ?? [])
      : undefined;
  },
};

const EDITIONS = new Set([
  'IsPreviousVersionOf',
  'IsNewVersionOf',
  'IsVersionOf',
  'HasVersion',
  'IsIdenticalTo',
]);

function candidateOf(record: Attributes): Candidate | undefined {
  const written = record.titles.filter((one) => one?.titleType !== 'Subtitle');
  const [main, ...others] = written.flatMap((one) => one?.title ?? []);
  if (main === undefined) return undefined;
  const subtitle = record.titles.find((one) => one?.titleType === 'Subtitle')?.title;
  const title = subtitle ? `${main.replace(/\s*:$/, '')}: ${subtitle}` : main;
  const { container, types, publisher } = record;
  const identifier = identifierFrom(record.doi);
  const isPreprint = types?.resourceTypeGeneral === 'Preprint' || (identifier && isArxiv(identifier));
  const abstract = record.descriptions.find((one) => one?.descriptionType === 'Abstract')?.description;
  return {
    service: 'datacite',
    id: record.doi.toLowerCase(),
    item: itemOf(title, {
      type: isPreprint ? 'article' : types?.citeproc,
      author: record.creators.map(nameOf).filter((name) => name !== undefined),
      issued: cslDate(issuedOf(record)),
      'container-title': isPreprint ? undefined : container?.title,
      volume: isPreprint ? undefined : container?.volume,
      issue: isPreprint ? undefined : container?.issue,
      page: isPreprint ? undefined : container?.firstPage,
      publisher: isPreprint ? undefined : publisher,
      language: record.language,
      DOI: record.doi,
      custom: identifier && isArxiv(identifier) ? { arxiv: identifier.slice(6) } : undefined,
      abstract,
    }),
    titles: [...new Set([title, main, ...others])],
    editions: record.relatedIdentifiers.flatMap((one) =>
      EDITIONS.has(one?.relationType ?? '') ? (identifierFrom(one?.relatedIdentifier) ?? []) : [],
    ),
  };
}

function nameOf(creator: NonNullable<Attributes['creators'][number]> = {}): CslName | undefined {
  const { name, givenName, familyName, nameType } = creator;
  if (familyName) return { family: familyName, ...(givenName && { given: givenName }) };
  if (name === undefined) return undefined;
  return nameType === 'Organizational' ? { literal: name } : readingOrderName(name);
}

/** The day on which the first version was handed in, or became available; else what is said of the publication. */
function issuedOf({ dates, publicationYear }: Attributes): string | undefined {
  const first = (type: string) => {
    const all = dates.flatMap((one) => (one?.dateType === type && one.date ? one.date : []));
    return all.toSorted()[0];
  };
  return first('Submitted') ?? first('Available') ?? first('Issued') ?? publicationYear;
}
