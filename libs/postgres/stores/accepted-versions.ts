import type { Realm } from '#domain/catalogue';

/** How the codes of a realm begin. */
export const CODES: Readonly<Record<Realm, string>> = { england: 'E%', demonstration: 'X99%' };

/** The version of each return that was accepted last, among the councils of a realm: a restatement takes the place of what it restates. */
export const ACCEPTED = `(line.council_code, line.collection, line.version) IN (
  SELECT DISTINCT ON (t.council_code, t.collection) t.council_code, t.collection, t.version FROM return_transition t
  WHERE t.to_state = 'accepted' AND t.council_code LIKE :codes ORDER BY t.council_code, t.collection, t.id DESC)`;
