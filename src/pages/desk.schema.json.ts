import { textResponse } from '../data/responses.ts';
import { deskJsonSchema } from '../desk/json-schema.ts';

export const GET = () => textResponse(deskJsonSchema(), 'application/schema+json');
