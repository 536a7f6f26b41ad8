import { textResponse } from '../data/responses.ts';
import { ICON, routes, site } from '../data/site.ts';
import { openSearchXml } from '../formats/opensearch.ts';

export const GET = () =>
  textResponse(
    openSearchXml(
      { name: site.shortTitle, description: site.description, icon: { ...ICON, size: 32 } },
      routes,
    ),
    'application/opensearchdescription+xml',
  );
