import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { known, measure } from '#domain/catalogue';
import { ApiKeys, connect, LoadPublications, sha256 } from '#postgres';

/** What neighbours and rurality are chosen by, and is loaded as figures. */
const OF_PLACES = ['PEOPLE_85', 'DEPRIVATION', 'DEPRIVATION_OLDER', 'AREA', 'RURAL_SHARE'];

const PUBLISHING = '{ id state release { number } userErrors { message } }';
const UNDER_WAY = ['WAITING', 'BUILDING'];

/** Measures whose figures are published as they are, not divided from returns. */
export const isPublishedAsRate = (code) => measure(code).formula.kind === 'published';

/** The programme office of a database: registers, loads and publishes as an office would, through the api where there is a mutation. */
export class Office {
  static async of(ownerUrl, port) {
    const owner = await connect(ownerUrl);
    const key = await new ApiKeys(owner).create({ role: 'programme-office', council: undefined, label: 'benchmark' });
    return new Office(owner, key, port);
  }

  constructor(owner, key, port) {
    Object.assign(this, { owner, key, port });
  }

  async register(councils) {
    const input = { councils: councils.map((council) => ({ ...council, type: council.type.toUpperCase() })) };
    await this.change('registerDemonstrationCouncils', 'RegisterDemonstrationCouncilsInput', input, '');
  }

  /** The figures of a release as one publication. Gives how many. */
  async load({ content }) {
    const ofPlaces = content.quantities
      .filter(({ quantity }) => OF_PLACES.includes(quantity))
      .map((column) => ({ ...column, of: column.quantity }));
    const measured = content.columns
      .filter(({ measure: of }) => !of.startsWith('FILLER') && isPublishedAsRate(of))
      .map((column) => ({ ...column, of: column.measure }));
    const figures = [...ofPlaces, ...measured].flatMap(({ of, year, figures: values }) =>
      values.flatMap((value, index) =>
        typeof value === 'number' ? [{ place: content.councils[index].code, of, year, figure: known(value) }] : [],
      ),
    );
    const rest = {
      realm: 'demonstration',
      name: 'Figures of the benchmark',
      publisher: 'Nobody',
      vintage: '2025-10-01',
      priceLevels: [],
      indices: [],
    };
    await new LoadPublications(this.owner).load(
      { publication: { ...rest, populations: populations(content), figures }, fingerprint: sha256(rest.name) },
      () => {},
    );
    return figures.length;
  }

  /** Gives the number of the release. */
  async publish() {
    const input = { idempotencyKey: randomUUID(), realm: 'DEMONSTRATION', note: 'Figures of the benchmark' };
    let { publishing } = await this.change('publishRelease', 'PublishReleaseInput', input, `publishing ${PUBLISHING}`);
    while (publishing.release === null) {
      if (!UNDER_WAY.includes(publishing.state)) throw new Error(JSON.stringify(publishing));
      await sleep(200);
      ({ publishing } = await this.send(`query ($id: ID!) { publishing(id: $id) ${PUBLISHING} }`, { id: publishing.id }));
    }
    return publishing.release.number;
  }

  async change(name, type, input, fields) {
    const query = `mutation ($input: ${type}!) { answer: ${name}(input: $input) { ${fields} userErrors { message } } }`;
    const { answer } = await this.send(query, { input });
    if (answer.userErrors.length > 0) throw new Error(JSON.stringify(answer.userErrors));
    return answer;
  }

  async send(query, variables) {
    const response = await globalThis.fetch(`http://127.0.0.1:${this.port}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', authorization: `Bearer ${this.key}` },
      body: JSON.stringify({ query, variables }),
    });
    const { data, errors } = await response.json();
    if (errors !== undefined) throw new Error(JSON.stringify(errors));
    return data;
  }

  close() {
    return this.owner.destroy();
  }
}

/** Of the newest year: places are known by their newest figures. */
function populations({ councils, quantities }) {
  const newest = (code) => quantities.findLast(({ quantity }) => quantity === code);
  const [adults, older] = [newest('ADULTS'), newest('PEOPLE_65')];
  return councils.flatMap(({ code: council }, index) => [
    { council, ageBand: '65+', year: older.year, people: older.figures[index] },
    { council, ageBand: '18-64', year: older.year, people: adults.figures[index] - older.figures[index] },
  ]);
}
