import type { Additions } from '../../desk/seen.ts';

/** The papers added last. Rejects where they cannot be had. */
export async function fetchAdditions(): Promise<Additions> {
  const response = await fetch(`${import.meta.env.BASE_URL}new.json`, { cache: 'no-cache' });
  if (!response.ok) throw new Error(`What is new on this site cannot be had (${response.status}).`);
  return response.json();
}
