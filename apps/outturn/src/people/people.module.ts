import { OperatorProblem } from '../operator-problem.types.js';
import { openDatabase } from '../start/database.module.js';
import type { Settings } from '../start/settings.types.js';

/** `people name` and `people erase`: who a subject is, in the one place where a name may stand. */
export async function people(
  settings: Settings,
  [action, subject, ...words]: readonly string[],
  print: (line: string) => void,
): Promise<void> {
  if (action !== 'name' && action !== 'erase') throw new OperatorProblem('Say “people name SUBJECT NAME” or “people erase SUBJECT”.');
  if (subject === undefined) throw new OperatorProblem(`Say which subject: “people ${action} SUBJECT”, such as the ID of a key.`);
  const name = words.join(' ').trim();
  if (action === 'name' && name === '') throw new OperatorProblem(`Say who ${subject} is: “people name ${subject} NAME”.`);

  const database = await openDatabase(settings, () => undefined);
  const { connect, SubjectNames } = await import('#postgres');
  const owner = await connect(database.ownerUrl);
  try {
    const names = new SubjectNames(owner);
    if (action === 'erase') return print((await names.erase(subject)) ? `The name of ${subject} is erased.` : `${subject} has no name.`);
    await names.note(subject, name);
    print(`${subject} is ${name}.`);
  } finally {
    await owner.destroy();
    await database.stop();
  }
}
