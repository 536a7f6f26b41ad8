/**
 * LaTeX of a formula of chemistry as the package mhchem writes it: `H2O` → `H_{2}O`, `SO4^2-` → `SO_{4}^{2-}`,
 * `A -> B`. Numbers before a formula stay.
 */
export function chemistryToLatex(source: string): string {
  return source
    .replace(/<=>|<->/g, '\\rightleftharpoons ')
    .replace(/->/g, '\\rightarrow ')
    .replace(/\^\{?([^{}\s^]+?)\}?(?=[\s\])]|$|[A-Z])/g, '^{$1}')
    .replace(/(?<=[\p{L})\]])(\d+)/gu, '_{$1}')
    .replace(/(?<=[\p{L}\d)\]}])([+-])(?=[\s)\]]|$)/gu, '^{$1}')
    .replace(/(\p{L}+)/gu, (letters, _all, at: number, whole: string) =>
      whole.charAt(at - 1) === '\\' ? letters : `\\text{${letters}}`,
    );
}
