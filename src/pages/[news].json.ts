import { news } from '../data/additions.ts';
import { additionsJson } from '../desk/additions.ts';
import { textResponse } from '../formats/text-response.ts';

/** What is new, where days are recorded. */
export const getStaticPaths = () =>
  news.additions ? [{ params: { news: 'new' }, props: { json: additionsJson(news.additions) } }] : [];

export const GET = ({ props }: { props: { json: string } }) => textResponse(props.json, 'application/json');
