/** A format that is no listing, by its lines. */
export interface ForeignLines {
  name: string;
  /** Lines of which it has one at least; none where any of its lines will do. */
  needs: string[];
  /** Lines that only it has. */
  signs: string[];
  /** Lines of papers that look like them. */
  others: string[];
}

export const foreignFormats: readonly ForeignLines[] = [
  {
    name: 'BibTeX',
    needs: [],
    signs: ['@article{doe2024desk,', '@misc {', '@book(doe,', '@article{doe, title = {Desks}, year = 2024}'],
    others: ['jane@example.org wrote', '@home: a robot for desks', 'see @article{doe, title} there'],
  },
  {
    name: 'JSON',
    needs: ['[', '{'],
    signs: ['},', '"title": "Desks",', '{"title": "Desks"', '[{"title"'],
    others: ['the set [a, b]', 'we call “title”: a text', '[1] Desks'],
  },
  {
    name: 'PubMed’s MEDLINE format',
    needs: ['PMID- 12345678'],
    signs: [
      'TI  - Desks',
      'AB  - We study desks.',
      'FAU - Doe, Jane',
      'AU  - Doe J',
      'DP  - 2020',
      'JT  - Journal',
      'LA  - eng',
    ],
    others: ['TI - Desks', 'the AB  - test'],
  },
  {
    name: 'RIS',
    needs: ['TY  - JOUR', 'TY - JOUR'],
    signs: ['TI  - Desks', 'A1 - Doe, Jane', 'ER  -'],
    others: [
      'A  - one letter',
      'ABC  - three letters',
      'Ti  - Desks',
      'with TI  - Desks',
      'TI   - Desks',
      'TI  -Desks',
      '2A  - Desks',
    ],
  },
  {
    name: 'a Web of Science export in plain text',
    needs: [
      'UT WOS:000123',
      'FN Clarivate Analytics Web of Science',
      'FN Thomson Reuters Web of Science',
      'FN ISI Export',
      'PT J',
    ],
    signs: [
      'AU Doe, J',
      'AF Doe, Jane',
      'TI Desks',
      'SO JOURNAL OF DESKS',
      'AB We study desks.',
      'PY 2020',
      'DT Article',
      'LA English',
      'VR 1.0',
      'ER',
      'EF',
    ],
    others: ['AI agents', 'AUTHORS of desks', 'AU', 'ERA of desks', 'the TI Desks'],
  },
  {
    name: 'an EndNote export',
    needs: ['%0 Journal Article', '%T Desks', '%A Doe, Jane'],
    signs: ['%D 2020', '%@ 1234-5678', '%9 thesis'],
    others: ['% of desks', '%d desks', '50 %A desk', '%D2020'],
  },
  {
    name: 'a PubMed abstract export',
    needs: ['PMID: 12345678', 'Author information:'],
    signs: [
      'PMCID: PMC123',
      'PMID 123456789',
      'PMID:12345',
      'PMCID:PMC1234567',
      '1. J Desks. 2020 Jan 5;12(3):4-5.',
      '12345. Nat Chairs. 1899 Feb. doi: 10.1/x',
      '(1)Department of Desks',
      '(12)École',
      'text. [Indexed for MEDLINE]',
    ],
    others: [
      'PMIDs: 12345678',
      'PMID: 1234',
      'the PMID: 12345678',
      'PMCID: 123',
      '1. Desks in 2020',
      '1. Desks in 1720; a survey',
      '123456. J Desks. 2020;',
      '(123)Department',
      '(1)department',
      '(a)Department',
      'see (1)Department',
    ],
  },
  {
    name: 'a Scopus export in plain text',
    needs: ['SOURCE: Scopus', 'Scopus'],
    signs: [
      'AFFILIATIONS: Desk University',
      'ABSTRACT: We study',
      'AUTHOR KEYWORDS: desks',
      'DOCUMENT TYPE: Article',
      'PUBLICATION STAGE: Final',
    ],
    others: ['Abstract: We study', 'ABSTRACT We study', 'The SOURCE: x'],
  },
  {
    name: 'a table (CSV)',
    needs: [],
    signs: [
      'title,authors,year',
      '"Title";"DOI";"Abstract"',
      'Author\tTitle\tYear',
      'id,#,Title (en),Authors/Editors,Year',
    ],
    others: [
      'title,authors',
      'titles,authorship,yearly',
      'Desks: title, author and abstract: what readers see, “here”',
    ],
  },
  {
    name: 'a Google Scholar page of results',
    needs: ['Cited by 12', 'Save Cite'],
    signs: [
      'Related articles',
      '☆ Save Cite',
      'All 7 versions',
      'About 1,230 results (0.05 sec)',
      '[PDF] arxiv.org',
      '[HTML] desks.example',
    ],
    others: ['Unrelated articlesque', 'All versions', 'Excited by 12', '[PDF] file'],
  },
  {
    name: 'an OpenReview page',
    needs: [
      'Readers: Nobody',
      'Code Of Ethics: yes',
      'Submission Number: 7',
      'TL;DR: desks',
      'TLDR: desks',
      'OpenReview',
    ],
    signs: [
      'Keywords: desks',
      'Venue: ICLR 2024',
      'Everyone',
      'Published: 1 Jan 2024, Last Modified: 2 Jan 2024',
      'Show details',
      'Hide BibTeX',
      'Abstract: We study desks.',
    ],
    others: ['Keywords of desks', 'Everyone needs a desk', 'Show me the desks'],
  },
  {
    name: 'a Semantic Scholar page of results',
    needs: ['TLDR', 'View PDF on arXiv', 'View on IEEE Xplore'],
    signs: ['Save', 'Alert', 'Cite', '12 Citations', '1 Citation', '[PDF]', 'Expand'],
    others: ['Save desks', 'TLDRs', 'Citations', 'View of desks'],
  },
  {
    name: 'a list of results from a publisher’s or library’s page',
    needs: [],
    signs: [
      'Download PDF',
      'Research article Open access',
      'Cited by (12)',
      'Cited by: 3',
      'First page preview',
      'Add to Cart',
    ],
    others: ['We download PDFs', 'Cited by many', 'Review articles of desks'],
  },
];
