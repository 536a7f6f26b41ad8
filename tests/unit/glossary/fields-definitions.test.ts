import assert from 'node:assert/strict';
import { test } from 'node:test';
import { findDefinitions } from '../../../src/glossary/definitions.ts';

/** Ways in which fields other than computing shorten their names. */
const kinds: readonly [kind: string, texts: readonly [abstract: string, short: string, long: string][]][] = [
  [
    'letters from inside one long word',
    [
      ['Cells were given lipopolysaccharide (LPS) twice.', 'LPS', 'lipopolysaccharide'],
      ['Rats took methotrexate (MTX) daily.', 'MTX', 'methotrexate'],
      ['We gave fluoxetine (FLU) first.', 'FLU', 'fluoxetine'],
      ['Levels of malondialdehyde (MDA) rose.', 'MDA', 'malondialdehyde'],
      ['By radioimmunoassay (RIA) we saw it.', 'RIA', 'radioimmunoassay'],
      ['Cells with myeloperoxidase (MPO) grew.', 'MPO', 'myeloperoxidase'],
      ['Ideal magnetohydrodynamics (MHD) is solved.', 'MHD', 'magnetohydrodynamics'],
      ['We examined electroencephalograms (EEGs) at rest.', 'EEGs', 'electroencephalograms'],
    ],
  ],
  [
    'one letter that the text goes on to use',
    [['We gave glimepiride (G) or nothing; after G they ran.', 'G', 'glimepiride']],
  ],
  [
    'places of groups in molecules',
    [
      ["Use of adenosine 5'-triphosphate (ATP) rose.", 'ATP', "adenosine 5'-triphosphate"],
      ['We took 25-hydroxycholecalciferol (25-OH-CC) levels.', '25-OH-CC', '25-hydroxycholecalciferol'],
      ['The 3,4-dihydroxyphenylglycol (DHPG) rose.', 'DHPG', '3,4-dihydroxyphenylglycol'],
      ['With N-acetylcysteine (NAC) it fell.', 'NAC', 'N-acetylcysteine'],
      ['Of alpha-ketoglutarate (KG) there was none.', 'KG', 'alpha-ketoglutarate'],
    ],
  ],
  [
    'how many there are of an atom or a group',
    [
      ['Of hydrogen peroxide (H2O2) there was much.', 'H2O2', 'hydrogen peroxide'],
      ['With carbon tetrachloride (CCl4) it fell.', 'CCl4', 'carbon tetrachloride'],
      ['The inositol 1,4,5-trisphosphate (IP3) rose.', 'IP3', 'inositol 1,4,5-trisphosphate'],
      [
        'Of phosphatidylinositol 4,5-bisphosphate (PIP2) too.',
        'PIP2',
        'phosphatidylinositol 4,5-bisphosphate',
      ],
      ["Serum 3,5,3'-triiodothyronine (T3) fell.", 'T3', "3,5,3'-triiodothyronine"],
      ['Serum 1,25-dihydroxyvitamin D3 (1,25(OH)2D3) fell.', '1,25(OH)2D3', '1,25-dihydroxyvitamin D3'],
      ['Its 2,3-diphosphoglycerate (2,3-DPG) fell.', '2,3-DPG', '2,3-diphosphoglycerate'],
      ['Rats took 6-hydroxydopamine (6-OHDA) daily.', '6-OHDA', '6-hydroxydopamine'],
      [
        'Mice took 1-methyl-4-phenyl-1,2,3,6-tetrahydropyridine (MPTP).',
        'MPTP',
        '1-methyl-4-phenyl-1,2,3,6-tetrahydropyridine',
      ],
    ],
  ],
  [
    'parts in another order',
    [
      [
        "The adenosine 3',5'-cyclic monophosphate (cAMP) rose.",
        'cAMP',
        "adenosine 3',5'-cyclic monophosphate",
      ],
      ['Their gamma interferon (IFN-gamma) rose.', 'IFN-gamma', 'gamma interferon'],
      ['A beta-amyloid peptide (A beta) grew.', 'A beta', 'beta-amyloid peptide'],
      ['The 50% inhibitory concentration (IC50) fell.', 'IC50', '50% inhibitory concentration'],
      ['A 70-kDa heat shock protein (hsp70) grew.', 'hsp70', '70-kDa heat shock protein'],
      ['More fetal hemoglobin (HbF) was there.', 'HbF', 'fetal hemoglobin'],
      [
        'The N(G)-nitro-L-arginine methyl ester (L-NAME) did it.',
        'L-NAME',
        'N(G)-nitro-L-arginine methyl ester',
      ],
    ],
  ],
  [
    'words joined by signs',
    [
      [
        'Their acyl-CoA:cholesterol acyltransferase (ACAT) rose.',
        'ACAT',
        'acyl-CoA:cholesterol acyltransferase',
      ],
      ['Of poly(ADP-ribose) polymerase (PARP) too.', 'PARP', 'poly(ADP-ribose) polymerase'],
      ["The 3'-untranslated region (3'-UTR) is long.", "3'-UTR", "3'-untranslated region"],
      ['The c-Jun N-terminal kinase (JNK) rose.', 'JNK', 'c-Jun N-terminal kinase'],
      [
        'By liquid chromatography-tandem mass spectrometry (LC-MS/MS).',
        'LC-MS/MS',
        'liquid chromatography-tandem mass spectrometry',
      ],
      ['The risk fell [odds ratio (OR) = 2.8].', 'OR', 'odds ratio'],
    ],
  ],
  [
    'brackets in the short form or in the long one',
    [
      ['The forced expiratory volume in 1 s (FEV(1)) fell.', 'FEV(1)', 'forced expiratory volume in 1 s'],
      ['The intracellular Ca2+ concentration ([Ca2+]i) rose.', '[Ca2+]i', 'intracellular Ca2+ concentration'],
      ['Such height-balanced (HB[k]) trees grow.', 'HB', 'height-balanced'],
      ['Of lipoprotein(a) [Lp(a)] in blood.', 'Lp(a)', 'lipoprotein(a)'],
      ['They met benzo(a)pyrene (BaP) at work.', 'BaP', 'benzo(a)pyrene'],
      ['We traced [18F]fluorodeoxyglucose (FDG) there.', 'FDG', '[18F]fluorodeoxyglucose'],
    ],
  ],
  [
    'definitions within definitions',
    [
      [
        'The antiferromagnetic (AFM) Chern insulator (AFCI) is new.',
        'AFCI',
        'antiferromagnetic Chern insulator',
      ],
      ['The antiferromagnetic (AFM) Chern insulator (AFCI) is new.', 'AFM', 'antiferromagnetic'],
    ],
  ],
  [
    'numbers and small letters that come first',
    [
      ['In its first Data Release (DR1) it has much.', 'DR1', 'first Data Release'],
      ['A third-stage larva (L3) moved.', 'L3', 'third-stage larva'],
      ['A transepithelial resistance (Rt) was seen.', 'Rt', 'transepithelial resistance'],
      ['The maximum plasma concentration (C(max)) rose.', 'C(max)', 'maximum plasma concentration'],
      ['In type 2 diabetes mellitus (DM2) it rose.', 'DM2', 'type 2 diabetes mellitus'],
    ],
  ],
  [
    'words that give no letter',
    [
      [
        'The transporter associated with antigen processing (TAP) works.',
        'TAP',
        'transporter associated with antigen processing',
      ],
      [
        'A 50-member jury, the Multicenter Survey of Perinatal Preventive Medicine (MPPI), met.',
        'MPPI',
        'Multicenter Survey of Perinatal Preventive Medicine',
      ],
      ['An intercostal nerve blockade (ICB) helped.', 'ICB', 'intercostal nerve blockade'],
      ['More visceral adipose tissue area (VAT) was seen.', 'VAT', 'visceral adipose tissue area'],
      [
        'We build a framework for strategic national freight transport modeling, which we call STraM.',
        'STraM',
        'strategic national freight transport modeling',
      ],
    ],
  ],
  [
    'dots, units, slashes and several words in short forms',
    [
      ['After intravenous (i.v.) doses it fell.', 'i.v.', 'intravenous'],
      ['The body mass index (BMI; kg/m2) rose.', 'BMI', 'body mass index'],
      ['The odds ratio (OR = 2.3) rose.', 'OR', 'odds ratio'],
      ['Much hsp70 (heat shock protein 70) was seen.', 'hsp70', 'heat shock protein 70'],
      ['Of apolipoprotein B (apo B) there was more.', 'apo B', 'apolipoprotein B'],
      ['By oxidative phosphorylation (Ox Phos) it went.', 'Ox Phos', 'oxidative phosphorylation'],
      ['With haloperidol and amitriptyline (HAL/AMI) given.', 'HAL/AMI', 'haloperidol and amitriptyline'],
      ['The Clinical Impressions - Improvement (CI-I) rose.', 'CI-I', 'Clinical Impressions - Improvement'],
    ],
  ],
  [
    'what was found before',
    [
      ['The electroencephalogram (EEG) was read.', 'EEG', 'electroencephalogram'],
      ['The Dark Matter Particle Explorer (DAMPE) flew.', 'DAMPE', 'Dark Matter Particle Explorer'],
      ['The Large Area Telescope (LAT) on Fermi.', 'LAT', 'Large Area Telescope'],
      [
        'The Cherenkov Telescope Array Observatory (CTAO) opens.',
        'CTAO',
        'Cherenkov Telescope Array Observatory',
      ],
      [
        'Gross domestic product (GDP) and purchasing power parity (PPP) rose.',
        'GDP',
        'Gross domestic product',
      ],
      [
        'Gross domestic product (GDP) and purchasing power parity (PPP) rose.',
        'PPP',
        'purchasing power parity',
      ],
      ['The randomized controlled trial (RCT) ended.', 'RCT', 'randomized controlled trial'],
    ],
  ],
];

for (const [kind, texts] of kinds)
  test(`definitions have ${kind}`, () => {
    for (const [abstract, short, long] of texts) {
      const found = findDefinitions('', abstract).map((definition) => [definition.short, definition.long]);
      assert.ok(
        found.some(([a, b]) => a === short && b === long),
        `${short} = ${long}, not ${JSON.stringify(found)}`,
      );
    }
  });

for (const [what, abstract] of [
  ['a letter that names a group', 'One had the placebo (A), one had nothing (B), and B was best.'],
  ['a letter that is used no more', 'The migraine (M) went away.'],
  ['a verb', 'It has been produced using the raster display (BRAD).'],
  ['a brand that holds the letters by chance', 'It was risperidone formulation of the old drug (Risperdal).'],
  ['a symbol after another letter', 'It attenuated the responses to K (ATP).'],
  ['a Roman numeral', 'Phases were inclinic in it (III).'],
  ['a number with its unit', 'They took 15 microg (C15) or nothing.'],
  ['two short forms', 'They are active and placebo response rates (ARR and PRR).'],
  ['words that hold the short form', 'Of bupropion SR and then some rest (bupropion SR) they had.'],
] as const)
  test(`${what} is no long form`, () => assert.deepEqual(findDefinitions('', abstract), []));
