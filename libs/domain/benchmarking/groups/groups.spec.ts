import { actor } from '../../access/index.js';
import { COUNCIL_REGISTER, type CouncilCode, councilCode } from '../../catalogue/index.js';
import { checkGroup, type GroupContent, groupId, groupOwner, isOwn, MOST_COUNCILS, nameKey, type SavedPeerGroup } from './index.js';

const LEICESTERSHIRE = councilCode('E10000018');
const LEICESTER = councilCode('E06000016');
const FICTIONAL = councilCode('X99000101');
const REGISTER = [...COUNCIL_REGISTER.values()];
const preparer = actor('preparer-key', 'preparer', LEICESTERSHIRE);
const director = actor('director-key', 'director', LEICESTERSHIRE);
const consultant = actor('consultant-key', 'consultant', undefined);
const office = actor('office-key', 'programme-office', undefined);

const group = (given: Partial<GroupContent> = {}): GroupContent => ({
  name: 'Shires around us',
  realm: 'england',
  councils: [LEICESTERSHIRE, LEICESTER],
  note: undefined,
  shared: false,
  ...given,
});
const saved = (given: Partial<SavedPeerGroup> = {}): SavedPeerGroup => ({
  ...group(),
  id: 'a',
  version: 1,
  owner: groupOwner(preparer),
  retired: undefined,
  savedAt: '2026-01-05T10:00:00.000Z',
  role: 'preparer',
  ...given,
});
const problems = (given: GroupContent, current?: SavedPeerGroup): readonly string[] =>
  checkGroup(given, REGISTER, current).map(({ code, path }) => `${code} ${path.join('.')}`);

describe('a saved peer group', () => {
  it('of known councils of one realm is without fault', () => {
    expect(problems(group())).toEqual([]);
  });

  it('has a name, and from one to as many councils as England has', () => {
    expect(problems(group({ name: '   ', councils: [] }))).toEqual(['NAME_MISSING name', 'GROUP_EMPTY councils']);
    const many = REGISTER.map(({ code }) => code);
    expect(problems(group({ councils: many.slice(0, MOST_COUNCILS) }))).toEqual([]);
    expect(problems(group({ councils: many.slice(0, MOST_COUNCILS + 1) }))).toEqual(['GROUP_TOO_LARGE councils']);
  });

  it('names each council once, of its own realm, and known', () => {
    const councils: CouncilCode[] = [LEICESTER, LEICESTER, FICTIONAL, councilCode('E10000099')];
    expect(problems(group({ councils }))).toEqual(['COUNCIL_REPEATED councils.1', 'REALMS_MIXED councils.2', 'COUNCIL_UNKNOWN councils.3']);
  });

  it('keeps its realm, and stays shared while it is in use', () => {
    expect(problems(group({ realm: 'demonstration', councils: [FICTIONAL] }), saved())).toContain('REALMS_MIXED realm');
    expect(problems(group(), saved({ shared: true }))).toEqual(['PEER_GROUP_SHARED shared']);
    expect(problems(group(), saved({ shared: true, retired: 'not used' }))).toEqual([]);
  });

  it('belongs to everybody of a council, or to one key of the programme', () => {
    expect([preparer, director, consultant].map((who) => isOwn(who, saved()))).toEqual([true, true, false]);
    const theirs = saved({ owner: groupOwner(consultant) });
    expect([preparer, consultant, office].map((who) => isOwn(who, theirs))).toEqual([false, true, false]);
  });

  it('is its owner and its name, however the name is spelled', () => {
    const unhashed = (text: string): string => text;
    expect(nameKey('  Shires   AROUND us ')).toBe('shires around us');
    expect(groupId(groupOwner(director), ' X ', unhashed)).toBe('council E10000018: x');
    expect(groupId(groupOwner(consultant), 'X', unhashed)).toBe('subject consultant-k');
  });
});
