import { financialYear, isKnown } from '#domain/catalogue';
import { simulatePanel } from '#simulation';
import { type Answer, ApiUnderTest, type PlainAnswer } from './api-under-test.js';
import { change, fictionalProgramme } from './fictional-programme.js';
import type { TestDatabase } from './test-database.js';

export const YEAR = '2024-25';
export const BEFORE = '2023-24';
/** Of how safe people feel nothing is published for the year between. */
export const LONG_BEFORE = '2022-23';
export const PANEL = simulatePanel({ councils: 40, baseYear: financialYear(YEAR), yearsBefore: 1, yearsAfter: 1 });
export const CODES = PANEL.councils.map(({ code }) => code);
export const SUBJECT = CODES[0] ?? '';
/** The members of the programme. */
export const MEMBERS = CODES.slice(0, 8);
/** Net expenditure by revenue outturn, in pounds, which the last council did not give. */
export const NET = CODES.slice(0, -1).map((_, i) => 50_000_000 + 1_000_000 * i);

/** A published rate that rises by 10 from council to council, and moved a little since the year before. */
export const RATES = CODES.map((_, i) => 400 + 10 * i);
const MOVED = CODES.map((_, i) => 400 + 10 * i + ([3, -4, 6, -2, 1][i % 5] ?? 0));

export const inOrder = (values: readonly number[]): readonly number[] => [...values].sort((a, b) => a - b);

/** Type 7 by hand: `p` of the way from the first to the last. */
export function cut(values: readonly number[], p: number): number {
  const [ordered, at] = [inOrder(values), (values.length - 1) * p];
  const [low, high] = [ordered[Math.floor(at)] ?? NaN, ordered[Math.ceil(at)] ?? NaN];
  return low + (at - Math.floor(at)) * (high - low);
}

export const peopleOf = (councils: readonly (string | undefined)[], band: '18-64' | '65+'): number =>
  PANEL.publication.populations
    .filter((row) => councils.includes(row.council) && row.ageBand === band && row.year === YEAR)
    .reduce((sum, row) => sum + row.people, 0);

interface Published {
  readonly publishRelease: { readonly release: { readonly number: number } | null; readonly userErrors: readonly object[] };
}

/** An api with a release of published figures of forty fictional councils, and keys of whoever asks. */
export class BenchmarkPanel {
  private constructor(
    readonly api: ApiUnderTest,
    readonly office: string,
    readonly consultant: string,
    readonly preparer: string,
  ) {}

  /** `figures` are published beside those of the panel. */
  static async start({ withProgramme = false, figures = [] as readonly object[] } = {}): Promise<BenchmarkPanel> {
    const api = await ApiUnderTest.start();
    const office = await api.key('programme-office');
    const councils = PANEL.councils.map(({ validTo: _, ...council }) => ({ ...council, type: council.type.toUpperCase() }));
    await send(api, office, 'registerDemonstrationCouncils', 'RegisterDemonstrationCouncilsInput', { councils });
    await send(api, office, 'loadPublication', 'LoadPublicationInput', publication(figures));
    if (withProgramme) {
      const { userErrors } = await change(api, office, 'fileProgramme', {
        idempotencyKey: 'programme',
        programme: fictionalProgramme(MEMBERS),
      });
      if (userErrors.length > 0) throw new Error(JSON.stringify(userErrors));
    }
    const panel = new BenchmarkPanel(api, office, await api.key('consultant'), await api.key('preparer', SUBJECT));
    await panel.publish('release of figures');
    return panel;
  }

  get database(): TestDatabase {
    return this.api.database;
  }

  /** Publishes all there is as the next release, and gives its number. */
  async publish(note: string, terms: object = {}): Promise<number> {
    const query = 'mutation ($input: PublishReleaseInput!) { publishRelease(input: $input) { release { number } userErrors { message } } }';
    const variables = { input: { idempotencyKey: `to publish ${note}`, realm: 'DEMONSTRATION', note, ...terms } };
    const { publishRelease } = await this.ask<Published>(this.office, query, variables);
    if (publishRelease.release === null) throw new Error(JSON.stringify(publishRelease.userErrors));
    return publishRelease.release.number;
  }

  /** Loads admissions that were counted again, each lower by so much than before, council by council. */
  async recount(vintage: string, lower: (place: number) => number): Promise<void> {
    const figures = CODES.map((council, i) => ({
      ...{ council, of: { measure: 'ADMISSIONS_65' }, year: YEAR },
      figure: { value: (RATES[i] ?? NaN) - lower(i) },
    }));
    const about = { realm: 'DEMONSTRATION', name: 'Recount', publisher: 'P', vintage };
    const input = { ...about, priceLevels: [], populations: [], indices: [], figures };
    await send(this.api, this.office, 'loadPublication', 'LoadPublicationInput', input);
  }

  /** The answer to a question that has one. */
  async ask<Data>(key: string | undefined, query: string, variables: object = {}): Promise<Data> {
    const { data, errors } = await this.api.ask<Data>(key, query, variables);
    if (errors.length > 0) throw new Error(JSON.stringify(errors));
    return data;
  }

  /** What a question is answered with, errors and all. */
  answer(key: string | undefined, query: string, variables: object = {}): Promise<Answer<unknown>> {
    return this.api.ask(key, query, variables);
  }

  /** The code of the error of a question that has no answer. */
  async refusal(key: string | undefined, query: string): Promise<string | undefined> {
    const { errors } = await this.api.ask(key, query);
    return errors[0]?.extensions.code;
  }

  /** The first error of a question that has no answer. */
  async error(query: string, variables: object = {}): Promise<Answer<unknown>['errors'][number] | undefined> {
    return (await this.api.ask(undefined, query, variables)).errors[0];
  }

  /** A plain request, without a key or with one. */
  get(path: string, key?: string, headers: Readonly<Record<string, string>> = {}): Promise<PlainAnswer> {
    return this.api.get(path, { ...(key === undefined ? {} : { authorization: `Bearer ${key}` }), ...headers });
  }

  head(path: string): Promise<PlainAnswer> {
    return this.api.get(path, {}, 'head');
  }

  stop(): Promise<void> {
    return this.api.stop();
  }
}

async function send(api: ApiUnderTest, key: string, name: string, type: string, input: object): Promise<void> {
  const query = `mutation ($input: ${type}!) { answer: ${name}(input: $input) { userErrors { message path } } }`;
  const { data, errors } = await api.ask<{ answer: { userErrors: readonly object[] } }>(key, query, { input });
  if (errors.length + data.answer.userErrors.length > 0) throw new Error(JSON.stringify([errors, data.answer.userErrors]));
}

function publication(others: readonly object[]): object {
  const { populations, figures, ...rest } = PANEL.publication;
  return {
    ...rest,
    realm: 'DEMONSTRATION',
    populations: populations.map((row) => ({ ...row, ageBand: row.ageBand === '65+' ? 'AGE_65_PLUS' : 'AGE_18_64' })),
    figures: [
      ...figures.flatMap(({ place, of, year, figure }) =>
        isKnown(figure) ? [{ council: place, of: { quantity: of }, year, figure: { value: figure.value } }] : [],
      ),
      ...CODES.flatMap((council, i) => [
        { council, of: { measure: 'ADMISSIONS_65' }, year: YEAR, figure: { value: RATES[i] } },
        { council, of: { measure: 'ADMISSIONS_65' }, year: BEFORE, figure: { value: MOVED[i] } },
        { council, of: { measure: 'FEEL_SAFE' }, year: LONG_BEFORE, figure: { value: 10 + i } },
        { council, of: { measure: 'FEEL_SAFE' }, year: YEAR, figure: { value: 11 + i } },
      ]),
      ...NET.map((value, i) => ({ council: CODES[i], of: { quantity: 'RO_NET_CURRENT_EXPENDITURE' }, year: YEAR, figure: { value } })),
      ...others,
    ],
  };
}
