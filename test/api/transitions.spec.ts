import { actsForCouncil, policyOf, ROLES, type Role } from '#domain/access';
import { COUNCIL_REGISTER, existsIn, financialYear } from '#domain/catalogue';
import { isAtWork, nextState, RETURN_ACTIONS, RETURN_STATES, type ReturnAction, type ReturnState } from '#domain/returns';
import { ApiUnderTest } from '../builders/api-under-test.js';
import { operationOf, ReturnsAt, type Said } from '../builders/return-at.js';

const STATES = ['nothing', ...RETURN_STATES] as const;
type Standing = (typeof STATES)[number];
/** Whose key it is: of the return’s council, of a neighbour that has a return of its own, or of the programme. */
type Side = 'own' | 'neighbour' | 'programme';
const sidesOf = (role: Role): readonly Side[] => (actsForCouncil(role) ? ['own', 'neighbour'] : ['programme']);
const PEOPLE = ROLES.flatMap((role) => sidesOf(role).map((side) => ({ role, side })));
type Person = (typeof PEOPLE)[number];

interface Try extends Person {
  readonly state: Standing;
  readonly action: ReturnAction;
}
const TRIES: readonly Try[] = STATES.flatMap((state) =>
  RETURN_ACTIONS.flatMap((action) => PEOPLE.map((person) => ({ state, action, ...person }))),
);

/** Where the table says that a try leads; undefined where it must be refused. */
const leadsTo = ({ state, action, role, side }: Try): ReturnState | undefined =>
  side === 'neighbour' ? undefined : nextState(state, action, role);
const ALLOWED = TRIES.filter((each) => leadsTo(each) !== undefined);
const REFUSED = TRIES.filter((each) => leadsTo(each) === undefined);

/** Its council sees a return in each state; the programme office once it was sent in; nobody else ever does. */
const sees = ({ role, side }: Person, state: Standing): boolean =>
  state !== 'nothing' && (side === 'own' || (role === 'programme-office' && state !== 'draft'));

function refusalOf({ action, state, ...person }: Try): string {
  if (person.side === 'neighbour' || policyOf(operationOf(action))?.includes(person.role) !== true) return 'FORBIDDEN';
  return sees(person, state) ? 'STATE_DOES_NOT_ALLOW' : 'RETURN_NOT_FOUND';
}

const YEAR = financialYear('2024-25');
const COUNCILS = [...COUNCIL_REGISTER.values()].filter((council) => existsIn(council, YEAR)).map(({ code }) => code);
/** The council whose return stands in a state, and its neighbour, whose own return stands in the next. */
const councilAt = (state: Standing): string => COUNCILS[STATES.indexOf(state)]!;
const neighbourOf = (state: Standing): string => COUNCILS[(STATES.indexOf(state) + 1) % STATES.length]!;
/** Nobody’s before: each allowed try is made on a return of its own. */
const freshCouncil = (index: number): string => COUNCILS[STATES.length + index]!;

/** What was sent in, what its council is at work on since, and what somebody says who only tries. */
const SECRET: Said = { words: 'Quillwort is what the return says.', pounds: '7654321' };
const UNDER_WAY: Said = { words: 'Lungwort is what its council writes now.', pounds: '6543217' };
const TRIED: Said = { words: 'It is only tried.', pounds: '1000' };
const OF_A_RETURN = /quillwort|lungwort|7,?654,?321|6,?543,?217/i;

/** Finance’s amounts are a version of their own. */
const MAKES_A_VERSION: readonly ReturnAction[] = ['save', 'validate'];

const AT_ONCE = 8;
async function inBatches<From, To>(list: readonly From[], work: (each: From) => Promise<To>): Promise<readonly To[]> {
  const done: To[] = [];
  for (let i = 0; i < list.length; i += AT_ONCE) done.push(...(await Promise.all(list.slice(i, i + AT_ONCE).map(work))));
  return done;
}
const spelled = (state: string): string => state.replaceAll('-', '_').toUpperCase();
const subjectOf = (key: string): string => key.split('_')[1] ?? '';

describe('every step of a return, tried in every state by every role of its council, of a neighbour and of the programme', () => {
  let api: ApiUnderTest;
  let returns: ReturnsAt;
  /** The version of the return that stands in each state, and the one that was sent in last. */
  const newest = new Map<Standing, number>();
  const sentIn = new Map<Standing, number>();
  /** What the programme office read before the council went to work again. */
  const seenByOffice = new Map<Standing, unknown>();
  const keyOf = ({ role, side }: Person, state: Standing): Promise<string> =>
    returns.key(role, side === 'neighbour' ? neighbourOf(state) : councilAt(state));

  beforeAll(async () => {
    api = await ApiUnderTest.start();
    await api.application.listen(0, '127.0.0.1');
    returns = new ReturnsAt(api);
    await returns.open();
    const office = await returns.key('programme-office');
    await inBatches(STATES, async (state) => {
      const version = await returns.at(state, councilAt(state), SECRET);
      sentIn.set(state, version);
      seenByOffice.set(state, await returns.read(office, councilAt(state)));
      const isUnderWay = state !== 'nothing' && isAtWork(state);
      newest.set(state, isUnderWay ? await returns.take('save', 'preparer', councilAt(state), version, UNDER_WAY) : version);
    });
  }, 90_000);
  afterAll(() => api.stop());

  // Counted by hand, from the table of steps and that of policies.
  it('is 880 tries, of which 33 are allowed and 847 refused', () => {
    expect([TRIES, ALLOWED, REFUSED].map((list) => list.length)).toEqual([880, 33, 847]);
    expect(ROLES.map((role) => ALLOWED.filter((each) => each.role === role).length)).toEqual([10, 9, 2, 0, 12]);
    const codes = REFUSED.map(refusalOf);
    const counted = ['FORBIDDEN', 'STATE_DOES_NOT_ALLOW', 'RETURN_NOT_FOUND'].map((code) => codes.filter((each) => each === code).length);
    expect(counted).toEqual([737, 94, 16]);
  });

  it.each(STATES)('%s: all else is refused, tells nothing and changes nothing', async (state) => {
    const council = councilAt(state);
    const asTheyRead = async (): Promise<unknown> => returns.read(await returns.key('preparer', council), council);
    const before = await asTheyRead();
    const tries = REFUSED.filter((each) => each.state === state);
    const came = await inBatches(tries, async (each) => {
      const key = await keyOf(each, state);
      const answer = await returns.ask({ action: each.action, key, council, version: newest.get(state) ?? 0, said: TRIED });
      const payload = answer.data?.answer;
      const codes = [...answer.errors.map(({ extensions }) => extensions.code), ...(payload?.userErrors ?? []).map(({ code }) => code)];
      return { ...each, codes, gives: payload?.councilReturn ?? null, tells: OF_A_RETURN.exec(JSON.stringify(answer)) };
    });
    expect(came).toEqual(tries.map((each) => ({ ...each, codes: [refusalOf(each)], gives: null, tells: null })));
    expect(await asTheyRead()).toEqual(before);
  });

  it('notes each refusal once, with who tried what on whose return and why not', async () => {
    const said = await api.stored(`SELECT subject, role, council, after AS code, split_part(target, ':', 1) AS operation, target
      FROM audit_event WHERE action = 'refused'`);
    expect(said).toHaveLength(REFUSED.length);
    const due = await inBatches(REFUSED, async (each) => ({
      subject: subjectOf(await keyOf(each, each.state)),
      role: each.role,
      council: councilAt(each.state),
      code: refusalOf(each),
      operation: operationOf(each.action),
      target: expect.stringMatching(`${councilAt(each.state)}.*${YEAR}`) as string,
    }));
    const inOrder = <Event extends object>(events: readonly Event[]): readonly Event[] =>
      [...events].sort((a, b) => (orderOf(a) < orderOf(b) ? -1 : 1));
    const orderOf = (event: { subject?: string; council?: string; operation?: string }): string =>
      `${event.subject} ${event.council} ${event.operation}`;
    expect(inOrder(said)).toEqual(inOrder(due));
  });

  describe.each(STATES)('a return that is %s', (state) => {
    it.each(PEOPLE)('is read by a $role ($side) as is due to them', async (person) => {
      const [key, council] = [await keyOf(person, state), councilAt(state)];
      const version = (person.side === 'own' ? newest : sentIn).get(state) ?? 1;
      const [read, difference] = await Promise.all([returns.read(key, council), returns.difference(key, council, version)]);
      if (sees(person, state)) {
        expect(read).toMatchObject({ data: { councilReturn: { state: spelled(state), version } }, errors: [] });
        expect(difference.errors).toEqual([]);
        expect(JSON.stringify(read)).toContain(
          (person.side === 'own' && newest.get(state) !== sentIn.get(state) ? UNDER_WAY : SECRET).words,
        );
      } else {
        const nothing = councilAt('nothing');
        expect(read).toEqual(await returns.read(key, nothing));
        expect(difference).toEqual(await returns.difference(key, nothing, version));
        const code = person.role === 'consultant' ? 'FORBIDDEN' : 'NOT_FOUND';
        expect([read, difference].map(({ errors }) => errors.map(({ extensions }) => extensions.code))).toEqual([[code], [code]]);
        expect(JSON.stringify([read, difference])).not.toMatch(OF_A_RETURN);
      }
    });

    it('shows the programme office what was sent in, and nothing of what its council is at work on', async () => {
      const [office, council, later] = [await returns.key('programme-office'), councilAt(state), (sentIn.get(state) ?? 0) + 1];
      expect(await returns.read(office, council)).toEqual(seenByOffice.get(state));
      expect(await returns.difference(office, council, later)).toEqual(await returns.difference(office, councilAt('nothing'), later));
    });
  });

  it('is taken where the table has it, to where the table says, and noted in the name of its key', async () => {
    const tries = ALLOWED.map((each, index) => ({ ...each, council: freshCouncil(index) }));
    const came = await inBatches(tries, async ({ state, action, role, council }) => {
      const key = await returns.key(role, council);
      const version = await returns.at(state, council, SECRET);
      const { data } = await returns.ask({ action, key, council, version, said: SECRET });
      const { councilReturn = null, userErrors = [] } = data?.answer ?? {};
      const [event] = await api.stored(`SELECT action, subject, role, target, before, after FROM audit_event
        WHERE council = '${council}' AND action LIKE 'return.%' AND action <> 'return.saved' ORDER BY seq DESC LIMIT 1`);
      return { state, action, role, to: councilReturn?.state, userErrors, event, before: version, after: councilReturn?.version };
    });
    const due = tries.map(async (each, index) => {
      const to = leadsTo(each)!;
      const { state, action, role, council } = each;
      const before = came[index]?.before ?? 0;
      const after = MAKES_A_VERSION.includes(action) ? before + 1 : before;
      const subject = subjectOf(await returns.key(role, council));
      const target = `return ${council} ${YEAR} version ${after}`;
      const event = { action: `return.${to}`, subject, role, target, before: state === 'nothing' ? null : state, after: to };
      return { state, action, role, to: spelled(to), userErrors: [], event, before, after };
    });
    expect(came).toEqual(await Promise.all(due));
  }, 90_000);
});
