/** Words that carry grammar, not content: they part phrases and are never terms. Folded to lower case, without marks. */
export const STOP_WORDS: ReadonlySet<string> = new Set(
  (
    'a about above across after again against ago all almost alone along already also although always am among an and ' +
    'another any anyone anything are around as at away back be became because become becomes been before behind being ' +
    'below beside besides between beyond both but by can cannot could did do does doing done down due during each ' +
    'either else enough etc even ever every everyone everything few for former from further get gets give given gives ' +
    'found go goes had has have having he hence her here hers herself him himself his how however i if in indeed instead ' +
    'into is it its itself just last later latter least less let lets like likely made mainly make makes making many ' +
    'may maybe me meanwhile might mine more moreover most mostly much must my myself namely near nearly need neither ' +
    'never nevertheless next no nobody none nor not nothing now of off often on once one ones only onto or other ' +
    'others otherwise our ours ourselves out over own per perhaps please put quite rather re really regarding same say ' +
    'says see seem seems seen self several shall she should since so some someone something sometimes somewhat soon ' +
    'still such take taken takes than that the their theirs them themselves then there thereby therefore these they ' +
    'thing things this those though through throughout thus to together too toward towards under unless until up upon ' +
    'us use used uses using usually via very was way ways we well were what whatever when where whereas whether which ' +
    'while who whole whom whose why will with within without would yes yet you your yours e.g i.e eg ie et al vs cf ' +
    'don doesn didn isn aren wasn weren hasn haven won t s d ll m ve'
  ).split(' '),
);
