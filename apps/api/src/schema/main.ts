import { readFile, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { printSchemaText } from '../schema.module.js';

/** The schema as clients read it, kept beside the api's sources; this program runs from the compiled tree. */
const FILE = fileURLToPath(new URL('../../../../../apps/api/schema.graphql', import.meta.url));

/** Writes schema.graphql, or with --check fails where it is not what the code says. */
const text = await printSchemaText();
if (!process.argv.includes('--check')) {
  await writeFile(FILE, text);
} else if ((await readFile(FILE, 'utf8')) !== text) {
  process.stderr.write('apps/api/schema.graphql is not what the code says. Run “npm run schema”, read the difference and commit it.\n');
  process.exitCode = 1;
}
