import type { DataSource } from 'typeorm';

/** The database role must not be able to pass row-level security; thrown at start, before anything is served. */
export class UnsafeRole extends Error {}

/** Throws UnsafeRole where the connection's role is a superuser or may bypass row-level security. */
export async function refuseUnsafeRole(dataSource: DataSource): Promise<void> {
  const roles: readonly { rolname: string; rolsuper: boolean; rolbypassrls: boolean }[] = await dataSource.query(
    'SELECT rolname, rolsuper, rolbypassrls FROM pg_roles WHERE rolname IN (current_user, session_user)',
  );
  const unsafe = roles.find((role) => role.rolsuper || role.rolbypassrls);
  if (unsafe === undefined) return;
  throw new UnsafeRole(
    `The database role “${unsafe.rolname}” ${unsafe.rolsuper ? 'is a superuser' : 'may bypass row-level security'}, so one council could be shown another’s drafts. ` +
      `Serve as an ordinary role: CREATE ROLE outturn_service LOGIN PASSWORD '...'; name it in DATABASE_URL and keep the present address in DATABASE_OWNER_URL.`,
  );
}
