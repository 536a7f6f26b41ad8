import { decodeHTMLStrict } from 'entities';

/** HTML's references, also ones that were escaped twice or more (`&amp;lt;`), as the characters that were meant. */
export function decodeEntities(text: string): string {
  if (!text.includes('&')) return text;
  return text.replace(
    /&(?:amp;)*(#x[0-9a-f]{1,6}|#\d{1,7}|[a-z][a-z0-9]{1,30});/gi,
    (whole, reference: string) => {
      const decoded = decodeHTMLStrict(`&${reference};`);
      return decoded.startsWith('&') && reference !== 'amp' ? whole : decoded;
    },
  );
}

/** The number of a reference whose other signs were stripped (`&#x2014;` → `x2014`), in the places where that sign stands. */
const STRIPPED: readonly RegExp[] = [
  /(?<=[\p{L})\]"'”’%])x(201[0-5])(?=[\p{L}("'“‘])|(?<= )x(201[0-5])(?= )/gu,
  /(?<=\p{L})x(2019)(?=(?:s|t|re|ve|ll|d|m)(?!\p{L}))/gu,
  /(?<![\p{L}\p{N}])x(2018|201[cC])(?=[\p{L}\p{N}])/gu,
  /(?<=[\p{L}.,!?)])x(201[dD])(?!\p{L}|\p{N})/gu,
  /(?<=[\p{L})])x(2026)(?![\p{L}\p{N}])/gu,
  /(?<=\p{L})x(00[eE][0-9a-fA-F])(?=\p{L}{2})/gu,
];

/** Characters that a listing left as their bare number: `(7B)x2014a model` → `(7B)—a model`, and `\u2014`. */
export function decodeCharacterNumbers(text: string): string {
  let decoded = text;
  if (/x(?:20|00)/.test(decoded)) {
    for (const pattern of STRIPPED) {
      decoded = decoded.replace(pattern, (_whole, first?: string, second?: string) =>
        String.fromCodePoint(Number.parseInt(first ?? second ?? '', 16)),
      );
    }
  }
  if (!decoded.includes('\\u')) return decoded;
  return decoded.replace(/\\u([0-9dD][0-9a-fA-F]{3})/g, (_whole, hex: string) =>
    String.fromCharCode(Number.parseInt(hex, 16)),
  );
}
