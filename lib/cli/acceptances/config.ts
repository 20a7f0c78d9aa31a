import { existsSync } from 'node:fs';
import { dirname, relative, resolve, sep } from 'node:path';
import { defined, isObject, type JsonObject } from '../../kubernetes/json';
import { nearest, suggestion, useOneOf } from '../../diagnostics/nearest';
import type { Parsed } from '../../kubernetes/yaml-reader';
import { MilvusChartVersion } from '../../upstream/milvus-chart-version';
import { parse } from '../document';
import { read } from '../input';
import { Unusable } from '../source';
import { NEWEST_JAEGER } from '../versions';
import { locate } from '../locate';
import type { Acceptance } from './acceptance';
import { codeProblem } from './codes';
import { fits } from './glob';

/** The settings file of a project, in the working directory. */
export const CONFIG_FILE = '.cdk8s-milvus-tracing.yaml';

/** The settings of a project, which hold for each run. */
export interface Config {
  readonly chart?: string;
  readonly milvus?: string;
  readonly jaeger?: string;
  readonly strict?: boolean;
  readonly accept: readonly ConfigAcceptance[];
}

/** An acceptance of the settings, for some files or for all. */
export interface ConfigAcceptance extends Acceptance {
  /** Whether it holds for a file. */
  readonly covers: (file: string) => boolean;
}

const KEYS = ['accept', 'chart', 'jaeger', 'milvus', 'strict'];
const ACCEPT_KEYS = ['code', 'reason', 'files'];

/** The settings of the named file, or of that in the working directory; empty if there is none. */
export function readConfig(named: string | undefined): Config {
  const file = named ?? CONFIG_FILE;
  if (named === undefined && !existsSync(file)) return { accept: [] };
  const [parsed, second] = parse(read(file, 0));
  if (parsed === undefined || parsed.value === null) return { accept: [] };
  const settings = new Settings(file, parsed);
  const { value } = parsed;
  if (!isObject(value) || second !== undefined) throw settings.problem('', 'must be one mapping.');
  settings.checkKeys(value, '', KEYS);
  const { strict } = value;
  if (strict !== undefined && typeof strict !== 'boolean') throw settings.problem('strict', 'must be true or false.');
  const accept: unknown = value.accept ?? [];
  if (!Array.isArray(accept)) throw settings.problem('accept', 'must be a list.');
  return {
    ...settings.text(value, 'chart'),
    ...settings.text(value, 'milvus'),
    ...settings.text(value, 'jaeger'),
    ...defined({ strict }),
    accept: accept.map((entry: unknown, index) => settings.acceptance(entry, `accept[${index}]`)),
  };
}

class Settings {
  constructor(
    private readonly file: string,
    private readonly parsed: Parsed,
  ) {}

  problem(path: string, what: string, atKey = false): Unusable {
    const { line, column } = locate(this.parsed, { path, value: '', atKey }, '');
    return new Unusable(`${this.file}:${line}:${column}`, path === '' ? what : `${path}: ${what}`);
  }

  checkKeys(object: JsonObject, prefix: string, known: readonly string[]): void {
    const key = Object.keys(object).find((each) => !known.includes(each));
    if (key === undefined) return;
    const word = nearest(key, known);
    const help = word === undefined ? useOneOf(known) : suggestion(word);
    throw this.problem(`${prefix}${key}`, `unknown key. ${help}`, true);
  }

  text(object: JsonObject, key: 'chart' | 'milvus' | 'jaeger'): Pick<Config, 'chart' | 'milvus' | 'jaeger'> {
    const value = object[key];
    if (value === undefined) return {};
    if (typeof value !== 'string')
      throw this.problem(
        key,
        `must be text, such as '${key === 'jaeger' ? NEWEST_JAEGER : MilvusChartVersion.NEWEST.chart}'.`,
      );
    return { [key]: value };
  }

  acceptance(entry: unknown, at: string): ConfigAcceptance {
    if (!isObject(entry)) throw this.problem(at, 'must be a mapping with code and reason.');
    this.checkKeys(entry, `${at}.`, ACCEPT_KEYS);
    const { code, reason, files } = entry;
    if (typeof code !== 'string') throw this.problem(`${at}.code`, 'must be the code of a warning, such as MLV043.');
    const wrong = codeProblem(code);
    if (wrong !== undefined) throw this.problem(`${at}.code`, wrong);
    if (typeof reason !== 'string' || reason.trim() === '') {
      throw this.problem(`${at}.reason`, 'must be a sentence that says why.');
    }
    if (files !== undefined && typeof files !== 'string') {
      throw this.problem(`${at}.files`, "must be text, such as 'test/**/*.yaml'.");
    }
    const { line, column } = locate(this.parsed, { path: `${at}.code`, value: '' }, '');
    const folder = dirname(resolve(this.file));
    const pathOf = (file: string): string => relative(folder, resolve(file)).split(sep).join('/');
    const covers = (file: string): boolean => files === undefined || fits(files, pathOf(file));
    return { code: code.toUpperCase(), reason: reason.trim(), file: this.file, line, column, covers };
  }
}
