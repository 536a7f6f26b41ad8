import { textResponse } from '../formats/text-response.ts';
import { screeningJsonSchema } from '../screening/json-schema.ts';

export const GET = () => textResponse(screeningJsonSchema(), 'application/schema+json');
