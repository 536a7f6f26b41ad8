/*
 * Words that say nothing of a paper's subject: those that hold a sentence together, and those that people wrap a
 * question in ("I am interested in articles that …"). They are left out of a search unless nothing else is in it.
 */
export const STOP_WORDS: ReadonlySet<string> = new Set(
  (
    'a about above across after again against all almost along also although always am among an and another any anybody ' +
    'anyone anything are around as at away back be became because become been before behind being below between both but ' +
    'by came can cannot could d did do does doesn doing don done down during each either else enough etc even ever every ' +
    'everyone everything few for from further get gets getting give given gives go goes going got had has have having he ' +
    'hence her here hers him his how however i if in indeed instead into is isn it its itself just keep kept know known ' +
    'last least less let like likely ll m made mainly make makes making many may maybe me mean might mine more most mostly ' +
    'much must my neither never no nobody none nor not nothing now of off often on once one ones only onto or other others ' +
    'otherwise our ours out over own per perhaps please possible quite rather re really s said same say see seem seems seen ' +
    'several shall she should since so some somebody someone something sometimes somewhat still such sure t take taken than ' +
    'that the their theirs them then there thereby therefore these they thing things this those though through throughout ' +
    'thus to together too toward towards under unless until up upon us use used useful uses using usually various ve very ' +
    'via want wants was we well went were what whatever when where whereas whether which while who whole whom whose why ' +
    'will with within without won would yes yet you your yours ' +
    'example examples especially particular particularly include included includes including interest interests aspect ' +
    'aspects issue issues description descriptions discussions available pertaining relating references concerned ' +
    'exist exists based due best better good vol pp e g eg ie ' +
    'actually article articles concerning deal dealing deals describe described describes describing discuss discussed ' +
    'discusses discussing discussion find found happen happened happens interested interesting looking obtain obtained ' +
    'obtaining paper papers publication publications related regarding tell'
  ).split(' '),
);
