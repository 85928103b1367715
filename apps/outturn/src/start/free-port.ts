import { createServer } from 'node:net';
import { codeOf, OperatorProblem } from '../operator-problem.types.js';

/** Throws an OperatorProblem where somebody else listens on the port already: better now than after a minute's work. */
export function requireFreePort(port: number): Promise<void> {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once('error', (error) => reject(problemWith(port, error)));
    probe.listen(port, '127.0.0.1', () => probe.close(() => resolve()));
  });
}

function problemWith(port: number, error: Error): Error {
  if (codeOf(error) === 'EADDRINUSE') {
    return new OperatorProblem(
      `Port ${port} is taken by another program, perhaps another Outturn. Stop it, or choose another port: API_PORT=${port + 1} npm start`,
    );
  }
  if (codeOf(error) === 'EACCES')
    return new OperatorProblem(`Port ${port} is not open to this user. Choose one above 1023: API_PORT=4000 npm start`);
  return error;
}
