import { termFiles } from '../../data/screening.ts';

export const getStaticPaths = () =>
  termFiles.map(({ name, bytes }) => ({ params: { name }, props: { bytes } }));

/** Packed, since hosts pack texts alone. */
export const GET = async ({ props }: { props: { bytes: Uint8Array<ArrayBuffer> } }) => {
  const packed = new Blob([props.bytes]).stream().pipeThrough(new CompressionStream('gzip'));
  return new Response(await new Response(packed).arrayBuffer(), {
    headers: { 'content-type': 'application/octet-stream' },
  });
};
