/** Whether the tag is among those that a reader says it has (RFC 9110, weak comparison). */
export const isAmong = (etag: string, ifNoneMatch: string | undefined): boolean =>
  (ifNoneMatch ?? '').split(',').some((each) => ['*', etag].includes(each.trim().replace(/^W\//, '')));
