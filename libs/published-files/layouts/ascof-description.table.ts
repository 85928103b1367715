import type { MeasureCode } from '#domain/catalogue';

/**
 * By which words of its printed description a measure of the Adult Social Care Outcomes Framework is known. Each description of 2017-18 to
 * 2023-24 that is right matches the row of its measure alone; those that match another row are printed beside the wrong code. Letters and
 * digits alone are looked at, in lower case. The first row that matches counts.
 *
 * Source: descriptions printed in the files of NHS Digital and the Department of Health and Social Care (Open Government Licence v3.0).
 */
export const ASCOF_DESCRIPTIONS: readonly (readonly [words: RegExp, measure: MeasureCode])[] = [
  [/adjusted social care related quality of life/, 'ADJUSTED_QUALITY_OF_LIFE'],
  [/social care related quality of life/, 'SOCIAL_CARE_QUALITY_OF_LIFE'],
  [/carer reported quality of life/, 'CARERS_QUALITY_OF_LIFE'],
  [/satisfaction of people/, 'SATISFACTION'],
  [/satisfaction of carers/, 'CARERS_SATISFACTION'],
  [/control over their daily life/, 'CONTROL_OVER_DAILY_LIFE'],
  [/carers who receive self directed support/, 'CARERS_SELF_DIRECTED_SUPPORT'],
  [/who receive self directed support/, 'SELF_DIRECTED_SUPPORT'],
  [/carers who receive direct payments/, 'CARERS_DIRECT_PAYMENTS'],
  [/who receive direct payments/, 'DIRECT_PAYMENTS'],
  [/learning disabilit(y|ies) in paid employment/, 'LEARNING_DISABILITY_EMPLOYMENT'],
  [/mental health services in paid employment/, 'MENTAL_HEALTH_EMPLOYMENT'],
  [/learning disabilit(y|ies) who live in their own home/, 'LEARNING_DISABILITY_HOME'],
  [/mental health services (who live|living) independently/, 'MENTAL_HEALTH_INDEPENDENT'],
  [/carers who reported that they had as much social contact/, 'CARERS_SOCIAL_CONTACT'],
  [/as much social contact/, 'SOCIAL_CONTACT'],
  [/younger adults .*admission/, 'ADMISSIONS_18_64'],
  [/older adults .*admission/, 'ADMISSIONS_65'],
  [/still at home 91 days/, 'HOME_AFTER_91_DAYS'],
  [/(offered|received) reablement/, 'OFFERED_REABLEMENT'],
  [/jointly attributable/, 'DELAYED_TRANSFERS_JOINT'],
  [/delayed transfers of care .*attributable to adult social care/, 'DELAYED_TRANSFERS_SOCIAL_CARE'],
  [/delayed transfers of care from hospital/, 'DELAYED_TRANSFERS'],
  [/sequel to service/, 'REABLEMENT_SEQUEL'],
  [/carers .*included or consulted/, 'CARERS_INCLUDED'],
  [/(and|of) carers who find it easy to find information/, 'CARERS_INFORMATION'],
  [/who find it easy to find information/, 'INFORMATION'],
  [/feel safe and secure/, 'SERVICES_MAKE_SAFE'],
  [/feel safe/, 'FEEL_SAFE'],
];

/** The measure that a printed description is of, or undefined where it is of none. */
export function measureDescribed(description: string): MeasureCode | undefined {
  const text = description.toLowerCase().replace(/[^a-z0-9]+/g, ' ');
  return ASCOF_DESCRIPTIONS.find(([words]) => words.test(text))?.[1];
}
