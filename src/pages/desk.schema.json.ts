import { deskJsonSchema } from '../desk/json-schema.ts';
import { textResponse } from '../formats/text-response.ts';

export const GET = () => textResponse(deskJsonSchema(), 'application/schema+json');
