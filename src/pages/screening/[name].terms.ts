import { termFiles } from '../../data/screening.ts';

export const getStaticPaths = () =>
  termFiles.map(({ name, bytes }) => ({ params: { name }, props: { bytes } }));

export const GET = ({ props }: { props: { bytes: Uint8Array<ArrayBuffer> } }) =>
  new Response(props.bytes, { headers: { 'content-type': 'application/octet-stream' } });
