import { actor, actsForCouncil, isRole, ROLES } from '#domain/access';
import { type CouncilCode, councilCode } from '#domain/catalogue';
import { OperatorProblem } from '../operator-problem.types.js';
import { openDatabase } from '../start/database.module.js';
import type { Settings } from '../start/settings.types.js';

export interface KeyOptions {
  readonly role?: string;
  readonly council?: string;
  readonly label?: string;
}

/** `keys create` and `keys revoke`: the operator's way to let somebody in, and to end it. */
export async function keys(
  settings: Settings,
  [action, id]: readonly string[],
  options: KeyOptions,
  print: (line: string) => void,
): Promise<void> {
  if (action !== 'create' && action !== 'revoke')
    throw new OperatorProblem('Say “keys create --role ROLE --label TEXT” or “keys revoke ID”.');
  const wanted = action === 'create' ? newKey(options) : undefined;
  if (action === 'revoke' && id === undefined) throw new OperatorProblem('Say which key to end: “keys revoke ID”.');

  const database = await openDatabase(settings, () => undefined);
  const { ApiKeys, connect } = await import('#postgres');
  const owner = await connect(database.ownerUrl);
  try {
    const apiKeys = new ApiKeys(owner);
    if (wanted !== undefined) print(await apiKeys.create(wanted));
    else print((await apiKeys.revoke(id ?? '')) ? `The key ${id} is ended.` : `There is no key ${id}.`);
  } finally {
    await owner.destroy();
    await database.stop();
  }
}

function newKey({ role, council, label }: KeyOptions): { role: (typeof ROLES)[number]; council: CouncilCode | undefined; label: string } {
  if (role === undefined || !isRole(role)) throw new OperatorProblem(`Say --role ${ROLES.join(', --role ')}.`);
  if (label === undefined || label.trim() === '')
    throw new OperatorProblem('Say --label with the role or team the key is for, never a person.');
  if (actsForCouncil(role) && council === undefined)
    throw new OperatorProblem(`A ${role} acts for one council: say --council with its code.`);
  try {
    const code = council === undefined ? undefined : councilCode(council);
    actor('new', role, code);
    return { role, council: code, label };
  } catch (error) {
    if (error instanceof TypeError) throw new OperatorProblem(`${error.message}.`);
    throw error;
  }
}
