import { ICON, routes, site } from '../data/site.ts';
import { openSearchXml } from '../formats/opensearch.ts';
import { textResponse } from '../formats/text-response.ts';

export const GET = () =>
  textResponse(
    openSearchXml(
      { name: site.shortTitle, description: site.description, icon: { ...ICON, size: 32 } },
      routes,
    ),
    'application/opensearchdescription+xml',
  );
