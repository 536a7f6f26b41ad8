import { routes } from '../data/site.ts';
import { papersJsonSchema } from '../formats/papers-schema.ts';
import { textResponse } from '../formats/text-response.ts';

export const GET = () => textResponse(papersJsonSchema(routes), 'application/schema+json');
