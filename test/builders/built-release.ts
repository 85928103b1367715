import { buildRelease, type ReleaseContent, type ReleaseInputs } from '#domain/publishing';
import { createHash } from 'node:crypto';

/** A release as the worker builds it. */
export const builtRelease = (inputs: ReleaseInputs): ReleaseContent =>
  buildRelease(inputs, (text) => createHash('sha256').update(text, 'utf8').digest('hex'));
