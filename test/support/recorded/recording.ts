import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { asObject, type JsonObject, objectAt, stringAt } from '../../../lib/kubernetes/json';
import { withDifference } from './difference';
import { expanded } from './form';

/** What `doctor --save` wrote about real clusters. */
export const RECORDINGS = join(__dirname, '..', '..', 'fixtures', 'doctor');

/** A chain that was broken on a real cluster, and what doctor must say of it first. */
export interface Recording {
  readonly name: string;
  /** What was done to the cluster. */
  readonly breaks: string;
  /** The link that must be named first. @default - nothing is broken */
  readonly link?: string;
  /** The code that must be named first. @default - nothing is broken */
  readonly code?: string;
  /** The options of doctor, such as a folder of `dist`. */
  readonly options: readonly string[];
  /** The answers, as `doctor --save` writes them. */
  readonly document: string;
}

/** The names of all recordings. */
export function recordings(): readonly string[] {
  if (!existsSync(RECORDINGS)) return [];
  return readdirSync(RECORDINGS)
    .filter((file) => file.endsWith('.json'))
    .map((file) => file.replace(/\.json$/, ''))
    .sort();
}

/** Reads a recording: a healthy cluster whole, a broken one by what differs from it. */
export function recording(name: string): Recording {
  const file = fileOf(name);
  const base = stringAt(file, 'base');
  const document =
    base === undefined ? file.document : withDifference(objectAt(fileOf(base), 'document'), objectAt(file, 'document'));
  const [breaks, link, code] = ['breaks', 'link', 'code'].map((key) => stringAt(file, key));
  return {
    options: (stringAt(file, 'options') ?? '').split(' ').filter((word) => word !== ''),
    ...{ name, breaks: breaks ?? '', document: `${JSON.stringify(expanded(asObject(document)))}\n` },
    ...(link === undefined ? {} : { link }),
    ...(code === undefined ? {} : { code }),
  };
}

/** The file of a recording. */
export function fileOf(name: string): JsonObject {
  return asObject(JSON.parse(readFileSync(join(RECORDINGS, `${name}.json`), 'utf8')));
}
