import { actor, POLICIES } from '../../access/index.js';
import { type Council, councilCode, financialYear } from '../../catalogue/index.js';
import {
  CASE_STUDY_ACTIONS,
  CASE_STUDY_FAIRNESS,
  CASE_STUDY_STEPS,
  type CaseStudyContent,
  EVIDENCE_GRADES,
  nextCaseStudyState,
  readMailbox,
  searchTerms,
} from './index.js';
import { checkStudy } from './check-study.js';

const TORBAY = councilCode('E06000027');
const LEICESTER = councilCode('E06000016');
const FICTIONAL = councilCode('X99000001');

describe('the steps of a case study', () => {
  it.each(CASE_STUDY_ACTIONS)('%s is open to the roles of its policy and to no other', (action) => {
    const roles = new Set(CASE_STUDY_STEPS.filter((step) => step.action === action).flatMap(({ by }) => by));
    expect([...roles].sort()).toEqual([...POLICIES[`${action}CaseStudy`]].sort());
  });
  it('lead to publication by way of a review alone', () => {
    expect(CASE_STUDY_STEPS.filter(({ to }) => to === 'published').map(({ from }) => from)).toEqual(['reviewed']);
    expect(CASE_STUDY_STEPS.filter(({ to }) => to === 'reviewed').map(({ from }) => from)).toEqual(['submitted']);
  });
  it('end where a study is withdrawn', () => {
    expect(CASE_STUDY_STEPS.filter(({ from }) => from === 'withdrawn')).toEqual([]);
  });
  it('let a study be submitted again once it was returned, and then only reviewed anew', () => {
    expect(nextCaseStudyState('returned', 'submit', 'preparer')).toBe('submitted');
    expect(nextCaseStudyState('returned', 'review', 'consultant')).toBeUndefined();
    expect(nextCaseStudyState('published', 'submit', 'programme-office')).toBeUndefined();
  });
});

describe('the grades of evidence', () => {
  it('go from a controlled study down to an intention', () => {
    expect(Object.keys(EVIDENCE_GRADES)).toEqual(['trial', 'comparison', 'before-and-after', 'council-figures', 'intention']);
  });
  it('never call an effect certain (method section 11)', () => {
    const words = [CASE_STUDY_FAIRNESS, ...Object.values(EVIDENCE_GRADES).map(({ sentence }) => sentence)].join(' ');
    expect(words).not.toMatch(/\b(prov|certain|guarant|saved £)/i);
  });
});

describe('a mailbox', () => {
  it.each(['commissioning', 'adult.social.care', 'adultsocialcare', 'ASC-commissioning', 'torbay.commissioning', 'info', 'care.team2'])(
    '%s@ is a team’s',
    (local) => {
      expect(readMailbox(`${local}@council.gov.uk`)).toBe('team');
    },
  );
  it.each([
    'ann.example',
    'aexample',
    'a.example',
    'annexample',
    'ann_example',
    'ann.example3',
    'a-example',
    'ann.example.commissioning',
    'ann',
  ])('%s@ may be a person’s', (local) => {
    expect(readMailbox(`${local}@council.gov.uk`)).toBe('perhaps-personal');
  });
  it.each(['commissioning', 'commissioning@', 'a b@council.gov.uk', '@council.gov.uk', 'commissioning@localhost'])('%s is none', (text) => {
    expect(readMailbox(text)).toBe('not-a-mailbox');
  });
});

describe('a search', () => {
  it('reads every word for a practice as the practice', () => {
    const reablement = [{ words: '', practices: ['REABLEMENT'] }];
    expect(['re-ablement', 'Enablement', 'reablement'].map(searchTerms)).toEqual([reablement, reablement, reablement]);
  });
  it('keeps the other words', () => {
    expect(searchTerms('care technology in Leicestershire')).toEqual([{ words: 'in leicestershire', practices: ['TELECARE'] }]);
    expect(searchTerms('taxis, Hartlepool')).toEqual([{ words: 'hartlepool', practices: ['DAY_CARE_TRANSPORT'] }]);
    expect(searchTerms('Hartlepool')).toEqual([{ words: 'Hartlepool', practices: [] }]);
  });
  it('takes either side of “or”', () => {
    expect(searchTerms('telehealth or open book')).toEqual([
      { words: '', practices: ['TELECARE'] },
      { words: '', practices: ['OPEN_BOOK'] },
    ]);
  });
  it('is taken at its word where it has a minus or quotation marks', () => {
    for (const text of ['reablement -telecare', '"initial support" or telecare']) {
      expect(searchTerms(text)).toEqual([{ words: text, practices: [] }]);
    }
  });
});

describe('a case study as it is submitted', () => {
  const content: CaseStudyContent = {
    councils: [TORBAY],
    title: 'Reablement for people who have care already',
    summary: 'Each review of a package asks whether reablement would help.',
    practiceTags: ['REABLEMENT'],
    claimedEffect: 'Early signs of success.',
    claimedFigures: [],
    basis: 'The council’s own impression.',
    linkedLines: [],
    contact: { role: 'Commissioning team', mailbox: 'commissioning@torbay.gov.uk' },
    provenance: [{ document: 'A report', paragraph: 'page 14' }],
  };
  const torbay: Council = {
    code: TORBAY,
    name: 'Torbay',
    type: 'unitary',
    region: 'South West',
    validFrom: '2009-01-01',
    validTo: undefined,
  };
  const check = (
    more: Partial<CaseStudyContent>,
    who = actor('key', 'preparer', TORBAY),
    code = 'torbay-reablement',
  ): readonly string[][] => checkStudy(who, code, { ...content, ...more }, [torbay]).map((each) => [each.code, each.path.join('.')]);

  it('is taken where nothing is wrong with it', () => {
    expect(check({})).toEqual([]);
  });
  it('is told of everything that is wrong at once', () => {
    const wrong = {
      councils: [LEICESTER, FICTIONAL],
      claimedEffect: 'It is proven to save money.',
      linkedLines: [{ council: TORBAY, collection: financialYear('2024-25'), reference: 'AC2' }],
      contact: { role: 'Manager', mailbox: 'ann.example@torbay.gov.uk' },
    };
    expect(check(wrong, undefined, 'Torbay reablement')).toEqual([
      ['CODE_NOT_A_SLUG', 'code'],
      ['COUNCIL_UNKNOWN', 'content.councils.0'],
      ['COUNCIL_UNKNOWN', 'content.councils.1'],
      ['REALMS_MIXED', 'content.councils'],
      ['COUNCIL_NOT_OWN', 'content.councils'],
      ['WORDING_TOO_CERTAIN', 'content.claimedEffect'],
      ['LINE_OF_OTHER_COUNCIL', 'content.linkedLines.0.council'],
      ['MAILBOX_PERSONAL', 'content.contact.mailbox'],
    ]);
  });
  it('may be of any council where the programme writes it, and improve without being called proof', () => {
    expect(check({ title: 'Improved home care' }, actor('key', 'consultant', undefined))).toEqual([]);
  });
  it('names no mailbox that is none', () => {
    expect(check({ contact: { role: 'Commissioning team', mailbox: 'torbay.gov.uk' } })).toEqual([
      ['MAILBOX_NOT_ONE', 'content.contact.mailbox'],
    ]);
    expect(check({ contact: { role: 'Commissioning team', mailbox: undefined } })).toEqual([]);
  });
});
