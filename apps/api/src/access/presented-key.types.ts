/** The key that a request presents in its Authorization header, if it presents one. */
export function bearerOf(authorization: string | undefined): string | undefined {
  return /^Bearer +(\S+)$/i.exec(authorization ?? '')?.[1];
}

/** A key as a bearer, or as the password of HTTP Basic: spreadsheet programs can send one in no other way. */
export const bearerOrPasswordOf = (authorization: string | undefined): string | undefined =>
  bearerOf(authorization) ?? basicPasswordOf(authorization);

function basicPasswordOf(authorization: string | undefined): string | undefined {
  const [, encoded] = /^Basic +([A-Za-z0-9+/]+=*)$/i.exec(authorization ?? '') ?? [];
  const [, password] = /^[^:]*:(.*)$/s.exec(Buffer.from(encoded ?? '', 'base64').toString()) ?? [];
  return password === '' ? undefined : password;
}
