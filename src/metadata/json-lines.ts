/** Lines in which the objects of a JSON list begin, from 1, in their order. The source must be well-formed. */
export function itemLines(source: string): number[] {
  const lines: number[] = [];
  let line = 1;
  let depth = 0;
  let listDepth = -1;
  for (let at = 0; at < source.length; at += 1) {
    switch (source.charAt(at)) {
      case '\n':
        line += 1;
        break;
      case '"':
        for (at += 1; at < source.length && source.charAt(at) !== '"'; at += 1)
          if (source.charAt(at) === '\\') at += 1;
        break;
      case '[':
        depth += 1;
        if (listDepth < 0) listDepth = depth;
        break;
      case '{':
        if (depth === listDepth) lines.push(line);
        depth += 1;
        break;
      case ']':
      case '}':
        depth -= 1;
        break;
    }
  }
  return lines;
}
