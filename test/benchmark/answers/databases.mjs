import { migrate } from '#postgres';
import { familyTime, parentOf, pinServer } from './cores.mjs';
import { connected } from './tables.mjs';

/** Databases of the api beside the first, each for a scene of its own. */
export const COPIES = ['ten_times', 'publishing'];

const at = (url, name) => url.replace(/\/(postgres|outturn)(?=$|\?)/, `/${name}`);

/**
 * The databases of one server, all of them migrated and still empty: `ours(name)` gives the addresses of one. Gives what Postgres used of the
 * processor, too, and keeps it to the core of the servers.
 */
export async function databases({ adminUrl, ownerUrl, serviceUrl }) {
  await migrate(ownerUrl, serviceUrl);
  const admin = await connected(adminUrl);
  for (const name of COPIES) await admin.query(`CREATE DATABASE ${name} TEMPLATE outturn`);
  const { rows } = await admin.query('SELECT pg_backend_pid() AS pid');
  const postmaster = parentOf(rows[0].pid);
  await admin.end();
  pinServer(postmaster);
  return {
    adminUrl,
    ours: (name) => ({ adminUrl: at(adminUrl, name), ownerUrl: at(ownerUrl, name), serviceUrl: at(serviceUrl, name) }),
    time: () => familyTime(postmaster),
  };
}
