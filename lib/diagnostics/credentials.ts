import { mayNameCredential, NAMED_IN_TEXT } from './credential-names';

/** User info before a URL's host; passwords may contain spaces. Must not match an image digest. */
const BEFORE_HOST = /^(\s*(?!\s)(?:[a-z][a-z0-9+.-]*:\/\/)?).+@(?!sha\d+:)/i;

/** The same in a path, of which each key can be a URL. */
const IN_PATH = /(:\/\/[^\s:@/"\]]{0,100}:)[^\s@"\]]{1,200}@/g;

const HIDDEN = '***';

/**
 * A value that is safe to show: values of credential names and passwords in URLs are masked. Of a text with
 * several lines, only their number is shown.
 *
 * @param path where it stands; its last key is the name.
 */
export function withoutCredentials(path: string, value: unknown): unknown {
  return shown(path.slice(0, endOfName(path)), value);
}

/** Where the last key of a path ends: before the numbers of lists and what closes its quotes. */
function endOfName(path: string): number {
  let end = path.length;
  while (path.endsWith(']', end)) {
    const open = path.endsWith('"]', end) ? end - 2 : path.lastIndexOf('[', end);
    if (open !== end - 2 && !/^\[\d+$/.test(path.slice(open, end - 1))) break;
    end = open;
  }
  return end;
}

/** A path that is safe to show: passwords in keys that are URLs are masked. */
export function pathWithoutCredentials(path: string): string {
  return path.replace(IN_PATH, `$1${HIDDEN}@`);
}

function shown(name: string, value: unknown): unknown {
  if (Array.isArray(value)) return value.map((item: unknown) => shown(name, item));
  if (typeof value === 'object' && value !== null) {
    const entries: [string, unknown][] = Object.entries(value);
    // An entry of `env` has its name in another field.
    const named = entries.find(([key]) => key === 'name')?.[1];
    return Object.fromEntries(
      entries.map(([key, below]) => {
        const isNamed = key === 'value' && typeof named === 'string';
        const isBelow = mayNameCredential(name) && typeof below !== 'object';
        return [key, isBelow ? HIDDEN : shown(isNamed ? named : key, below)];
      }),
    );
  }
  if (typeof value !== 'string' && typeof value !== 'number') return value;
  if (mayNameCredential(name)) return value === '' ? value : HIDDEN;
  return typeof value === 'string' ? textWithoutCredentials(value) : value;
}

function textWithoutCredentials(text: string): string {
  const lines = text.trimEnd().split('\n').length;
  if (lines > 1) return `(a text of ${lines} lines)`;
  return text.replace(BEFORE_HOST, `$1${HIDDEN}@`).replace(NAMED_IN_TEXT, `$1${HIDDEN}`);
}
