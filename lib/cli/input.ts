import { readdirSync, readFileSync, readSync, realpathSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { Environment } from '../diagnostics/text/style';
import { textOf } from '../kubernetes/json';
import { type Source, STANDARD_INPUT, Unusable } from './source';

/** More than etcd takes for an object, and few enough to be read in a second. */
const MAX_BYTES = 5_000_000;
const tooLarge = (most: number): string => `is larger than ${most / 1_000_000} MB. Split it.`;

/**
 * The files of a name of the command line: a file, all YAML and JSON files below a folder, or `-` for standard input. What cannot be
 * read is given to `report`; the other files are still found.
 */
export function filesOf(
  name: string,
  report: (problem: Unusable) => void,
  seen = new Set<string>(),
): readonly string[] {
  if (name === '-') return [name];
  const look = <T>(path: string, action: () => T): T | undefined => {
    const result = tried(path, action);
    if (!(result instanceof Unusable)) return result;
    report(result);
    return undefined;
  };
  const stat = look(name, () => statSync(name));
  if (stat === undefined) return [];
  if (!stat.isDirectory()) {
    if (stat.isFile()) return [name];
    report(new Unusable(name, 'is not a file or a folder'));
    return [];
  }
  // A link may lead back to a folder above it.
  const place = look(name, () => realpathSync(name));
  if (place === undefined || seen.has(place)) return [];
  seen.add(place);
  return [...(look(name, () => readdirSync(name)) ?? [])]
    .sort()
    .map((entry) => join(name, entry))
    .flatMap((path) => {
      const target = look(path, () => statSync(path, { throwIfNoEntry: false }));
      if (target?.isDirectory() === true) return filesOf(path, report, seen);
      return target?.isFile() === true && /\.(ya?ml|json)$/i.test(path) ? [path] : [];
    });
}

/** The text of a file of at most `most` bytes. */
export function read(name: string, stdin: number, most = MAX_BYTES): Source {
  const shown = name === '-' ? STANDARD_INPUT : name;
  const bytes = name === '-' ? attempt(shown, () => readLimited(stdin, most)) : readFile(name, most);
  if (bytes.length > most) throw new Unusable(shown, tooLarge(most));
  if (isUtf16(bytes)) throw new Unusable(shown, 'is UTF-16. Save it as UTF-8.');
  if (bytes.includes(0)) throw new Unusable(shown, 'is binary, not text');
  try {
    return { name: shown, text: new TextDecoder('utf-8', { fatal: true }).decode(bytes) };
  } catch {
    throw new Unusable(shown, 'is not UTF-8. Save it as UTF-8.');
  }
}

/** By its byte order mark, or by the zero bytes of ASCII letters. */
function isUtf16(bytes: Uint8Array): boolean {
  const [first = 0, second = 0, third = 0, fourth = 0] = bytes;
  if ((first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff)) return true;
  if (bytes.length < 4 || bytes.length % 2 === 1) return false;
  const isLittle = first > 0 && second === 0 && third > 0 && fourth === 0;
  return isLittle || (first === 0 && second > 0 && third === 0 && fourth > 0);
}

/** The message for an error of this program itself; with CDK8S_MILVUS_TRACING_STACK it is thrown, with its stack. */
export function failed(name: string, error: unknown, env: Environment = {}): Unusable {
  if (env.CDK8S_MILVUS_TRACING_STACK === 'true') throw error;
  const words = error instanceof Error ? error.name : typeof error;
  return new Unusable(
    name,
    `could not be checked (${words}). This is a bug in cdk8s-milvus-tracing. Report it with this input.`,
  );
}

function readFile(name: string, most: number): Uint8Array {
  const { size } = attempt(name, () => statSync(name));
  if (size > most) throw new Unusable(name, tooLarge(most));
  return attempt(name, () => readFileSync(name));
}

/** All of standard input, or just enough to know that it is too large. */
function readLimited(descriptor: number, most: number): Uint8Array {
  const chunks: Uint8Array[] = [];
  for (let length = 0; length <= most;) {
    const chunk = Buffer.alloc(65536);
    const count = readWhenThere(descriptor, chunk);
    if (count === 0) break;
    chunks.push(chunk.subarray(0, count));
    length += count;
  }
  return Buffer.concat(chunks);
}

/** A non-blocking pipe is empty while its writer is slow. */
function readWhenThere(descriptor: number, chunk: Uint8Array): number {
  for (;;) {
    try {
      return readSync(descriptor, chunk);
    } catch (error) {
      if (codeOf(error) !== 'EAGAIN') throw error;
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 10);
    }
  }
}

function codeOf(error: unknown): unknown {
  return typeof error === 'object' && error !== null && 'code' in error ? error.code : undefined;
}

function attempt<T>(name: string, action: () => T): T {
  const result = tried(name, action);
  if (result instanceof Unusable) throw result;
  return result;
}

function tried<T>(name: string, action: () => T): T | Unusable {
  try {
    return action();
  } catch (error) {
    const code = codeOf(error);
    if (code === 'ENOENT' && /[*?]/.test(name)) return new Unusable(name, NOT_EXPANDED);
    return new Unusable(name, WORDS.get(textOf(code)) ?? `cannot be read (${textOf(code)})`);
  }
}

const NOT_EXPANDED =
  'is a pattern that the shell did not expand. Name the folder: its YAML and JSON files are checked.';

const WORDS: ReadonlyMap<string, string> = new Map([
  ['ENOENT', 'does not exist'],
  ['EACCES', 'permission denied'],
  ['ELOOP', 'is a link to itself'],
]);
