// The limit: Node’s own server over typed arrays. It knows nothing of audiences, releases, reasons or GraphQL.
import { createServer } from 'node:http';
import process from 'node:process';
import { answering } from './answering.mjs';
import { compared, matrixOf } from './from-memory.mjs';

process.once('message', ({ councils, columns, quantities, measures, groups }) => {
  const position = new Map(councils.map((code, index) => [code, index]));
  const packed = (list) =>
    new Map(list.map(({ of, year, figures }) => [`${of} ${year}`, Float64Array.from(figures, (figure) => figure ?? NaN)]));
  const held = {
    position,
    measures: new Map(Object.entries(measures)),
    columns: packed(columns),
    quantities: packed(quantities),
    groups: new Map(
      groups.map(({ council, model, members }) => [`${council} ${model}`, Int16Array.from(members, (code) => position.get(code))]),
    ),
  };
  const server = createServer(
    answering((question) => (question.councils === undefined ? compared(held, question) : matrixOf(held, question))),
  );
  server.listen(Number(process.env.API_PORT), '127.0.0.1', () => process.send({ kind: 'listening' }));
});
process.once('disconnect', () => process.exit());
