import { z } from 'astro/zod';
import { cleanText } from '../text/clean-schema.ts';
import { isShortForm } from './short-form.ts';

/** `content/acronyms.yaml`: what a person says about short forms, written without the plural’s s. */
export const acronymsSchema = z.record(
  z.string().refine(isShortForm, 'a short form has 2 to 20 characters and no more than three words'),
  z.union(
    [
      /** What it stands for, wherever a paper does not say otherwise itself. */
      cleanText(2),
      /** Several meanings: none of them is assumed unless the paper names one. */
      z.array(cleanText(2)).min(2),
      /** No abbreviation, whatever the texts look like. */
      z.null(),
    ],
    'write its meaning, a list of two meanings or more, or null where it is no abbreviation',
  ),
);
export type Acronyms = z.infer<typeof acronymsSchema>;

const meaningSchema = z.object({
  /** Long form for readers, in the singular. */
  long: z.string(),
  /** Whether a person gave it in `content/acronyms.yaml`. */
  byHand: z.boolean(),
  /** Ids of the papers that define the short form so, in reading order. */
  definedIn: z.array(z.string()),
  /** Ids of the papers that use it so without defining it, in reading order. */
  usedIn: z.array(z.string()),
});
/** What a short form stands for, and where. */
export type Meaning = z.infer<typeof meaningSchema>;

export const glossaryEntrySchema = z.object({
  /** Anchor on the glossary page: ASCII words joined by `-`, unique. */
  id: z.string(),
  /** Short form in the singular, as most papers write it. */
  short: z.string(),
  /** Its other writings, for example `MOE` of `MoE`, sorted. */
  also: z.array(z.string()),
  /** Meanings, the one with the most papers first. */
  meanings: z.array(meaningSchema),
  /** Ids of the papers that use the short form, and that leave open which meaning they have in mind. */
  unclearIn: z.array(z.string()),
});
/** A short form of the glossary. */
export type GlossaryEntry = z.infer<typeof glossaryEntrySchema>;

export const keyTermSchema = z.object({
  /** Last part of its address: ASCII words joined by `-`, unique. */
  slug: z.string(),
  /** As most papers write it, in small letters unless it is a name. */
  label: z.string(),
  /** Its short form, where the glossary has one. */
  short: z.string().optional(),
  /** What the label stands for, where it is itself a short form that hardly any paper spells out. */
  long: z.string().optional(),
  /** Other writings, sorted. */
  also: z.array(z.string()),
  /** How characteristic it is; comparable within one corpus only. */
  weight: z.number(),
  /** Ids of the papers that hold it: those with it in the title first, then the others, each in reading order. */
  papers: z.array(z.string()),
  /** Slugs of terms that share more papers with it than chance would have it, the strongest first, at most eight. */
  neighbours: z.array(z.string()),
});
/** A characteristic term of the corpus. */
export type KeyTerm = z.infer<typeof keyTermSchema>;
