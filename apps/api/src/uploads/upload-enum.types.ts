import { TABLE_CODES, type Unit } from '#domain/returns';
import { READING_STAGES, UPLOAD_OUTCOMES, UPLOAD_STATES } from '#domain/uploads';
import { enumOf } from '../figures/enum-of.types.js';

export const UploadStateEnum = enumOf(
  'UploadState',
  'Where an upload stands. EXPIRED: no file came in time. READ: a person decides now. LANDED: it became a version.',
  UPLOAD_STATES,
);
export const ReadingStageEnum = enumOf('ReadingStage', 'How far a reading has come.', READING_STAGES);
export const UploadOutcomeEnum = enumOf(
  'UploadOutcome',
  'What a reading comes to. ANSWER_THE_CHECKS and READY can land; FIX_AND_RE_UPLOAD cannot be read or cannot be true; WRONG_TEMPLATE is for another council, year or form.',
  UPLOAD_OUTCOMES,
);
export const RemarkSeverityEnum = enumOf('RemarkSeverity', 'ERROR keeps a file from landing; QUESTION does not.', ['error', 'question']);
export const TemplateTableEnum = enumOf('TemplateTable', 'A table of the annual return.', TABLE_CODES);
export const AmountUnitEnum = enumOf('AmountUnit', 'What the amounts of a column are written in.', [
  'pounds',
  'thousands',
  'millions',
] satisfies readonly Unit[]);
export const AmountSignEnum = enumOf('AmountSign', 'Whether amounts are taken as they are given, or with their signs turned.', [
  'as-given',
  'turned',
]);
