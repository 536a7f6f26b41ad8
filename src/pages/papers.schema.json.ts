import { textResponse } from '../data/responses.ts';
import { routes } from '../data/site.ts';
import { papersJsonSchema } from '../formats/papers-schema.ts';

export const GET = () => textResponse(papersJsonSchema(routes), 'application/schema+json');
