import type { Role } from '#domain/access';
import { LGA_2012 } from './lga-2012.table.js';
import { programmeInput } from './programme-input.js';

/** Sends one mutation; throws where it is refused. */
interface Client {
  change(key: string, name: string, inputType: string, input: object): Promise<unknown>;
}

/** Files the programmes of the demonstration before its releases are published, which freeze them. Run twice, it changes nothing. */
export async function seedProgrammes(client: Client, keys: { of(role: Role): Promise<string> }): Promise<void> {
  const office = await keys.of('programme-office');
  await client.change(office, 'fileProgramme', 'FileProgrammeInput', {
    idempotencyKey: `demonstration programme ${LGA_2012.code}`,
    programme: programmeInput(LGA_2012),
  });
}
