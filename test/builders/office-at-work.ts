import { BenchmarkPanel, SUBJECT, YEAR } from './benchmark-panel.js';

const LATEST = '{ release(realm: DEMONSTRATION) { number } }';
const ALL = '{ releases { edges { node { number } } } }';
const PUBLISH =
  'mutation ($input: PublishReleaseInput!) { publishRelease(input: $input) { publishing { id state stages { stage } } release { number status } userErrors { code message path } } }';

/** A question that names a release, and says which it was answered from. */
export const position = (release: number): string =>
  `{ benchmark(council: "${SUBJECT}", measure: ADMISSIONS_65, year: "${YEAR}", release: ${release}) { release { number } } }`;

/** The programme office at work on the releases of a panel. */
export class OfficeAtWork {
  private requests = 0;

  private constructor(readonly panel: BenchmarkPanel) {}

  static async start(): Promise<OfficeAtWork> {
    return new OfficeAtWork(await BenchmarkPanel.start());
  }

  /** Asks for a release of the demonstration on these terms, and gives the whole answer. */
  publish(terms: object): Promise<unknown> {
    this.requests += 1;
    const input = { idempotencyKey: `request ${this.requests}`, realm: 'DEMONSTRATION', note: 'terms', ...terms };
    return this.panel.ask(this.panel.office, PUBLISH, { input });
  }

  step(name: string, type: string, input: object): Promise<unknown> {
    const mutation = `mutation ($input: ${type}!) { answer: ${name}(input: $input) { done userErrors { code } } }`;
    return this.panel.ask(this.panel.office, mutation, { input });
  }

  /** The numbers of the releases that somebody is told of. */
  async numbers(key: string | undefined): Promise<readonly number[]> {
    const { releases } = await this.panel.ask<{ releases: { edges: readonly { node: { number: number } }[] } }>(key, ALL);
    return releases.edges.map(({ node }) => node.number);
  }

  async latest(key: string | undefined): Promise<number> {
    return (await this.panel.ask<{ release: { number: number } }>(key, LATEST)).release.number;
  }
}
