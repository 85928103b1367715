declare const brand: unique symbol;

/** The ONS code of a council with adult social care duties, such as E08000025 (Birmingham). */
export type OnsCode = string & { readonly [brand]: 'OnsCode' };

/** The code of a fictional council, X99 and six digits: no ONS code starts so. */
export type DemonstrationCode = string & { readonly [brand]: 'DemonstrationCode' };

export type CouncilCode = OnsCode | DemonstrationCode;

/** Real and fictional councils live in two realms that never meet: no peer group, calibration or release holds both. */
export const REALMS = ['england', 'demonstration'] as const;
export type Realm = (typeof REALMS)[number];

/** Reads a council code; throws a TypeError on anything else. */
export function councilCode(text: string): CouncilCode {
  if (ONS.test(text)) return text as OnsCode;
  if (DEMONSTRATION.test(text)) return text as DemonstrationCode;
  throw new TypeError(`not the code of a council with adult social care duties (E06, E08, E09 or E10 and six digits): ${text}`);
}

export const realmOf = (code: CouncilCode): Realm => (DEMONSTRATION.test(code) ? 'demonstration' : 'england');

const ONS = /^E(06|08|09|10)\d{6}$/;
const DEMONSTRATION = /^X99\d{6}$/;
