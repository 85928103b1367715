// Measures effects where the truth is planted: node test/effects/coverage.mjs REPLICATES [NATION...] prints one JSON line for each nation.
// A program of its own: Jest's sandbox makes the arithmetic several times slower.
import { measured, NATIONS } from './measured.mjs';

const [replicates, ...names] = process.argv.slice(2);
for (const name of names.length > 0 ? names : Object.keys(NATIONS)) console.log(JSON.stringify(measured(name, Number(replicates))));
