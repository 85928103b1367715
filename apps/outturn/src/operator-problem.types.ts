/** Something the operator can mend: its message says what is wrong and what to do, and no stack is shown with it. */
export class OperatorProblem extends Error {
  constructor(
    message: string,
    /** What the command ends with. */
    readonly status = 1,
  ) {
    super(message);
  }
}

/** The `code` of a Node.js, Postgres or network error, such as ECONNREFUSED or 28P01. */
export function codeOf(error: unknown): string | undefined {
  return typeof error === 'object' && error !== null && 'code' in error && typeof error.code === 'string' ? error.code : undefined;
}
