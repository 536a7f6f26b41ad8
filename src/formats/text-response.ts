/**
 * Text of a media type, as UTF-8.
 * @param text whole, or in pieces where it may be longer than a string can be
 */
export function textResponse(text: string | Iterator<string>, type: string): Response {
  const body = typeof text === 'string' ? text : streamOf(text);
  return new Response(body, { headers: { 'content-type': `${type}; charset=utf-8` } });
}

function streamOf(pieces: Iterator<string>): ReadableStream<Uint8Array> {
  const encoder = new TextEncoder();
  return new ReadableStream({
    pull(controller) {
      const { done, value } = pieces.next();
      if (done) controller.close();
      else controller.enqueue(encoder.encode(value));
    },
  });
}
