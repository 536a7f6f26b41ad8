/** A label as it begins a line: its first letter large, the rest as its authors write it. */
export function sentenceCase(label: string): string {
  return label.charAt(0).toUpperCase() + label.slice(1);
}
