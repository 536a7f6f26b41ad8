import { WHOLE_FUNCTION_WORDS, words } from './function-words.ts';

/*
 * Words of general and academic English, in the singular, that are no terms by themselves. They part into those that
 * hold sentences together, those that no term holds at all (the verbs and adverbs of abstracts, and praise), and
 * those that a term may hold beside a word of the subject (`data mixing`, `language model`).
 */

/** Words that may stand inside a term, between two others: `needle in a haystack`. */
const CONNECTORS = words('of from in a the to for on');

/**
 * Words that end a term: those that hold sentences together, with the adverbs that join them and numbers in words. Not
 * the pieces that apostrophes leave: they stay whole here, and a `T` or `D` by itself is a name (`T cell`, `vitamin D`).
 */
const ENDS: ReadonlySet<string> = new Set([
  ...WHOLE_FUNCTION_WORDS,
  ...words(`
again aka al almost already always another away became become due eg else especially et etc even ever fewer further
furthermore however ie indeed instead just last later latter least let likewise maybe meanwhile moreover mostly namely
nearly never nevertheless next notably now nowadays often once one ones otherwise overall own perhaps quite rather
recently same sometimes somewhat soon still thereby together twice unlike usually well whereby wherein whole yes
two three four five six seven eight nine ten dozen hundred thousand million billion trillion half first second third
`),
]);

const NEVER = words(`
receiving received occurring occurred undergoing old daily weekly ability able abundant accelerate accept accessible accessing accommodate accomplish according accordingly
account accurate accurately achieve achieved achieves achieving acquire actual actually adapt adapted adapting
adapts add added adding addition additional additionally address addressed addresses addressing adept adequate
adhere adjust adjusting adopt adopted adopting advance advanced advancement advancing advantage advent
advocate affect affected affordable aforementioned aggregated agreed agreement aim aimed aiming aims albeit
aligning alleviate allocating allow allowed allowing allows alone alongside alternative amass ample analyse
analysed analyses analysing analyze analyzed analyzes analyzing anonymous answer apart apparent appealing
appear applicability applicable applied applies apply applying appropriate appropriately approximately
arbitrary arguably argue arise array art articles aspect aspects assess assessed assessing assign assignment
associated assume assumed attain attempt attempted attempting attend attract attractive attributed attributes
augment augmenting available avenue average avoid avoiding aware back barrier based basic basis bear becomes
becoming begin beginning behave believe beneficial benefit benefiting best best-performing better big biggest
body boost boosting boosts bottleneck bound breadth breakthrough bridge briefly bring bringing brings broad
broader broadly brought build building builds built bunch burden burgeoning call called came capability
capable capture captured captures capturing careful carefully carried carry case categorize categorizes cater
cause caused causes causing central certain challenge challenging change changed changing characteristics
characterize characterized cheap cheaper choose choosing chose chosen circumstance circumvent claim classic
clearly close closely closer coherent collect collected collectively combine combined combines combining come
comes coming common commonly comparable comparably comparative comparatively compare compared comparing
comparison compatibility compatible compelling competence competitive complement complementary complete
completely complicate compose composed comprehend comprehensive comprehensively comprise comprised comprises
comprising compromise compromising computationally computed concatenating concentrated concise conclude
conclusion concrete conditioned conduct conducted conducting confirm confirmed confront consequence
consequently consider considerable considerably consideration considered considering consist consistent
consistently consisting consists constantly constitute construct constructed constructing contain contained
containing contains continually continue continuously contrary contrast contribute contributes contributing
contribution controlled convenient conventional convert cornerstone correct correctly correlated correspond
corresponding cost-effective costly couple coupled cover covered covering craft crafted create created creates
creating critically critique critiqued crucial crucially curate curating current currently cutting-edge date
deal dealing decade decades decent decide decline decompose decomposes decouple decrease decreasing dedicated
deeper deeply define defined defining degree deliver delivering delivers delve demand demanding demonstrate
demonstrated demonstrates demonstrating demos denote depend dependent depending depends deploy deployed derive
derived deriving describe described describes describing descriptive designed designing desirable desired
detail detailed detecting determine determined determining develop developed developing develops devise
devised differ difference different differently difficult difficulty directly discard discern discover
discovered discriminating discuss discussed discusses discussing disparity distill distinct distinguish dive
diverse download dramatic dramatically drastic drastically draw drawback drawn drive driven driving drop
easier easily easy effect effective effectively effectiveness efficacy efficiency efficient efficiently effort
effortless elaborate elicit eliminate eliminating emerge emerged emergence emerging emphasis emphasize
emphasizing empirical empirically employ employed employing employs enable enabled enables enabling encompass
encompasses encompassing encounter encountered encourage encouraging end endeavor endeavour enforce engage
enhance enhanced enhancement enhances enhancing enlarged enormous ensure ensures ensuring entail entails
entire entirely entries equal equally equip equipped equivalence equivalent era essential essentially
establish established establishing estimated ethical evaluate evaluated evaluates evaluating ever-growing
evidence evident evolve evolving exacerbate exact exactly examination examine examined examining example
exceed exceeding exceeds excel excelled excellent excels exceptional exciting exclusive exclusively executed
executing exemplified exhaustive exhibit exhibited exhibiting exhibits exist existence existing exists expand
expanded expanding expansive expect expected expensive experiment experimental experimentally experimentation
explain explained explaining explicit explicitly exploit exploited exploiting exploits exploration explore
explored explores exploring exponentially expose expressive extend extended extending extends extensive
extensively extent extra extract extracted extracting extreme extremely face faced facilitate facilitates
facilitating facing fact fail failed failing fails fair fairly fall falls far faster favor favorable
favourable feasible featuring fill final finally find finding finds fine-grainedly finer firstly flexibility
flexible focus focused focuses focusing follow followed following follows formulate foster found fraction
freely frequent frequently fruitful fully fundamental fundamentally fuse fuses future gain gained gap garner
garnered gather gathered general generalist generalize generalized generalizes generally generate generated
generates generating get github give given gives giving gleaned go goal goes going good got gradually great
greater greatest greatly grounded grow growing grown guide guided guiding hand handful handle handling happen
hard harder harness harnessing heavily heavy help helpful helping helps higher highest highlight highlighted
highlighting highlights highly hinder hindered hindering hinge hold holding holds homepage hope hot hours huge
hundreds hypothesize ideal identical identified identifies identify identifying ill illustrate illustrated
immediate immense impact impacting impede implement implemented implementing implication imply importance
important importantly impose impractical impressive improve improved improvement improves improving inadequate
inadvertently include included includes including inconsistent incorporate incorporated incorporates
incorporating increase increased increases increasing increasingly incur independent independently indicate
indicated indicates indicating indispensable induce induced inefficient inevitability inevitable inevitably
inform informed ingredient inherent inherently initial initialize initialized initially inner innovative
insight inspire inspired inspiring instantiate insufficient integral integrate integrated integrates
integrating intend intended intense intensive interact interesting interestingly interplay interpret
intractable intricate intriguing intrinsic introduce introduced introduces introducing introduction intuitive
investigate investigated investigates investigating investigation involve involved involves involving
irrelevant issue iteratively jointly keep keeping kind know known lack lacking lacks largely larger
larger-scale largest lastly latest lay lead leading leads learn learnt leave leaving led lengthy lens lesser
lesson leverage leveraged leverages leveraging lie lies light likely limit limitation limited limiting
linguistically link little locally located long-standing look looking lot lots lower lower-cost lowest made
main mainly mainstream maintain maintained maintaining maintains major majority make makes making manage
management managing manner marked markedly match matches maturity meaningful meantime measured measuring meet
meeting mere merely merit meticulously middle milestone minimal minimizing minor mitigate mitigates mitigating
modern modest modified modify modifying months motivate motivated motivation multiple naively named narrow
naturally nearby necessary necessitate need needed needing needs neglect negligible new newly non-negligible
non-trivial nonetheless notable note noted noticeable novel novelty nuance nuanced number numerous observe
observed observes observing obstacle obtain obtained obtaining obtains obvious occasional occur occurring
occurs off-the-shelf offer offered offering offers older ongoing operate opportunity optimality optimally
optimize optimizes optimizing order original orthogonal outcome outline outlined outperform outperformed
outperforming outperforms outstanding overcome overcomes overcoming overlook overlooked overlooking overly
overview owing pages pair paper par part particular particularly partly passed past pave paving pay peculiar
perform performant performed performing performs perspective pertain phenomenal phenomenon piece pitfall
pivotal place plausible play played playing plays plethora plug-and-play plus poor poorly popular popularity
portion pose posed poses posing possess possesses possible possibly potential potentially powerful practical
practically practice practitioners precise precisely predict predicted predicting predicts predominantly
preliminary premise present presented presenting presents preserve preserving prevailing prevalence prevalent
prevent previous previously primarily primary principled prior prioritize problem problematic proceed produce
produced produces producing profound progress progressively prohibitive prohibitively project-page prominent
promise promising promote promoting prone pronounced proper properly proportional propose proposed proposes
proposing proprietary prove proved proven proves provide provided provides providing proving publication
publications publicly publish published pure purpose pursue push put quantify quest quick quickly raise raised
raising randomly range ranging rapid rapidly rare rarely reach reached reaches reaching read readily ready
real realistic reality realize really realm reason reasonable receive received recent reduce reduced reduces
reducing reduction refer referred refine refined reflect regard regarded regarding regardless relate related
relative relatively release released releasing relevant reliable reliably reliance relies rely relying remain
remained remaining remains remarkable remarkably remedy remove removed removing render repeat repeated replace
replacing report reported reporting reports represent represented representing represents reproducible require
required requirement requires requiring resemble resource-intensive respect respective respectively respond
responsible rest restrict restricted result resulted resulting retain retaining retains rethinking return
reuse reused reusing reveal revealed revealing reveals revisit revisiting revolutionize revolutionized richer
right rigorous rigorously rise rising rising-popularity robustly role rough roughly run running sake
satisfactory satisfy saturate saturated save saving say scarce scarcity scenario scenes seamless seamlessly
see seek seeks seem seems seen select selected selecting selectively selects semantically sensitive separate
sequentially series serve served serves severe severely sharp shed shifted shortcoming shorter show showcase
showcases showcasing showed showing shown shows significance significant significantly similar similarly
simple simpler simplify simply simultaneous simultaneously sit situation sized slight slightly slow slower
smaller smallest solely solid solution solve solved solves solving sophisticated sota span spanning special
specially specific specifically specified spite spurred stand standing stands start started starting
state-of-the-art stay step-toward stored storing straightforward strategically strength stride strides
striking strive strong stronger strongest strongly struggle struggles struggling studied studies study
studying sub suboptimal substantial substantially succeed success successful successfully successive suffer
suffering suffers sufficient sufficiently suggest suggested suggesting suggests suitable suited summarize
summarized superior superiority support supported supporting supports surge surpass surpassed surpasses
surpassing surprising surprisingly sustain sustainable swift systematic systematically tackle tackled tackles
tackling tailor tailored tailoring take taken takes taking targeted tend tends termed thanks theoretically
thereof thorough thoroughly thought-provoking threads time-consuming top topic topics trace traditional
traditionally transferable transferred transform translate translated tremendous trend tried true truly try
trying turn twofold type typical typically ubiquitous ubiquitously unable unclear uncover under-explored
underexplored underlying underperform underperforms underscore underscores underscoring understand
understudied undertake undesirable unexplored unfortunately uniform uniformly unify unique uniquely unknown
unleash unleashing unlikely unlock unlocking unlocks unnecessary unprecedented unstructured update-to-date
updated updating upper url usability use used useful user-specified uses using utilise utilised utilising
utilize utilized utilizes utilizing vacuum valid validate validated validating valuable variant varied variety
various vary varying vast verified verify verifying versatile view viewed vital wake want waste way weak
weakness wealth website well-designed well-known well-suited wellknown whilst wide widely wider widespread
wise witness witnessed won worked working works worse worst worth worthwhile written yield yielded yielding
yields
`);

const ALONE = words(`
ablation abstract academia academic accelerating acceleration access accessibility accumulation accuracy
acquisition action activity adaptation adapter additive adoption agent ai algorithm aligned alignment
allocation amount analysis annotation answering api application approach approximate architecture area
argument article artifact assessment assistant assumption attention attribute augmentation author automated
automatic automatically availability awareness backbone background balance base baseline batch behavior
behaviour benchmark benchmarking bert bias binary bit block book boundary budget cache candidate capacity
category causal center character characteristic chatgpt check checkpoint chinese choice class classification
classifier clear closed cloud cluster coarse code collection column combination commercial communication
community compact company complex complexity component composition comprehension compression computation
computational compute compute-optimal computer computing concept concern condition configuration connection
consistency constant constraint construction consumption content context continued continuous control
controllable convergence conversation copyrighted corpora corpus correlation cost count counterpart coverage
cpu creation criteria criterion critical crossing curated curation curve custom customization customized daily
data database dataset day decision decision-making deep default definition degradation demo demonstration
dense dependence dependency deployability deploying deployment depth description design designer detection
developer development device digital dimension direction discipline discovery discrepancy discussion distance
distribution diversity document domain double downstream dual dynamic dynamically early element end-to-end
engineer engineering english enterprise entity entry environment equation error estimate estimation evaluation
event evolution execution expansion experience expert expertise explanation exposure expression extension
external factor failure familiarity family fast feature feedback few-shot fidelity field figure file filter
filtering fine fine-grained fine-tuned finetuned fit fixed flow form formal format formulation foundation
foundational framework free frequency frontier frozen full function functionality generalization generation
generative generic german global gpt gpt-2 gpt-3 gpt-4 gpu granularity graph group growth guarantee guidance
guideline hardware head heterogeneous heuristic hidden high high-quality higher-quality history hour human
human-level human-written hundred hybrid hyperparameter hypothesis idea image implementation in-depth
in-domain incorporation index individual industry inefficiency inference influence information informative
infrastructure initialization innovation input instance instruction instruction-following integration
intelligence intelligent interaction interest interface intermediate internal interpretable interpretation
intervention intuition investment item iteration iterative job joint judge judgment kernel key knowledge label
landscape language large law layer leaderboard learned learning length level library license life lightweight
line linear list literature llama llm llms lm lms load loaded local location logic long longer loss low
low-cost low-resource machine magnitude manipulation manual manually map mapping mask matching material math
mathematical mathematics matrix maximum mean meaning measure measurement mechanic mechanism medical medium
medium-sized memory merge message method methodology metric mind mini minimize minimum mitigation mix modality
mode model modeling modelling modification modular module month multi multi-task name native natural nature
necessity negative network neural nlp node noise noisy non normal normalization notion object objective
observation offline online open open-source open-sourced operation operator opinion optimal optimization
optimized optimizer option organization outperformance output overhead package page paradigm parallel
parameter partial participant pass path pattern peak people percent percentage perception performance period
person phase phrase physical pillar pipeline plain plan planning platform point policy pool population
position positive possibility post power practicality practitioner pre pre-existing pre-trained pre-training
precision prediction preference preparation presence pressure pretrained pretraining principal principle
priority probability procedure process processing processor product production productivity professional
program programming project property proportion proposal protocol provider public qa qualitative quality
quantitative quantity query question question-answer random rank ratio raw reader reading real-time real-world
recipe recognition record redundancy reference regime region regular regularity relation relationship
relevance reliability replacement repository representation representative reproducibility request research
researcher resource resource-constrained resource-efficient response responsibility restriction retrieval
retrieve retrieved review reward rich risk robust robustness room round routine row rule safety sample
sample-efficient sampling scalability scale scaled scaling scene schedule scheme science scientific scientist
scope score scratch script search section segment selection self semantic semantic-level sense sensitivity
sentence sequence sequential server service serving session set setting setup shape share shared shift short
shortage side signal similarity simplicity simulation simulator single site size skill small social societal
society software source space sparse spatial specialised specialization specialized specification spectrum
speed speedup split spotlight spread stability stable stack stage stakeholder standard statement static
statistic statistical status stem step storage store story strategy stream strict string structural structure
structured student style sub-task subject subsequent subset subtask subtle suitability suite superhuman
supervised supervision survey symbol symbolic synergy syntax synthetic system table tag target task taxonomy
teacher team technical technique technology template temporal tendency term test testing text textual
theoretical theory thing thought thread threshold throughput time tiny today token tokenization tool toolkit
total trade trade-off tradeoff train trainable trained training training-free trajectory transfer
transformation transformer transition translation transparency treatment tree trigger tuning two-stage ultra
uncertainty understanding unified unit universal university unlabeled unseen unsupervised update usage user
user-friendly utility utilization validation validity value vanilla variable variable-length variance
variation vector versatility version viability video vision visual visualization vocabulary volume web weight
width window word work world world-class year zero zero-shot
`);

/** What a word can be in a term. */
export type WordRole = 'connector' | 'function' | 'never' | 'general' | 'subject';

/**
 * What a word can be in a term.
 * @param word small letters, singular, hyphens kept
 */
export function wordRole(word: string): WordRole {
  if (CONNECTORS.has(word)) return 'connector';
  if (ENDS.has(word)) return 'function';
  if (NEVER.has(word)) return 'never';
  return ALONE.has(word) ? 'general' : 'subject';
}
