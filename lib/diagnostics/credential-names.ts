/** Suffixes of names that hold credentials; `-` matches any separator or none. */
const CERTAIN = [
  'passwords?',
  'passwds?',
  'passphrase',
  'secret-key',
  'access-key',
  'access-key-id',
  'access-key-secret',
  'secret-access-key',
  'account-key',
  'api-key',
  'private-key',
  '(?:credential|key)-json',
  'auth-params',
  '(?:client|oauth|jwt|session|signing)-secret',
  'token',
];

/** Suffixes of names that may hold credentials: their values are hidden, but they raise no error. */
const POSSIBLE = [...CERTAIN, 'credentials?', 'authorization', 'cookie', 'headers'];

/** Names with such a suffix that refer to a Secret, or to a key in one: `existingSecretPasswordKey`, `truststorePasswordSecretKey`. */
const isReference = (name: string): boolean => /^existing/i.test(name) || (/key$/i.test(name) && /passw/i.test(name));

/** Header names: a match anywhere in the name counts. */
const HEADER = /auth|token|key|secret|password|passwd|credential|cookie|bearer/i;

const CERTAIN_NAME = new RegExp(`(?:${patternOf(CERTAIN)})$`, 'i');
const POSSIBLE_NAME = new RegExp(`(?:${patternOf(POSSIBLE)})$`, 'i');

/** A private key, a password in a URL, the key of an account in a connection string. */
const TELLING =
  /-----BEGIN [A-Z ]*PRIVATE KEY-----|:\/\/[^\s/:@]*:(?!\$[({])[^\s/@]+@|\b(?:account_?key|shared_?access_?key)=[^\s;$<{(]/i;

const TOLD_IN_LINE = new RegExp(`(?:${patternOf(CERTAIN)})["']?\\s*[:=]\\s*["']?[^\\s"'$<{]{3,}`, 'i');

/** Matches a credential inside text (`password=...`, `"token": "..."`); group 1 is all before the value. */
export const NAMED_IN_TEXT = new RegExp(`((?:${patternOf(POSSIBLE)})["']?\\s*[=:]\\s*)[^&,;]+`, 'gi');

/** Suffixes of names that may hold credentials, for an expression. */
export const NAMES_OF_CREDENTIALS = patternOf(POSSIBLE);

function patternOf(words: readonly string[]): string {
  return words.join('|').replaceAll('-', '[-_.]?');
}

/** Whether the name of a key or variable says that its value is a credential. */
export function namesCredential(name: string): boolean {
  return CERTAIN_NAME.test(name) && !isReference(name);
}

/** Whether the value under this name must be redacted. */
export function mayNameCredential(name: string): boolean {
  return POSSIBLE_NAME.test(name);
}

/** Whether a header of this name may carry a credential. */
export function mayBeCredentialHeader(name: string): boolean {
  return HEADER.test(name);
}

/** Whether a line contains a credential, as `password: ...` does, and not only a reference to one. */
export function saysCredential(line: string): boolean {
  return TOLD_IN_LINE.test(line);
}

/** Whether a value is a credential, by its name or its content; a variable such as `$(PASSWORD)` is not. */
export function isCredential(name: string, value: unknown): boolean {
  if (typeof value !== 'string' && typeof value !== 'number') return false;
  const text = String(value).trim();
  if (text === '' || /^\$[({].*[)}]$/.test(text)) return false;
  // A count of tokens is not a token.
  const isNamed = namesCredential(name) && !(/token$/i.test(name) && /^\d+$/.test(text));
  return isNamed || TELLING.test(text);
}
