import { codeOf, OperatorProblem } from '../operator-problem.types.js';

/** Why a database cannot be reached, and what to do, by the code of the failure. */
const CAUSES: Readonly<Record<string, string>> = {
  ECONNREFUSED: 'nothing listens at that address. Start the database server, or correct the host and port',
  ENOTFOUND: 'there is no host of that name. Correct the host',
  EAI_AGAIN: 'the host’s name could not be looked up. Check the network, or correct the host',
  ETIMEDOUT: 'it does not answer. Check the network, or correct the host',
  ENOENT: 'there is no such socket. Start the database server, or correct the folder',
  '28P01': 'it refuses the password. Correct the user or the password',
  '28000': 'it refuses the user. Correct the user, or allow it in pg_hba.conf',
  '3D000': 'it has no database of that name. Create it, or correct the name',
  ERR_INVALID_URL: 'the address is not one. Write it as postgres://user:password@host:5432/database',
};

/** Never repeats the address, because a password may be in it. */
export function unreachable(name: string, error: unknown): OperatorProblem {
  const cause = CAUSES[codeOf(error) ?? ''] ?? (error instanceof Error ? error.message : String(error));
  return new OperatorProblem(`The database of ${name} cannot be used: ${cause}. Without DATABASE_URL the embedded database is used.`);
}
