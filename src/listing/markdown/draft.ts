import type { Link } from '../../schema.ts';
import type { Byline } from './byline.ts';
import type { Imprint } from './imprint.ts';

/** What an entry of a list seems to say, before it is decided whether it is a paper's. */
export interface Draft extends Imprint {
  /** Title without its markup; empty where none is found. */
  title: string;
  /** How the title shows: what is nothing but the beginning of a line is `plain`. */
  look: 'link' | 'bold' | 'quoted' | 'italic' | 'plain' | 'cell' | 'none';
  /** Line of the file that it begins in, from 1. */
  line: number;
  byline?: Byline;
  /** Short name of what the paper is about: `BERT`. */
  shortName?: string;
  /** What the curator says about it. */
  note?: string;
  /** Links that lead out of the list, each once, by what they lead to. */
  links: (Link & {
    /** Whether it leads to where the paper is read. */
    isPaper: boolean;
    /** Whether its text is nothing but a label. */
    isLabel: boolean;
  })[];
  /** Where the title itself leads, if it is a link. */
  titleUrl?: string;
  isStruck: boolean;
  /** Whole text, for the list of what was set aside. */
  text: string;
}
