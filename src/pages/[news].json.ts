import { news } from '../data/additions.ts';
import { textResponse } from '../data/responses.ts';
import { additionsJson } from '../desk/additions.ts';

/** What is new, where days are recorded. */
export const getStaticPaths = () =>
  news.additions ? [{ params: { news: 'new' }, props: { json: additionsJson(news.additions) } }] : [];

export const GET = ({ props }: { props: { json: string } }) => textResponse(props.json, 'application/json');
