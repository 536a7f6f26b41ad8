/*
 * Numbers with units as the package siunitx writes them: `\SI{5}{\micro\meter}`, `\ang{55.6}`, `\num{2e-3}`.
 * Names of prefixes and units are those of its manual.
 */

function table(words: string): ReadonlyMap<string, string> {
  const list = words.split(' ');
  return new Map(list.flatMap((name, at) => (at % 2 === 0 ? [[name, list[at + 1] ?? '']] : [])));
}

const PREFIXES = table(
  'quecto q ronto r yocto y zepto z atto a femto f pico p nano n micro μ milli m centi c deci d deca da deka da hecto h ' +
    'kilo k mega M giga G tera T peta P exa E zetta Z yotta Y ronna R quetta Q kibi Ki mebi Mi gibi Gi tebi Ti',
);
const UNITS = table(
  'meter m metre m gram g kilogram kg second s ampere A kelvin K mole mol candela cd hertz Hz newton N pascal Pa joule J ' +
    'watt W coulomb C volt V farad F ohm Ω siemens S weber Wb tesla T henry H celsius °C degreeCelsius °C lumen lm lux lx ' +
    'becquerel Bq gray Gy sievert Sv katal kat radian rad steradian sr minute min hour h day d degree ° arcminute ′ ' +
    'arcsecond ″ hectare ha litre L liter L tonne t electronvolt eV dalton Da atomicmassunit u astronomicalunit au parsec pc ' +
    'lightyear ly angstrom Å bar bar mmHg mmHg percent % decibel dB bel B neper Np bit bit byte B barn b knot kn nauticalmile M ' +
    'nm nm um μm mm mm cm cm m m km km ns ns us μs ms ms s s Hz Hz kHz kHz MHz MHz GHz GHz THz THz eV eV meV meV keV keV ' +
    'MeV MeV GeV GeV TeV TeV mV mV kV kV mW mW kW kW MW MW K K mK mK uK μK kg kg g g mg mg ug μg Pa Pa kPa kPa MPa MPa',
);
const POWERS = table('square 2 squared 2 cubic 3 cubed 3');

/** LaTeX of the units: `\micro\meter` → `μm`, `\per\second` → `s^{-1}`. Text such as `m/s` stays. */
export function unitToLatex(source: string): string {
  const parts = source.match(/\\[a-zA-Z]+|\{[^{}]*\}|[^\\{}]+/g) ?? [];
  let latex = '';
  let prefix = '';
  let isDivided = false;
  let power = '';
  let isStarted = false;
  const finish = (unit: string): void => {
    const raised = `${isDivided ? '-' : ''}${power || (isDivided ? '1' : '')}`;
    latex += `${isStarted ? '\\,' : ''}\\text{${prefix}${unit}}${raised === '' ? '' : `^{${raised}}`}`;
    prefix = '';
    power = '';
    isDivided = false;
    isStarted = true;
  };
  for (const part of parts) {
    const name = part.replace(/^\\/, '');
    if (!part.startsWith('\\')) latex += part.startsWith('{') ? part : part.replace(/[.~]/g, '\\,');
    else if (name === 'per') isDivided = true;
    else if (name === 'squared' || name === 'cubed') {
      const raised = POWERS.get(name) ?? '';
      latex = latex.endsWith('^{-1}') ? `${latex.slice(0, -2)}${raised}}` : `${latex}^{${raised}}`;
    } else if (POWERS.has(name)) power = POWERS.get(name) ?? '';
    else if (PREFIXES.has(name)) prefix = PREFIXES.get(name) ?? '';
    else if (name === 'tothe' || name === 'raiseto') latex += '^';
    else finish(UNITS.get(name) ?? name);
  }
  return latex;
}

/** LaTeX of a number: `2e-3` → `2×10^{-3}`, `5 +- 1` → `5±1`. */
export function numberToLatex(source: string): string {
  return source
    .replace(/\s*(?:\+-|\\pm)\s*/g, '\\pm ')
    .replace(/\s*x\s*(?=\d)/g, '\\times ')
    .replace(/(?<=\d)\s*[eEdD]\s*([+-]?\d+)/g, '\\times 10^{$1}')
    .replace(/^[eE]([+-]?\d+)/, '10^{$1}');
}

/** LaTeX of an angle: degrees, minutes and seconds between semicolons. */
export function angleToLatex(source: string): string {
  const signs = ['°', '′', '″'];
  return source
    .split(';')
    .map((part, at) => (part.trim() === '' ? '' : `${numberToLatex(part.trim())}${signs[at] ?? ''}`))
    .join('');
}

/** LaTeX of a number and its unit; signs of angles and `%` stand close. */
export function quantityToLatex(number: string, unit: string): string {
  const latex = unitToLatex(unit);
  return `${numberToLatex(number)}${/^\\text\{[°′″]\}/.test(latex) ? '' : '\\,'}${latex}`;
}
