import { councilCode } from '../catalogue/index.js';
import { actor, mayActOn, type Operation, POLICIES, roleMay } from './index.js';

const LEICESTER = councilCode('E06000016');
const LEICESTERSHIRE = councilCode('E10000018');

describe('an actor', () => {
  it('cannot be a preparer for no council, nor a consultant for one', () => {
    expect(() => actor('key', 'preparer', undefined)).toThrow('none is named');
    expect(() => actor('key', 'consultant', LEICESTER)).toThrow('acts for no council');
  });
});

describe('the policies', () => {
  const preparer = actor('key', 'preparer', LEICESTER);

  it('let a preparer save for its own council and no other', () => {
    expect([mayActOn(preparer, 'saveReturn', LEICESTER), mayActOn(preparer, 'saveReturn', LEICESTERSHIRE)]).toEqual([true, false]);
  });
  it('keep acceptance and publication from everybody but the programme office', () => {
    const office = actor('key', 'programme-office', undefined);
    const consultant = actor('key', 'consultant', undefined);
    for (const operation of ['acceptReturn', 'publishRelease'] as const) {
      expect([office, consultant, preparer].map((who) => roleMay(who, operation))).toEqual([true, false, false]);
    }
  });
  it('allow nothing that has no row', () => {
    expect(roleMay(preparer, 'dropEverything')).toBe(false);
    expect(roleMay(preparer, 'toString')).toBe(false);
  });
  it('let a consultant read what is published and work on case studies, and neither see nor change a return', () => {
    const consultant = actor('key', 'consultant', undefined);
    const allowed = (Object.keys(POLICIES) as Operation[]).filter((operation) => roleMay(consultant, operation));
    expect(allowed.sort()).toEqual(
      [
        'benchmark',
        'caseStudies',
        'caseStudy',
        'checkRules',
        'citation',
        'cohortChange',
        'cohortContrast',
        'collectionDefinition',
        'council',
        'councilPractices',
        'councils',
        'definitionDifference',
        'document',
        'documents',
        'figure',
        'findings',
        'groupTotals',
        'leagueTable',
        'matrix',
        'measures',
        'node',
        'peerComparison',
        'peerGroup',
        'practiceEffect',
        'practiceInUse',
        'practiceTags',
        'preElectionPeriods',
        'programme',
        'programmeTriangulation',
        'programmes',
        'proposedBenchmark',
        'reconciliation',
        'release',
        'releases',
        'retirePeerGroup',
        'returnCaseStudy',
        'reviewCaseStudy',
        'rules',
        'savePeerGroup',
        'savedPeerGroup',
        'savedPeerGroups',
        'savingsByClass',
        'savingsRegister',
        'series',
        'submitCaseStudy',
        'tagCaseStudy',
        'triangulation',
      ].sort(),
    );
  });
});
