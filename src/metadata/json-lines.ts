/** Lines in which the objects of a JSON list begin, from 1, in their order. The source must be well-formed. */
export function itemLines(source: string): number[] {
  const lines: number[] = [];
  let line = 1;
  let depth = 0;
  let listDepth = 0;
  for (let at = 0; at < source.length; at += 1) {
    switch (source.charAt(at)) {
      case '\n':
        line += 1;
        break;
      case '"':
        for (at += 1; source.charAt(at) !== '"'; at += 1) if (source.charAt(at) === '\\') at += 1;
        break;
      case '[':
        depth += 1;
        if (listDepth === 0) listDepth = depth;
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

/** Line in which a text stops being JSON, from 1; the last one where it only breaks off. */
export function lineOfJsonError(source: string): number {
  // `JSON.parse` names the place of some errors only. A beginning of the text that holds the error is wrong in itself; a
  // shorter one only breaks off.
  let [low, high] = [0, source.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (isBeginning(source.slice(0, middle + 1))) low = middle + 1;
    else high = middle;
  }
  return source.slice(0, low).split('\n').length;
}

/** Whether a text may go on to be JSON. */
function isBeginning(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch (error) {
    const { message } = error as SyntaxError;
    return /end of JSON|^Unterminated/.test(message) || (positionIn(message) ?? 0) >= text.length;
  }
}

function positionIn(message: string): number | undefined {
  const position = /position (\d+)/.exec(message)?.[1];
  return position === undefined ? undefined : Number(position);
}
