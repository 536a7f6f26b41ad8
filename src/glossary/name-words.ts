import { words } from '../words/function-words.ts';
import type { WordRole } from '../words/general-words.ts';
import { ANY_FIELD, isMeasure, NAMELESS_NOUNS } from '../words/nameless-words.ts';

/** General nouns that make no term as its last word: `NLP tasks`, `training process`. */
const WEAK_LAST = words(`
ability accuracy adult amount application approach area argument aspect assessment author benchmark boy
budget capability capacity challenge child choice community component condition configuration constraint
consumption cost count criterion dataset degradation design development device direction effort element
environment example experiment factor family field finding gain girl goal group hour improvement
information input instance issue item iteration level limit loss magnitude man margin material method
methodology metric number object output overhead parameter part participant patient people performance
phase pipeline point problem procedure process project property quantity range ratio requirement research
researcher resource result robustness sample scale scenario score sequence set setting setup side
situation size solution speed stage statement step strategy study subject subset task team technique term
time type usage user utilization variation version volunteer way woman work workflow world
`);

/** General modifiers that make no term of a general noun: `large models`, `training set`. */
const WEAK_FIRST = words(`
ai annotated base basic bert closed-source comparative complex complicated curated domain-specific external
fixed generation global good high high-quality human human-like in-depth in-domain input instruction-tuned
large large-scale larger larger-scale learning llm llm-based lm local long longer low low-quality main massive
model optimal output overall parameter parameters performance pre-trained prediction pretrained public raw
real-world realistic short single small specialized standard task task-specific textual theoretical tiny total
trained training transformer transformer-based transformers-based unified user
`);

/** Subject words that say too little by themselves, and the names of companies. */
const NOT_SINGLE = words(`
alibaba amazon annotator anthropic apple approximation audio baidu bench caption captions capture chain chunk
curse deepmind density encoding engine extraction finance forgetting github google haystack hierarchy
huggingface inconsistency inference-time merging meta microsoft mining mixture needle nvidia openai outline
overlap re-training recommendation router sharing sparse splitting state summary synthesis tencent
`);

/**
 * Whether a word of the subject may be a term by itself. Nouns that any field has are where every second paper with them
 * names them in its title, three at least.
 * @param titles number of titles that hold it
 * @param papers number of papers that do
 */
export function mayStandAlone(word: string, titles: number, papers: number): boolean {
  if (NOT_SINGLE.has(word)) return false;
  return (titles >= 3 && titles * 2 >= papers) || !(NAMELESS_NOUNS.has(word) || ANY_FIELD.has(word));
}

/** Verbs in -ing that precede what they act on: `scaling language models`, `training LLMs`. */
const ACTING = words(`
accelerating access adapting aligning compress compressing deploying editing evaluating fine-tune fine-tuning
finetune finetuning measure pre-train pre-training pretrain pretraining scale scaling serve serving train
training tuning
`);
/** What such verbs act on. */
const ACTED_ON = words('model llm lm plm vlm network transformer task dataset');

/**
 * Whether a run of words reads as a name: no general noun that says nothing, no general modifier before general
 * words, no verb with its object.
 * @param run words in small letters and in the singular, two or more
 * @param titles number of titles that hold the run: two excuse a general noun at the end (`batch size`)
 */
export function readsAsName(run: readonly string[], roles: readonly WordRole[], titles: number): boolean {
  const first = run[0] ?? '';
  const last = run.at(-1) ?? '';
  if (WEAK_LAST.has(last) && (titles < 2 || roles.at(-2) === 'connector')) return false;
  // `group B` and its like.
  if (last.length === 1 && NAMELESS_NOUNS.has(run.at(-2) ?? '')) return false;
  // `stars formed` is a clause.
  if (/[^e]ed$/.test(last) && last.length > 5 && !last.includes('-')) return false;
  // `assigned to the drug`
  if (/[^e]ed$/.test(first) && roles[1] === 'connector') return false;
  if (run.length === 2 && isMeasure(first) && NAMELESS_NOUNS.has(last)) return false;
  // `dose of a drug`, `years of therapy` are no names.
  if (roles.includes('connector') && NAMELESS_NOUNS.has(first)) return false;
  if (ACTING.has(first) && ACTED_ON.has(last)) return false;
  return !(WEAK_FIRST.has(first) && roles.slice(1).every((role) => role !== 'subject'));
}
