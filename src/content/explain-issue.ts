import { z } from 'astro/zod';
import type { Problem } from '../problem.ts';

/** Something that does not fit a schema, for people. */
export interface ExplainedIssue extends Pick<Problem, 'todo'> {
  /** Where in the data, and what. */
  text: string;
  /** Keys on the way to it. */
  path: readonly PropertyKey[];
}

/** What values are called, by the names that Zod has for them. */
const NAMES: Readonly<Record<string, string>> = {
  string: 'text',
  number: 'a number',
  int: 'a whole number',
  boolean: 'true or false',
  array: 'a list',
  object: 'fields with values',
  record: 'fields with values',
};

/**
 * What is wrong with data and what to do, in other words than Zod's.
 * @param schema what the data was checked against
 */
export function explainIssue(issue: z.core.$ZodIssue, schema: z.ZodType): ExplainedIssue {
  const { path } = issue;
  const place = path.map(String).map((name) => (name.length > 30 ? `${name.slice(0, 29)}…` : name));
  const what = describe(issue);
  const text = path.length === 0 ? what : `${place.join('.')}: ${what}`;
  if (issue.code !== 'unrecognized_keys') return { text, path };
  const known = fieldsAt(schema, path);
  const them = issue.keys.length === 1 ? 'it' : 'them';
  const todo = known.length > 0 && { todo: `use ${known.join(', ')}; or remove ${them}` };
  return { text, path: [...path, ...issue.keys.slice(0, 1)], ...todo };
}

function describe(issue: z.core.$ZodIssue): string {
  const { message } = issue;
  switch (issue.code) {
    case 'unrecognized_keys': {
      const keys = issue.keys.map((key) => `“${key}”`).join(', ');
      return issue.keys.length === 1 ? `there is no field ${keys}` : `there are no fields ${keys}`;
    }
    case 'invalid_type': {
      const received = /^Invalid input: .*received (\w+)$/.exec(message)?.[1] ?? '';
      if (received === 'undefined') return 'is missing';
      if (received === 'null') return 'is empty';
      const [is, not] = [NAMES[received], NAMES[issue.expected]];
      return is && not ? `is ${is}, not ${not}` : message;
    }
    case 'too_small':
      return issue.origin === 'string' && issue.minimum === 1 ? 'is empty' : message;
    case 'invalid_value':
      return `is none of ${issue.values.map(String).join(', ')}`;
    case 'invalid_key':
      // What is wrong with a key stands one step further in.
      return issue.issues[0]?.message ?? message;
    default:
      return message;
  }
}

/** Names of the fields that a schema knows at a place. */
function fieldsAt(schema: unknown, path: readonly PropertyKey[]): string[] {
  if (schema instanceof z.ZodOptional || schema instanceof z.ZodDefault)
    return fieldsAt(schema.unwrap(), path);
  const [key, ...rest] = path;
  if (schema instanceof z.ZodObject)
    return key === undefined ? Object.keys(schema.shape) : fieldsAt(schema.shape[String(key)], rest);
  if (schema instanceof z.ZodRecord && key !== undefined) return fieldsAt(schema.valueType, rest);
  if (schema instanceof z.ZodArray && key !== undefined) return fieldsAt(schema.element, rest);
  return [];
}
