/** The demonstration speaks to the api as any other system would: over HTTP, with a key. */
export class GraphqlClient {
  constructor(private readonly address: string) {}

  /** Sends one operation; throws where the api answers with an error. */
  async send<Data>(key: string, query: string, variables: object = {}): Promise<Data> {
    const response = await fetch(`${this.address}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', authorization: `Bearer ${key}` },
      body: JSON.stringify({ query, variables }),
    });
    const { data, errors } = (await response.json()) as { data?: Data; errors?: readonly { message: string }[] };
    if (errors !== undefined || data === undefined)
      throw new Error(`the api answered ${response.status}: ${errors?.map((error) => error.message).join('; ')}`);
    return data;
  }

  /** Sends a mutation whose payload has `userErrors`; throws where there is one, for the demonstration's own input is right. */
  async change(key: string, name: string, inputType: string, input: object): Promise<{ councilReturn?: { version: number } }> {
    const fields = inputType.endsWith('ReturnInput') ? 'councilReturn { version }' : '';
    const query = `mutation ($input: ${inputType}!) { ${name}(input: $input) { ${fields} userErrors { message cell } } }`;
    const data = await this.send<Record<string, Payload>>(key, query, { input });
    const payload = data[name];
    if (payload === undefined || payload.userErrors.length > 0)
      throw new Error(`${name}: ${payload?.userErrors.map((error) => `${error.cell} ${error.message}`).join('; ')}`);
    return payload;
  }
}

interface Payload {
  readonly councilReturn?: { version: number };
  readonly userErrors: readonly { readonly message: string; readonly cell: string }[];
}
