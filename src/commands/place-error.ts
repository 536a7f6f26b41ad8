/** A place where no site may go, or not now; its message says why and what to do, and needs no stack. */
export class PlaceError extends Error {
  override readonly name = 'PlaceError';
}
