import type { TargetContent } from '#domain/benchmarking';
import { type CouncilCode, isKnown, type MeasureCode } from '#domain/catalogue';
import type { PrintedCell } from '#domain/evidence';
import { ApiUnderTest } from '../../../../../test/builders/api-under-test.js';
import { LEICESTERSHIRE_2021_PERFORMANCE } from '../documents/leicestershire-2021-performance.table.js';
import { GraphqlClient } from '../graphql-client.js';
import { LEICESTERSHIRE_2021_TARGETS } from './leicestershire-2021.table.js';
import { seedTargets } from './seed-targets.js';

/** Where the document prints each: the codes of the outcomes framework in 2020/21. */
const PRINTED_AS: Readonly<Partial<Record<MeasureCode, string>>> = {
  CONTACTS_PREVENTED: 'prevent/sequel-prevent',
  CONTACTS_REDUCED: 'reduce/sequel-reduce',
  CONTACTS_DELAYED: 'delay/sequel-delay',
  CONTACTS_MET: 'meet/sequel-meet',
  INFORMATION: 'prevent/3D1',
  CARERS_INFORMATION: 'prevent/3D2',
  SOCIAL_CONTACT: 'reduce/1I1',
  CARERS_SOCIAL_CONTACT: 'reduce/1I2',
  LEARNING_DISABILITY_EMPLOYMENT: 'reduce/1E',
  LEARNING_DISABILITY_HOME: 'reduce/1G',
  REABLEMENT_SEQUEL: 'delay/2D',
  HOME_AFTER_91_DAYS: 'delay/2B1',
  ADMISSIONS_18_64: 'delay/2A1',
  ADMISSIONS_65: 'delay/2A2',
  SELF_DIRECTED_SUPPORT: 'meet/1C1A',
  DIRECT_PAYMENTS: 'meet/1C2A',
  CARERS_SELF_DIRECTED_SUPPORT: 'meet/1C1B',
  CARERS_DIRECT_PAYMENTS: 'meet/1C2B',
  SERVICES_MAKE_SAFE: 'meet/4B',
};

const cells = new Map<string, PrintedCell>(
  LEICESTERSHIRE_2021_PERFORMANCE.tables.flatMap((table) => table.cells.map((cell) => [`${table.code}/${cell.code}`, cell] as const)),
);
const numberIn = (address: string): number | undefined => {
  const content = cells.get(address)?.content;
  return content !== undefined && content.kind !== 'words' && isKnown(content.figure) ? content.figure.value : undefined;
};
const wordsIn = (address: string): string | undefined => {
  const content = cells.get(address)?.content;
  return content?.kind === 'words' ? content.words : undefined;
};
const printed = (row: string): object => ({
  target: numberIn(`${row}.target`),
  to: numberIn(`${row}.target-to`),
  value: numberIn(`${row}.value`),
  basis: numberIn(`${row}.value`) === undefined ? undefined : cells.get(`${row}.value`)?.basis,
  rating: wordsIn(`${row}.rating`)?.toLowerCase(),
});
const inTable = ({ aim, own, rating }: TargetContent): object => ({
  target: aim.kind === 'band' ? aim.from : aim.value,
  to: aim.kind === 'band' ? aim.to : undefined,
  value: own?.value,
  basis: own?.basis,
  rating: rating?.colour,
});

describe('the targets of the demonstration', () => {
  let api: ApiUnderTest;
  let preparer: string;

  beforeAll(async () => {
    api = await ApiUnderTest.start();
    await api.application.listen(0, '127.0.0.1');
    preparer = await api.key('preparer', LEICESTERSHIRE_2021_PERFORMANCE.council);
  });
  afterAll(() => api.stop());

  it.each(LEICESTERSHIRE_2021_TARGETS.map((target) => [target.measure, target] as const))(
    '%s is as the document prints it',
    (code, target) => {
      expect(inTable(target)).toEqual(printed(PRINTED_AS[code] ?? ''));
    },
  );

  it('are all that the report has for social care', () => {
    const rows = [...cells.keys()].filter((address) => address.endsWith('.target') && numberIn(address) !== undefined);
    expect(rows.map((address) => address.slice(0, -'.target'.length)).sort()).toEqual(
      [...Object.values(PRINTED_AS), 'communities/learning-success'].sort(),
    );
  });

  it('are set through the api, once however often they are sent', async () => {
    const client = new GraphqlClient(await api.application.getUrl());
    const keys = { of: (_role: string, _council?: CouncilCode) => Promise.resolve(preparer) };
    for (let run = 0; run < 2; run += 1) await seedTargets(client, keys, LEICESTERSHIRE_2021_TARGETS);
    const [row] = await api.stored(
      'SELECT count(*)::integer AS targets, max(version) AS newest, count(rating)::integer AS rated, count(own_value)::integer AS with_figure FROM local_target',
    );
    expect(row).toEqual({ targets: 19, newest: 1, rated: 14, with_figure: 14 });
  });
});
