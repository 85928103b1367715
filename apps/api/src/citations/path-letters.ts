import type { PathLetters } from '#domain/publishing';

/** Base64url of the text's UTF-8. What is no base64url comes back as some other text. */
export const BASE64URL: PathLetters = {
  encode: (text) => Buffer.from(text, 'utf8').toString('base64url'),
  decode: (letters) => Buffer.from(letters, 'base64url').toString('utf8'),
};
