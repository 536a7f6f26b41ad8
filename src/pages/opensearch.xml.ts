import { textResponse } from '../data/responses.ts';
import { ICON, routes, SITE_DESCRIPTION, SITE_NAME } from '../data/site.ts';
import { openSearchXml } from '../formats/opensearch.ts';

export const GET = () =>
  textResponse(
    openSearchXml({ name: SITE_NAME, description: SITE_DESCRIPTION, icon: { ...ICON, size: 32 } }, routes),
    'application/opensearchdescription+xml',
  );
