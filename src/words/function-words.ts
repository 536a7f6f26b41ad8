/** Words of a list with white space between them. */
export const words = (list: string): ReadonlySet<string> => new Set(list.trim().split(/\s+/));

/**
 * The words that hold English sentences together: articles, pronouns, prepositions, conjunctions and auxiliaries. They are
 * a closed class, so this list is whole, and all other lists of words without meaning begin with it. Folded to lower case,
 * without marks.
 */
export const WHOLE_FUNCTION_WORDS = words(`
a an the
i me my mine myself we us our ours ourselves you your yours he him his himself she her hers herself it its itself they
them their theirs themselves this that these those who whom whose which what whatever whichever
anybody anyone anything everybody everyone everything nobody nothing somebody someone something none
all any both each either enough every few less more most much many neither no other others several some such
about above across after against along among amongst around as at before behind below beneath beside besides between
beyond by despite down during except for from in inside into like near of off on onto out outside over past per since
than through throughout till to toward towards under underneath unless until up upon versus via vs with within without
and but or nor so yet because although though if whether while whereas when whenever where wherever why how
am is are was were be been being do does did doing done have has had having can could may might must shall should will
would cannot ought
not only also too very here there then thus hence therefore
`);

/** The same with what is left of them where apostrophes part words. */
export const FUNCTION_WORDS: ReadonlySet<string> = new Set([
  ...WHOLE_FUNCTION_WORDS,
  ...words('s t d m ll ve re don doesn didn isn aren wasn weren hasn haven hadn won couldn wouldn shouldn'),
]);
