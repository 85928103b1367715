import { existsSync, mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { endEverything, Run, type Settings, started, wordsOf } from './outturn.js';
import { freePort, isFree, isRunning } from './processes.js';
import { GROWTH, LEICESTER, SAVINGS_2024 } from './printed-figures.js';
import * as question from './questions.js';
import { type Answer, ask, refusalOf, sendAsCurl } from './questions.js';
import { NUMBERS_OF_THE_PAGE, standsOnThePage, VERDICT_OF_THE_PAGE, wronglyPrinted } from './verdict-page.js';

/** Room for a first start on a machine that is busy with other suites. */
const PATIENCE_MS = 180_000;

const folder = mkdtempSync(join(tmpdir(), 'outturn start '));
const home = join(folder, 'the home');
let port: number;
let cutShort: Run;
let running: Run;
let released: Answer;

const settings = (): Settings => ({ OUTTURN_HOME: home, API_PORT: String(port) });
const demoKey = (name: string): string => {
  const keys = JSON.parse(readFileSync(join(home, 'postgres', 'demo-keys.json'), 'utf8')) as Readonly<Record<string, string>>;
  return keys[name] ?? `there is no key of ${name}`;
};
const asConsultant = (query: string): Promise<Answer> => ask({ port, key: demoKey('consultant') }, query);
const asOffice = (query: string): Promise<Answer> => ask({ port, key: demoKey('programme-office') }, query);

beforeAll(async () => {
  port = await freePort();
  cutShort = Run.of(['start'], settings());
  await cutShort.printed(/80 of 192 returns/);
  await cutShort.kill();
  running = await started(settings());
  released = await asConsultant(question.RELEASES);
}, PATIENCE_MS);
afterAll(() => endEverything(folder), PATIENCE_MS);

describe('a first start', () => {
  it('tells of its progress, and after a power cut goes on to the addresses, a key and a question', () => {
    expect(cutShort.output).toMatch(/Creating the database[^]*Bringing the database to this version[^]*Setting up the demonstration/);
    const told = ['Setting up the demonstration', '192 of 192 returns', 'Outturn is running', `http://127.0.0.1:${port}/graphql`];
    expect(running.output).toMatch(
      new RegExp([...told, '/health', '/explorer#key=outturn_', 'Demo key   outturn_', 'A first question:'].join('[^]*')),
    );
  });

  it('answers its question, sent as it is printed, with a comparison and a verdict', async () => {
    const printed = running.output.slice(running.output.indexOf('curl'));
    const { data } = await sendAsCurl(wordsOf(printed));
    expect(data).toMatchObject({
      peerComparison: {
        sentence: expect.stringMatching(/^\S+ \(fictional\)’s figure for .* is £.*; the median of its group of 12 .* is £/),
      },
      triangulation: {
        sentence: expect.stringContaining('90% interval'),
        ratio: { low: expect.any(Number), kappa: expect.any(Number), high: expect.any(Number) },
        minimumDetectableSaving: { value: expect.stringMatching(/^\d+\.\d\d$/) },
        reasons: expect.arrayContaining([{ sentence: expect.stringContaining('the smallest saving these data can detect is £') }]),
      },
    });
    const { low, kappa, high } = (data?.['triangulation'] as { ratio: Record<'low' | 'kappa' | 'high', number> }).ratio;
    expect([low, kappa, high]).toEqual([low, kappa, high].sort((a, b) => a - b));
  });

  it('gives every number of the page that explains one verdict', async () => {
    const { data } = await asConsultant(VERDICT_OF_THE_PAGE);
    const answer = data?.['triangulation'] as { readonly sentence: string };
    expect(NUMBERS_OF_THE_PAGE.length).toBeGreaterThan(30);
    expect([wronglyPrinted(answer), standsOnThePage(answer.sentence)]).toEqual([[], true]);
  });

  it('gives Leicestershire’s planned savings by class as its report prints them', async () => {
    const { data } = await asConsultant(question.LEICESTERSHIRE_SAVINGS);
    expect(data).toMatchObject({
      first: { total: { status: 'KNOWN', value: '6445' } },
      last: { total: { status: 'KNOWN', value: '13400' } },
    });
    const { classes } = data?.['first'] as { classes: readonly { nature: string; amount: { value: string } }[] };
    expect(Object.fromEntries(classes.map(({ nature, amount }) => [nature, amount.value]))).toEqual(SAVINGS_2024);
  });

  it('has no total for the year that the report does not print, and says so', async () => {
    const { data } = await asConsultant(question.LEICESTERSHIRE_SAVINGS);
    expect(data).toMatchObject({ second: { total: { status: 'NOT_PRINTED', value: null } } });
  });

  it('neither compares Leicestershire with too few peers nor judges what is only planned, and says why', async () => {
    expect((await asConsultant(question.LEICESTERSHIRE_COMPARED)).data).toMatchObject({
      peerComparison: {
        __typename: 'TooFewPeers',
        sentence: expect.stringMatching(
          /^There is no comparison of Leicestershire .*: 1 council of the 10 in its group \(East Midlands\) has a figure, and 6 are needed\.$/,
        ),
      },
      triangulation: {
        __typename: 'NoVerdict',
        reason: 'NOTHING_REPORTED_DELIVERED',
        sentence: expect.stringMatching(/^There is no verdict: nothing in Leicestershire’s savings .* is reported delivered/),
      },
    });
  });

  it('holds a budget bridge of Leicestershire that closes in all four years', async () => {
    const { data } = await asOffice(question.LEICESTERSHIRE_RETURN);
    const closed = ['2024-25', '2025-26', '2026-27', '2027-28'].map((year) => ({ year, closes: true, gap: { value: '0.00' } }));
    expect(data).toMatchObject({ councilReturn: { state: 'ACCEPTED', budgetBridge: closed } });
  });

  it.each(Object.entries(GROWTH))('holds growth lines of Leicestershire that add up to what is printed for %s', async (year, total) => {
    const { data } = await asOffice(question.LEICESTERSHIRE_RETURN);
    const { growthLines } = data?.['councilReturn'] as {
      growthLines: readonly { amounts: readonly { year: string; amount: { value: string } }[] }[];
    };
    const amounts = growthLines
      .flatMap((line) => line.amounts.filter((each) => each.year === year))
      .map(({ amount }) => Number(amount.value));
    expect([amounts.length, amounts.reduce((sum, amount) => sum + amount, 0)]).toEqual([11, total]);
  });

  it('holds Leicester’s three years of budget and outturn, the last a forecast at period 6', async () => {
    expect((await asOffice(question.LEICESTER_RETURNS)).data).toEqual(LEICESTER);
  });

  it('keeps real and fictional councils in releases of their own', async () => {
    const { releases } = released.data as { releases: { edges: readonly { node: { realm: string; returns: number } }[] } };
    expect(releases.edges.map(({ node }) => [node.realm, node.returns])).toEqual([
      ['DEMONSTRATION', 192],
      ['ENGLAND', 6],
    ]);
    for (const [realm, code] of [
      ['DEMONSTRATION', /^X99/],
      ['ENGLAND', /^E/],
    ] as const) {
      const { councils } = (await asConsultant(question.councilsOf(realm))).data as {
        councils: { edges: readonly { node: { code: string; realm: string } }[] };
      };
      expect(councils.edges.filter(({ node }) => node.realm !== realm || !code.test(node.code))).toEqual([]);
    }
    expect((await asConsultant(question.AMONG_FICTIONAL_PEERS)).data).toMatchObject({
      peerComparison: {
        __typename: 'PeersNotUsable',
        councils: ['X99000001', 'X99000002'],
        sentence: expect.stringContaining('fictional beside real'),
      },
    });
  });
});

describe('beside a running api', () => {
  it('a key is made, answers, is revoked, and is then nobody’s', async () => {
    const made = await Run.of(['keys', 'create', '--role', 'consultant', '--label', 'start test'], settings()).ending;
    expect(made).toEqual({ code: 0, output: expect.stringMatching(/^outturn_[0-9a-f]{12}_[0-9a-f]{64}\n$/), complaint: '' });
    const key = made.output.trim();
    expect(await ask({ port, key }, question.RELEASES)).toEqual(released);

    const id = key.split('_')[1] ?? '';
    const revoked = await Run.of(['keys', 'revoke', id], settings()).ending;
    expect(revoked).toEqual({ code: 0, output: `The key ${id} is ended.\n`, complaint: '' });
    expect(refusalOf(await ask({ port, key }, question.RELEASES))).toBe('UNAUTHENTICATED');
  });

  it('a second start is told that the port is taken and what to do', async () => {
    const told = `Port ${port} is taken by another program, perhaps another Outturn. Stop it, or choose another port: API_PORT=${port + 1} npm start\n`;
    expect(await Run.of(['start'], settings()).ending).toEqual({ code: 1, output: '', complaint: told });
  });
});

describe('what was started', () => {
  const answersTheSame = async (): Promise<void> => {
    expect(await asConsultant(question.RELEASES)).toEqual(released);
    expect(running.output).not.toContain('Setting up');
  };

  const stopsInOrder = async (target: number): Promise<void> => {
    const { programs, postmaster = Number.NaN } = running;
    expect(['api', 'worker'].map((app) => running.program(app))).toEqual([expect.any(Number), expect.any(Number)]);
    process.kill(target, 'SIGINT');
    expect(await running.ending).toMatchObject({ code: 0, output: expect.stringMatching(/Stopped\.\n$/), complaint: '' });
    expect([postmaster > 0, [...programs, postmaster].filter(isRunning)]).toEqual([true, []]);
    expect(await isFree(port)).toBe(true);
    expect(existsSync(join(home, 'postgres', 'data', 'postmaster.pid'))).toBe(false);
  };

  it('answers the same after everything was killed', async () => {
    await running.kill();
    running = await started(settings());
    await answersTheSame();
  });

  it('stops in order, api, worker and database, at a Ctrl-C', () => stopsInOrder(running.pid));

  it('answers the same when it is started again, compiles nothing and sets nothing up again', async () => {
    running = await started(settings());
    await answersTheSame();
    expect(running.output + running.complaint).not.toContain('Compiling');
  });

  it('stops in order at the Ctrl-C of a terminal, which reaches its whole process group', () => stopsInOrder(-running.pid));
});
