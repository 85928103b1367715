// A process that does nothing but parse a workbook, by the parser that ours uses: prints the milliseconds it took.
import { readFile } from 'node:fs/promises';
import { performance } from 'node:perf_hooks';
import { readXlsx } from 'hucre/xlsx';

const bytes = await readFile(process.argv[2]);
const started = performance.now();
await readXlsx(bytes);
console.log(performance.now() - started);
