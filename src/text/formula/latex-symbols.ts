/** How a symbol behaves in a formula: relations and operators stand between operands, functions before one. */
export type SymbolRole = 'relation' | 'operator' | 'function' | 'large' | 'ordinary';

export type LatexSymbol = { value: string; role: SymbolRole };

const GREEK_TABLE =
  'alpha α beta β gamma γ delta δ epsilon ε zeta ζ eta η theta θ iota ι kappa κ lambda λ mu μ nu ν xi ξ pi π rho ρ ' +
  'sigma σ tau τ upsilon υ phi φ chi χ psi ψ omega ω ' +
  'Gamma Γ Delta Δ Theta Θ Lambda Λ Xi Ξ Pi Π Sigma Σ Upsilon Υ Phi Φ Psi Ψ Omega Ω';

const GREEK_VARIANTS =
  'varepsilon ε vartheta ϑ varphi φ varrho ϱ varsigma ς varpi ϖ varkappa κ digamma ϝ omicron ο';

const RELATIONS =
  'leq ≤ le ≤ leqslant ≤ geq ≥ ge ≥ geqslant ≥ neq ≠ ne ≠ lt < gt > approx ≈ approxeq ≈ sim ∼ simeq ≃ cong ≅ equiv ≡ propto ∝ ' +
  'll ≪ gg ≫ in ∈ notin ∉ ni ∋ subset ⊂ subseteq ⊆ subsetneq ⊊ supset ⊃ supseteq ⊇ to → rightarrow → gets ← leftarrow ← ' +
  'leftrightarrow ↔ Rightarrow ⇒ Leftarrow ⇐ Leftrightarrow ⇔ longrightarrow → longleftarrow ← Longrightarrow ⇒ ' +
  'mapsto ↦ longmapsto ↦ hookrightarrow ↪ rightsquigarrow ⇝ leadsto ⇝ implies ⇒ iff ⇔ models ⊨ vdash ⊢ perp ⊥ parallel ∥ mid | ' +
  'prec ≺ succ ≻ preceq ⪯ succeq ⪰ lesssim ≲ gtrsim ≳ asymp ≍ triangleq ≜ coloneqq ≔ doteq ≐ rightleftharpoons ⇌';

const OPERATORS =
  'times × cdot · pm ± mp ∓ div ÷ ast ∗ star ⋆ circ ∘ bullet • oplus ⊕ otimes ⊗ odot ⊙ ominus ⊖ cup ∪ cap ∩ wedge ∧ vee ∨ ' +
  'land ∧ lor ∨ setminus ∖ uplus ⊎ sqcup ⊔ sqcap ⊓ ltimes ⋉ rtimes ⋊ backslash ∖ bmod mod wr ≀';

const LARGE =
  'sum ∑ prod ∏ coprod ∐ int ∫ iint ∬ oint ∮ bigcup ⋃ bigcap ⋂ bigoplus ⨁ bigotimes ⨂ bigvee ⋁ bigwedge ⋀';

const ORDINARY =
  'infty ∞ nabla ∇ partial ∂ ell ℓ hbar ℏ emptyset ∅ varnothing ∅ forall ∀ exists ∃ nexists ∄ neg ¬ lnot ¬ angle ∠ triangle △ ' +
  'square □ Box □ diamond ⋄ Diamond ◇ checkmark ✓ cmark ✓ xmark ✗ prime ′ top ⊤ bot ⊥ dagger † dag † ddagger ‡ ddag ‡ aleph ℵ ' +
  'Re ℜ Im ℑ wp ℘ imath ı jmath ȷ ldots … dots … cdots … dotsc … dotsb … dotsm … hdots … vdots ⋮ ddots ⋱ ' +
  'uparrow ↑ downarrow ↓ updownarrow ↕ Uparrow ⇑ Downarrow ⇓ nearrow ↗ searrow ↘ nwarrow ↖ swarrow ↙ ' +
  'langle ⟨ rangle ⟩ lfloor ⌊ rfloor ⌋ lceil ⌈ rceil ⌉ Vert ‖ lVert ‖ rVert ‖ vert | lvert | rvert | lbrack [ rbrack ] ' +
  'colon : S § P ¶ copyright © pounds £ euro € sharp ♯ flat ♭ natural ♮ heartsuit ♥ spadesuit ♠ clubsuit ♣ diamondsuit ♦ ' +
  'bigstar ★ blacksquare ■ degree ° textdegree ° textmu μ textpm ± texttimes × textellipsis … textendash – textemdash — ' +
  'textquotedblleft “ textquotedblright ” textquoteleft ‘ textquoteright ’ textless < textgreater > textbar | ' +
  'textregistered ® texttrademark ™ textcopyright © texteuro € textsterling £ textbullet • textasteriskcentered ∗ ' +
  'textrightarrow → textleftarrow ← LaTeX LaTeX TeX TeX BibTeX BibTeX ' +
  // Macros by which nearly all authors who have them mean the sets of numbers.
  'C ℂ N ℕ Q ℚ R ℝ Z ℤ ' +
  // Signs of the text companion fonts.
  'textperthousand ‰ textpertenthousand ‱ textcelsius °C textohm Ω textcent ¢ textyen ¥ textcurrency ¤ textbrokenbar ¦ ' +
  'textsection § textparagraph ¶ textordfeminine ª textordmasculine º textlnot ¬ textonehalf ½ textonequarter ¼ ' +
  'textthreequarters ¾ textonesuperior ¹ texttwosuperior ² textthreesuperior ³ textdiv ÷ textsurd √ textnumero № ' +
  'textexclamdown ¡ textquestiondown ¿ textperiodcentered · textdagger † textdaggerdbl ‡ textquotesingle \' textquotedbl " ' +
  'textasciigrave ` textasciiacute ´ textasciimacron ¯ textestimated ℮ textminus − textuparrow ↑ textdownarrow ↓ ' +
  'guillemotleft « guillemotright » guillemetleft « guillemetright » guilsinglleft ‹ guilsinglright › quotesinglbase ‚ ' +
  'quotedblbase „ textinterrobang ‽ textcircledP ℗ textservicemark ℠ textmho ℧ angstrom Å perthousand ‰ ' +
  // Signs of the journals of astronomy (AASTeX, MNRAS).
  'arcsec ″ arcmin ′ degr ° sun ☉ earth ⊕ fdg °. farcs ″. farcm ′. fs ˢ. fh ʰ. fm ᵐ. micron μm sq □ la ≲ ga ≳ lsim ≲ gsim ≳';

const FUNCTIONS =
  'log ln lg exp sin cos tan cot sec csc sinh cosh tanh arcsin arccos arctan max min sup inf lim limsup liminf arg argmax ' +
  'argmin det dim ker deg gcd hom Pr mod';

const symbols = new Map<string, LatexSymbol>();

function teach(table: string, role: SymbolRole): void {
  const words = table.split(' ');
  for (let at = 0; at + 1 < words.length; at += 2) {
    symbols.set(words[at] ?? '', { value: words[at + 1] ?? '', role });
  }
}

teach(GREEK_TABLE, 'ordinary');
teach(GREEK_VARIANTS, 'ordinary');
teach(RELATIONS, 'relation');
teach(OPERATORS, 'operator');
teach(LARGE, 'large');
teach(ORDINARY, 'ordinary');
for (const name of FUNCTIONS.split(' ')) symbols.set(name, { value: name, role: 'function' });

/** LaTeX's names of symbols (without backslash) and the Unicode text that they print. */
export const LATEX_SYMBOLS: ReadonlyMap<string, LatexSymbol> = symbols;

/** Greek letters by their LaTeX names, capitals only where LaTeX has one (`\Gamma`, but no `\Alpha`). */
export const GREEK: ReadonlyMap<string, string> = new Map(
  GREEK_TABLE.split(' ').flatMap((word, at, words): [string, string][] =>
    at % 2 === 0 ? [[word, words[at + 1] ?? '']] : [],
  ),
);

const DOUBLE_STRUCK: Readonly<Record<string, string>> = {
  C: 'ℂ',
  H: 'ℍ',
  N: 'ℕ',
  P: 'ℙ',
  Q: 'ℚ',
  R: 'ℝ',
  Z: 'ℤ',
};

/** Letter of `\mathbb`: `R` → `ℝ`. Anything but a Latin letter or digit stays as it is. */
export function doubleStruck(character: string): string {
  const known = DOUBLE_STRUCK[character];
  if (known !== undefined) return known;
  const code = character.charCodeAt(0);
  if (/^[A-Z]$/.test(character)) return String.fromCodePoint(0x1d538 + code - 65);
  if (/^[a-z]$/.test(character)) return String.fromCodePoint(0x1d552 + code - 97);
  if (/^[0-9]$/.test(character)) return String.fromCodePoint(0x1d7d8 + code - 48);
  return character;
}
