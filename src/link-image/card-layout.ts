import type { Card } from './card.ts';

/** Size of an image for link previews, in pixels. */
export const CARD_SIZE = { width: 1200, height: 630 } as const;

/** What cards are drawn with. */
export interface CardLook {
  /** Name of the site. */
  name: string;
  /** The site's mark, as the text of an SVG file that takes its colour from `stroke`. */
  mark: string;
  /** Colours by name, as `lightColors` reads them. */
  colors: ReadonlyMap<string, string>;
  /** Font families, those of the alphabets used most first. */
  serif: readonly string[];
  sans: readonly string[];
}

/** An element as satori takes it. */
export interface CardElement {
  type: 'div';
  props: {
    style: CardStyle;
    children?: string | readonly CardElement[];
  };
}

type CardStyle = Readonly<Record<string, string | number>>;

/** A font size in pixels, and the lines that have room in it. */
interface TitleSize {
  size: number;
  lines: number;
}

/** Sizes of the title, the largest first. */
const TITLE_SIZES: readonly TitleSize[] = [
  { size: 80, lines: 2 },
  { size: 68, lines: 3 },
  { size: 58, lines: 4 },
  { size: 50, lines: 5 },
];
/** The size of titles that are too long for all of these; what does not fit is cut off. */
const SMALLEST: TitleSize = { size: 42, lines: 6 };

const MARGIN = 76;
const TOP = 52;
const WIDTH = CARD_SIZE.width - 2 * MARGIN;
const MARK = 44;
/** What the mark's drawing leaves free at its left. */
const MARK_INSET = 5;
/** Mean width of the letters of a name of wide letters, in pixels, in the size of the marks. */
const WIDEST_MEAN_LETTER = 14;
const WRAPPED: CardStyle = { width: WIDTH, overflowWrap: 'break-word' };

/**
 * A card as a title page: the site's name above a hairline, the title with what stands below it, and marks at the foot.
 * A title or byline that is too long for its place ends in “…”, and marks without a place are left out.
 */
export function layOutCard({ title, byline, note, marks }: Card, look: CardLook): CardElement {
  const color = (name: string) => look.colors.get(name) ?? look.colors.get('quiet') ?? 'gray';
  const sans = { fontFamily: look.sans.join(', '), fontWeight: 400 };
  const size = titleSize(title);
  return box(
    {
      ...CARD_SIZE,
      boxSizing: 'border-box',
      flexDirection: 'column',
      padding: `${TOP}px ${MARGIN}px 46px`,
      background: color('ground'),
      color: color('ink'),
      fontFamily: look.serif.join(', '),
      fontWeight: 600,
    },
    [
      box({ alignItems: 'center', justifyContent: 'space-between', width: WIDTH, height: MARK }, [
        box({ marginLeft: MARK - MARK_INSET + 14, fontSize: 34 }, look.name),
        box({ ...sans, color: color('quiet'), fontSize: 28 }, note),
      ]),
      rule(color('rule'), 22),
      box({ flexDirection: 'column', flexGrow: 1, justifyContent: 'center', width: WIDTH }, [
        text({ fontSize: size.size, lineHeight: 1.14, ...titleLines(title, size) }, title),
        ...(byline
          ? [
              text(
                {
                  ...sans,
                  marginTop: 22,
                  color: color('quiet'),
                  fontSize: 30,
                  lineHeight: 1.3,
                  ...atMost(2),
                },
                byline,
              ),
            ]
          : []),
      ]),
      rule(color('rule'), 0),
      box(
        {
          ...sans,
          flexWrap: 'wrap',
          width: WIDTH,
          height: 36,
          marginTop: 24,
          fontSize: 26,
          lineHeight: 36 / 26,
        },
        marksWithPlace(marks).map(({ name, area }) =>
          box({ alignItems: 'center', height: 36, marginRight: 36 }, [
            box({ width: 16, height: 16, marginRight: 12, background: color(`area-${area}`) }, []),
            box({}, name),
          ]),
        ),
      ),
    ],
  );
}

/** The text of a card's SVG file with the site's mark in its place: satori would embed it as an image. */
export function addMark(svg: string, { mark, colors }: CardLook): string {
  const place = `x="${MARGIN - MARK_INSET}" y="${TOP}" width="${MARK}" height="${MARK}" stroke="${colors.get('ink')}"`;
  const still = mark.replace(/<style>.*?<\/style>/s, '').replace('<svg ', `<svg ${place} `);
  return svg.replace(/<\/svg>\s*$/, `${still}</svg>`);
}

/** The first marks, as many as surely stand in one row. */
function marksWithPlace(marks: Card['marks']): Card['marks'] {
  let width = 0;
  return marks.filter(({ name }, index) => {
    width += 64 + name.length * WIDEST_MEAN_LETTER;
    return index === 0 || width <= WIDTH;
  });
}

/** The largest size in which a title has room. */
function titleSize(title: string): TitleSize {
  return TITLE_SIZES.find((step) => hasRoom(title, step)) ?? SMALLEST;
}

/** Lines of equal length where the title has room; balancing one that is cut off makes it narrower and narrower. */
function titleLines(title: string, size: TitleSize): CardStyle {
  return hasRoom(title, size) ? { ...WRAPPED, textWrap: 'balance' } : atMost(size.lines);
}

/** Widths of letters in ems, roughly, and what lines leave free at their ends. */
function hasRoom(title: string, { size, lines }: TitleSize): boolean {
  let ems = 0;
  for (const character of title) ems += /[\p{Lu}@%&—…]/u.test(character) ? 0.68 : 0.5;
  return ems * size * 1.08 <= lines * WIDTH;
}

function atMost(lines: number): CardStyle {
  return { ...WRAPPED, lineClamp: lines };
}

function box(style: CardStyle, children: string | readonly CardElement[]): CardElement {
  return { type: 'div', props: { style: { display: 'flex', ...style }, children } };
}

function text(style: CardStyle, children: string): CardElement {
  return { type: 'div', props: { style: { display: 'block', ...style }, children } };
}

function rule(background: string, marginTop: number): CardElement {
  return box({ width: WIDTH, height: 2, marginTop, background }, []);
}
