import { routes } from '../data/site.ts';
import { textResponse } from '../data/text-response.ts';
import { papersJsonSchema } from '../formats/papers-schema.ts';

export const GET = () => textResponse(papersJsonSchema(routes), 'application/schema+json');
