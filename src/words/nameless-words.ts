import { words } from './function-words.ts';

/**
 * Nouns with which the papers of any field speak of their own work, of its people and its parts: no subject is called so,
 * though longer names may hold them (`risk factors`, `storage allocation`).
 */
export const NAMELESS_NOUNS = words(`
acceptance account activation activity addition adult adjunct affiliation age agent aim amount analysis applicability appearance application
approach article aspect assessment author balance basis behavior behaviour bias body boy calculation candidate case
category center centre chapter chart choice class cohort color colour comment communication complication component composition
computation concentration concept concern conclusion condition configuration connection consistency content
constraint control conversion correction correlation criteria criterion curve cycle data decade definition degree
department dependence description detection determination device difference dimension direction discovery discussion
disease disorder dose dosing drug duration economic education effect efficacy efficiency element emphasis end endpoint entry era
error event evidence evolution example execution existence expansion experience experiment expression extent
factor feature figure file findings foundation fraction framework frequency frontier function generator girl goal graph
ground group growth guideline half head height hospital hundred hypothesis idea impact impairment implementation implication
improvement incidence increase indication influence inhibitor injection input instrument intensity interaction
interest interpretation interval introduction investigation item journal kind laboratory law length lens level life
limit line list loss man manipulation mass material matter mean measure measurement mechanism medication meeting member mention
method minimum mission mixture model modification moment morphology motion multicenter multicentre nature note number
objective observation occurrence onset operation order organization organisation origin outcome output outlier package
page paper paradigm parameter participant patient pattern people period person phase phenomenon phenomena phenomenology philosophy
placebo point pool population position potency preference presence prevention principle problem procedure process
processor product production program programme progress project property protocol purpose quality quantity query question
random range rate ratio reaction reader reason recognition recommendation record recovery recurrence reduction region regulation
relation relationship relevance reliability remark report request requirement research researcher resistance response
restriction result review revolution risk role root routine rule safety sample satisfaction scale scatter scenario school
score search section segment sense sensitivity sentence separation shape signal significance site situation size
solution space specialist square stage standard state statement statistic step strength structure student study subject
sum summary surface survey symptom synergy system table target task technique technology tension term test
theory thing time tip tolerability tolerance topic tradeoff transition translation treatment trial type unit university
upper usage use user utility validity value variable variance variation vehicle version view volume way week wall width woman word
work worker world year catalog catalogue dataset database formation inventory archive medicine angle attack therapy administration adolescent child children family america
`);

/** More nouns of academic English that are no terms by themselves, though they say more within a name (`skin lesion`). */
export const ANY_FIELD = words(`
abnormality absence abundance addendum adequacy adherence adjustment admission advice affair aggregate
alteration ambiguity amplitude analog analogue angle animal anomaly appraisal appreciation arrangement arrival
assembly assertion assistance association assurance attitude authority band baseline behalf black branch bulk
carrier caution chance channel characterization circle clarity coadministration coefficient cohort collapse
colleague command commitment committee companion compartment compensation completion compliance conception
conference confidence confirmation conflict confusion consensus consultation contact container contamination
continuation continuity convenience coordination core corner correspondence course criticism cure cut damage
debate decay deficiency deficit delay delivery departure deposit derivation derivative designation destination
destruction deterioration deviation diagram dialogue diameter digit disadvantage discontinuation dispersion
displacement disposition disruption distinction distortion disturbance division dominance dosage doubt dropout
dysfunction ease edge elevation eligibility elimination entrance enumeration episode equality equipment
establishment estimator ethic exception excess exchange exclusion excursion exercise expectation expenditure
exploitation extraction facility faith fashion fate fault feasibility female fluctuation fold follow-up
formation fragment frame fulfilment functioning generality geometry glance grade gradient graduate grid habit
hierarchy holder host identity illness illustration imbalance imposition inability inclusion income
inconsistency independence indicator induction inhibition initiation inquiry insertion inspection installation
institute institution insufficiency integrity intent intention interview invariant involvement irregularity
isolation judgement junction justification keyword learner lecture liability likelihood maintenance male
manifestation manufacturer margin marker maturation medicine mismatch monitoring mouth multiplicity negligence
neighbor neighbour net obligation observer occasion occupancy occupation offset opposition optimum orientation
outbreak oversight owner parent passage peculiarity penalty perturbation picture plane plate postdose
precursor predictor pretreatment probe profession profile progression prolongation promotion propagation
prospect protection provision proximity purchase pursuit questionnaire reactivity readiness realization
receipt receiver recipient reconstruction refinement reflection registration reinforcement rejection relief
remainder removal repair reproduction reputation resemblance resident resolution respondent responder
responsiveness restoration resume retention reversal revision rounding selectivity settlement severity slope
specialty specificity specimen staff stop stretch sub-group subgroup submission substance substitute
substitution sufferer suggestion supervisor supply survivor susceptibility suspension symposium syndrome talk
teaching termination terminology thickness timing title track tradition transport uniformity uptake usefulness
utilisation variability verification victim viewpoint visit visitor volunteer warning white widening
withdrawal workflow zone
`);

/** What measures something and is not what is measured: a name neither begins nor ends with one of these. */
const MEASURES = words(`
group treatment trial dose value measurement scale questionnaire study baseline response rating score index
incidence tolerability efficacy safety use effect mg percent number mean
`);

/** Units and the calendar. */
const NEVER_NAMED = words(`
january february march april may june july august september october november december monday tuesday wednesday thursday
friday saturday sunday spring summer autumn winter
mm cm km kg mg ml mcg mmhg hg hz khz mhz ghz kev mev gev tev kpc mpc pc arcsec arcmin nm ms min sec hr hrs microgram micrograms
milligram kilogram percent psi ft lb degree deg kcal mmol nmol mol vol pp fig eq ref refs doi http https www com org abstract
truncated professor lecturer phd biography obituary aged yr yrs copyright reserved elsevier springer wiley rights ph.d usa
i ii iii iv vi vii viii ix xi xii
one two three four five six seven eight nine ten hundred hundreds thousand thousands million millions billion billions
trillion trillions dozen dozens
`);

export function isMeasure(singular: string): boolean {
  return MEASURES.has(singular);
}

export function isNeverNamed(word: string): boolean {
  return NEVER_NAMED.has(word) || /^\d/.test(word);
}
