/** Data as pages get them, by what they are behind that, and the other way round. */
const lentOf = new WeakMap<object, object>();
const rawOf = new WeakMap<object, object>();

/** Makes known what pages get in the place of something. */
export function know(lent: object, value: object): void {
  lentOf.set(value, lent);
  rawOf.set(lent, value);
}

/** What pages get in the place of something, where it has been lent. */
export function lentFor(value: object): object | undefined {
  return lentOf.get(value);
}

/** What is behind something that was lent; undefined for what was not. */
export function behind(lent: object): object | undefined {
  return rawOf.get(lent);
}
