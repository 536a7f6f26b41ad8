/** Plurals of Latin, Greek and old English whose singular no ending tells. */
const IRREGULAR: ReadonlyMap<string, string> = new Map(
  (
    'corpora:corpus genera:genus strata:stratum spectra:spectrum quanta:quantum ova:ovum criteria:criterion ' +
    'phenomena:phenomenon mitochondria:mitochondrion bacteria:bacterium matrices:matrix vertices:vertex ' +
    'indices:index appendices:appendix cortices:cortex vortices:vortex apices:apex helices:helix codices:codex ' +
    'children:child men:man women:woman feet:foot teeth:tooth mice:mouse lice:louse geese:goose ' +
    'lives:life wives:wife knives:knife leaves:leaf halves:half shelves:shelf selves:self wolves:wolf calves:calf ' +
    'crises:crisis axes:axis oases:oasis bases:basis foci:focus nuclei:nucleus stimuli:stimulus loci:locus ' +
    'fungi:fungus radii:radius bacilli:bacillus thalami:thalamus hippocampi:hippocampus gyri:gyrus sulci:sulcus ' +
    'larvae:larva algae:alga vertebrae:vertebra nebulae:nebula supernovae:supernova novae:nova antennae:antenna ' +
    'formulae:formula biases:bias aliases:alias atlases:atlas gases:gas canvases:canvas pancreases:pancreas ' +
    'lenses:lens movies:movie cookies:cookie ties:tie pies:pie lies:lie dies:die calories:calorie ' +
    'kilocalories:kilocalorie zombies:zombie quizzes:quiz shoes:shoe'
  )
    .split(' ')
    .map((pair) => pair.split(':') as [string, string]),
);

/** Words in -s that are singular, or have no other form. */
const UNCHANGED =
  /^(?:series|species|news|lens|diabetes|herpes|rabies|scabies|caries|measles|mumps|ascites|f?aeces|feces|bayes|stokes|angeles|james|wales|bias|alias|atlas|gas|canvas|pancreas|texas|kansas|arkansas|christmas|whereas|has|was|yes|chaos|cosmos|ethos|pathos|logos|asbestos|tetanos)$|(?:ss|us|is)$/;
/** Words in -ics that are plurals: things of a kind, not fields (`linguistics`). */
const PLURAL_ICS =
  /(?:^(?:characterist|crit|heurist|mechan|metr|rubr|top|fabr|com|lyr|clin|mosa|gener)|biot|uret|alges|psychot|lept|narcot|thet|diabet|alcohol|asthmat|cosmet|ceram|plast)ics$/;
/** Each ending of a plural with what its singular has in its place; the first that fits counts. */
const ENDINGS: readonly [plural: RegExp, singular: string][] = [
  [/ies$/, 'y'],
  [/(?<=l)yses$/, 'ysis'],
  [/(?<=th|gen|hak)eses$/, 'esis'],
  [/(?<=gn|eur|ych|romb|orph|bi|ten|fibr|cler|irrh|mit|sm|typ|phyl|erc|narc|hypn)oses$/, 'osis'],
  [/(?<=ss|sh|x)es$/, ''],
  [/(?<=zz)es$/, ''],
  [/(?<=(?<![oe]|tt|det)ach|nich|lanch|psych|clich|crech)es$/, 'e'],
  [/(?<=ch)es$/, ''],
  [/(?<=^.{0,2}[tfhwrn])oes$/, 'oe'],
  [/oes$/, 'o'],
  [/(?<=[inprst]|^b|(?<!ex|ac)c)(?<!^r|per|over|mis)uses$/, 'us'],
  [/s$/, ''],
];

/**
 * Singular of an English noun. Words that are no plurals mostly stay.
 * @param word in small letters, without diacritics
 * @example singular('galaxies') === 'galaxy'
 */
export function singular(word: string): string {
  const irregular = IRREGULAR.get(word);
  if (irregular !== undefined) return irregular;
  if (word.length < 4 || !word.endsWith('s') || UNCHANGED.test(word)) return word;
  if (word.endsWith('ics')) return PLURAL_ICS.test(word) ? word.slice(0, -1) : word;
  const ending = ENDINGS.find(([plural]) => plural.test(word));
  return ending ? word.replace(...ending) : word;
}
