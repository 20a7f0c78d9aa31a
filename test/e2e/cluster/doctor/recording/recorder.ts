import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { asObject, isObject, type JsonObject, objectAt, valueAt } from '../../../../../lib/kubernetes/json';
import { differenceOf, recordingText } from '../../../../support/recorded/difference';
import { compact, identityOf } from '../../../../support/recorded/form';
import { withMappings } from '../../../../support/recorded/keyed-lists';

import { listAt } from '../../../support/objects';
import { namesIn, renamed } from './names';
import { isOldSet, shorterLog, shorterObject, shorterTraces } from './shorter';

/** What a recording says besides the answers. */
export interface About {
  readonly breaks: string;
  /** The options of doctor that the diagnosis needs. @default - none */
  readonly options?: string;
  readonly link?: string;
  readonly code?: string;
}

/** Keeps what `doctor --save` wrote as recordings in the folder RECORD_DOCTOR, in the form of test/fixtures/doctor. */
export class Recorder {
  /** The folder of RECORD_DOCTOR. @default - nothing is recorded */
  static readonly folder = process.env.RECORD_DOCTOR;

  constructor(
    private readonly folder: string,
    private readonly base: string,
  ) {
    mkdirSync(folder, { recursive: true });
  }

  /** Keeps the answers about the healthy cluster. */
  healthy(savedFile: string): void {
    this.write(this.base, { document: tidy(savedFile) });
  }

  /** Keeps what differs from them. */
  broken(name: string, about: About, savedFile: string): void {
    const before = objectAt(JSON.parse(readFileSync(this.fileOf(this.base), 'utf8')), 'document');
    this.write(`${this.base}-${name}`, { base: this.base, ...about, document: differenceOf(before, tidy(savedFile)) });
  }

  private write(name: string, content: JsonObject): void {
    writeFileSync(this.fileOf(name), recordingText(content));
  }

  private fileOf(name: string): string {
    return join(this.folder, `${name}.json`);
  }
}

/** The answers in a file of `doctor --save`, shorter, and without the names of this run. */
export function tidy(savedFile: string): JsonObject {
  const saved = compact(asObject(JSON.parse(readFileSync(savedFile, 'utf8'))));
  const objects = Object.values(objectAt(saved, 'answers')).flatMap((answer) =>
    Object.values(objectAt(answer, 'json', 'objects')).filter(isObject),
  );
  const names = namesIn(objects.filter((object) => !isOldSet(object)));
  const answers = Object.entries(objectAt(saved, 'answers')).map(([key, answer]): [string, JsonObject] => [
    key,
    shorter(key, asObject(answer)),
  ]);
  const short = { ...saved, answers: Object.fromEntries(answers) };
  const again: unknown = JSON.parse(renamed(JSON.stringify(short), names));
  return asObject(withMappings(byNameAgain(again)));
}

function shorter(key: string, answer: JsonObject): JsonObject {
  const { lines } = answer;
  const items = valueAt(answer, 'json', 'objects');
  if (Array.isArray(lines) && key.includes('/log?')) return { ...answer, lines: shorterLog(lines.map(String)) };
  if (key.includes('/api/traces?')) {
    const traces = shorterTraces(listAt(answer, 'json', 'data'));
    return { ...answer, json: { ...objectAt(answer, 'json'), data: traces } };
  }
  if (!isObject(items)) return answer;
  const kept = Object.entries(items).filter(([, item]) => isObject(item) && !isOldSet(item));
  const short = kept.map(([name, item]): [string, JsonObject] => [name, shorterObject(asObject(item))]);
  return { ...answer, json: { ...objectAt(answer, 'json'), objects: Object.fromEntries(short) } };
}

/** Lists by the names that the objects have now. */
function byNameAgain(tree: unknown): unknown {
  if (Array.isArray(tree)) return tree.map(byNameAgain);
  if (!isObject(tree)) return tree;
  return Object.fromEntries(
    Object.entries(tree).map(([key, value]) => {
      if (key !== 'objects' || !isObject(value)) return [key, byNameAgain(value)];
      return [key, Object.fromEntries(Object.values(value).map((item) => [identityOf(item), item]))];
    }),
  );
}
