// PostGraphile 5 as its documentation sets it up: the Amber preset, a pool, and Node’s own server. It calls one function.
import { createServer } from 'node:http';
import process from 'node:process';
import './newer-node.mjs';

const CONNECTIONS = 8;

const { postgraphile } = await import('postgraphile');
const { PostGraphileAmberPreset } = await import('postgraphile/presets/amber');
const { makePgService } = await import('postgraphile/adaptors/pg');
const { grafserv } = await import('postgraphile/grafserv/node');

const instance = postgraphile({
  extends: [PostGraphileAmberPreset],
  pgServices: [makePgService({ connectionString: process.env.DATABASE_URL, schemas: ['public'], poolConfig: { max: CONNECTIONS } })],
  grafserv: { watch: false, graphiql: false, websockets: false },
  grafast: { explain: false },
});
const server = createServer();
await instance.createServ(grafserv).addTo(server);
server.listen(Number(process.env.API_PORT), '127.0.0.1', () => process.send({ kind: 'listening' }));
process.once('disconnect', () => process.exit());
