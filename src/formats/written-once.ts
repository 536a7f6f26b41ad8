import type { CitedPaper, ExportContext } from './export-context.ts';

/** What a paper comes to in a format, for any list that it stands in. */
type Write = (paper: CitedPaper, context: ExportContext) => string;

/** Writes each paper once, as a paper stands in many lists. */
export function writtenOnce(write: Write): Write {
  const known = new WeakMap<ExportContext, WeakMap<CitedPaper, string>>();
  return (paper, context) => {
    let ofContext = known.get(context);
    if (!ofContext) {
      ofContext = new WeakMap();
      known.set(context, ofContext);
    }
    const text = ofContext.get(paper) ?? write(paper, context);
    ofContext.set(paper, text);
    return text;
  };
}
