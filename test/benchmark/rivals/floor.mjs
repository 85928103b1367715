// The floor: Node’s own server and the driver, one prepared statement that the connection keeps, and nothing else.
import { createServer } from 'node:http';
import process from 'node:process';
import { Pool } from 'pg';
import { answering } from './answering.mjs';

/** Postgres and this process have one core between them: more connections than this only wait in another line. */
const CONNECTIONS = 8;

/** The statement is the body of the function that PostGraphile calls, so that both ask the same of Postgres. */
const pool = new Pool({ connectionString: process.env.DATABASE_URL, max: CONNECTIONS });
const text = process.env.COMPARISON;

const server = createServer(
  answering(async ({ council, measure, year, model }) => {
    const { rows } = await pool.query({ name: 'comparison', text, values: [council, measure, year, model] });
    return rows[0];
  }),
);
server.listen(Number(process.env.API_PORT), '127.0.0.1', () => process.send({ kind: 'listening' }));
process.once('disconnect', () => process.exit());
