import { stem } from './stem.ts';

/** Word families in which any abstract of any field talks about itself: no term begins or ends with one. */
const RHETORIC = stems(
  'ablation achieve achievement additional address advance advancement advantage aim allow approach argue article aspect ' +
    'assess author average baseline beat benefit best better big challenge challenging clear comparable compare ' +
    'comparison competitive comprehensive conclude conduct confirm consider considerable consistent contribute ' +
    'contribution cost-effective crucial current demonstrate demonstration describe despite detail develop difference ' +
    'different difficult difficulty discover discuss diverse easy effective effectiveness emerging emphasize employ ' +
    'enable enhance ensure essential establish evaluate evidence examine excellent exceed excel exhibit exist existing ' +
    'experiment experimental explain explore extensive extent facilitate fact factor finding find first focus ' +
    'furthermore gain good great help high higher highlight huge hypothesis idea identify impact importance important ' +
    'impressive improve improvement include increase increasing insight introduce introduction investigate ' +
    'investigation involve issue key lack lead leading leverage limitation limited literature little low lower main ' +
    'maintain mainly major manner means meet method methodology million billion minimal mitigate necessary need novel ' +
    'novelty number numerous observation observe obtain offer original outcome outperform overall overcome paper ' +
    'particular past percent perform performance popular possible potential practical present previous previously ' +
    'primary prior problem produce progress promise promising propose proposed prove provide publicly purpose rapid ' +
    'rapidly reach reason recent recently reduce reduction related relative release relevant rely remain remarkable ' +
    'report represent require requirement research researcher respect respectively result reveal review rich same ' +
    'second seek seven show shown significance significant significantly similar similarly simple simply ' +
    'simultaneously six small smaller large larger solution solve specific specifically state strategy strength strong ' +
    'study substantial substantially success successful successfully suffer sufficient suggest suitable superior ' +
    'support surpass tackle technique ten third thorough time today total traditional trend try two three four five ' +
    'typical unclear underlie unique unlike user utilize utilise valuable variety various vary vast version view want ' +
    'wide widely widespread work year yield zero art cutting edge github http https www com org available code-base ' +
    'generally commonly fully highly directly extensively effectively efficiently increasingly largely particularly',
);

/** Word families too general to say alone what a paper is about, though phrases may contain them (`open model`). */
const GENERAL = stems(
  'ability access accuracy follow accurate action adapt adaptation analysis analyze application apply architecture area ' +
    'artificial assessment assistant automatic base basic behavior behaviour build capability capacity capture case ' +
    'category change characteristic class code collect collection combine common community complete complex complexity ' +
    'component computation computational compute computer concept condition content context control conventional ' +
    'corpus cost create data database dataset deep define demand dense dependency deploy deployment design device ' +
    'dimension direct distribution document domain dynamic effect efficiency efficient effort element encounter ' +
    'engineering environment error example experience expert extend external feature field fine fine-tune flexible ' +
    'form format framework full function fundamental future gap general generate generation generative global goal ' +
    'group growth guide handle human implement implementation independent individual information initial input instance ' +
    'integrate intelligence interest intermediate internal knowledge label language layer learn learning length level ' +
    'line list local long machine make management map mapping match measure mechanism memory metric million mode model ' +
    'modern modeling module multiple natural network neural object open operation optimal optimization optimize order ' +
    'output pair parameter part pattern perspective pipeline platform point position power practice pre prediction ' +
    'preserve procedure process processing project property quality quantity question range rate ratio real ' +
    'representation resource response robust robustness role rule run sample scale scaling scenario scheme science ' +
    'scope score selection self sequence series serve service set setting shared short single size software source ' +
    'space speed stage standard static step structure style sub subset subtask system systematic target task technology ' +
    'overview trade adjust extreme term test testing text theory tool topic train training transfer transform transformer tune tuning type ' +
    'understand understanding unified universal unit update value variable variant visual web weight word world',
);

/** Whether a term may begin or end with a word of this stem. */
export function isRhetoric(stemmed: string): boolean {
  return RHETORIC.has(stemmed);
}

/** Whether a word of this stem says something by itself. */
export function standsAlone(stemmed: string): boolean {
  return !RHETORIC.has(stemmed) && !GENERAL.has(stemmed);
}

function stems(words: string): ReadonlySet<string> {
  return new Set(words.split(' ').map(stem));
}
