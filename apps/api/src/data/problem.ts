/** What an answer is made of before it is sent. */
export interface DataAnswer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body?: string | (() => AsyncIterable<string | Uint8Array>);
}

const TITLES: Readonly<Record<number, string>> = {
  400: 'This cannot be asked',
  401: 'A key is needed',
  403: 'This key may not read that',
  404: 'There is no such data',
  410: 'This release was withdrawn',
};

/** Why there is no answer, what there is instead, and how to get it (RFC 9457). */
export function problem(status: number, detail: string, more: Readonly<Record<string, unknown>> = {}): DataAnswer {
  return {
    status,
    headers: {
      'content-type': 'application/problem+json; charset=utf-8',
      'cache-control': 'no-store',
      ...(status === 401 ? { 'www-authenticate': 'Basic realm="Outturn", charset="UTF-8", Bearer realm="Outturn"' } : {}),
    },
    body: `${JSON.stringify({ type: 'about:blank', title: TITLES[status] ?? 'Something went wrong', status, detail, ...more }, undefined, 2)}\n`,
  };
}
