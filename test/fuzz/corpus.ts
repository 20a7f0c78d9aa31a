import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { isObject, type JsonObject } from '../../lib/kubernetes/json';
import { toYaml } from '../../lib/kubernetes/yaml';
import { catalogue } from '../../lib/rules/catalogue';

const FOLDERS = ['test/cases', 'dist', 'environments'];

/** The files that mutations begin with, in a fixed order: cases, what the app makes, examples of rules, what the real operator was asked. */
export function corpus(): readonly string[] {
  const files = FOLDERS.flatMap((folder) =>
    readdirSync(folder, { recursive: true, encoding: 'utf8' })
      .filter((name) => /\.ya?ml$/.test(name))
      .sort()
      .map((name) => readFileSync(join(folder, name), 'utf8')),
  );
  const examples = catalogue.map(({ example }) => example()).filter(({ language }) => language === 'yaml');
  const behaviour: unknown = JSON.parse(readFileSync('test/fixtures/operator-behaviour.json', 'utf8'));
  const jaegers = Object.values(isObject(behaviour) ? behaviour : {}).flatMap((entry) =>
    isObject(entry) && isObject(entry.input) ? [toYaml(entry.input)] : [],
  );
  // The CRD and other large files hold little that a rule looks at.
  return [...files, ...examples.map(({ text }) => text), ...jaegers].filter(({ length }) => length < 20_000);
}

/** The objects of a text as plain data; none where it is not YAML that JSON can say. */
export function plainObjects(documents: readonly unknown[]): readonly JsonObject[] {
  return documents.flatMap((value) => {
    const copy: unknown = JSON.parse(JSON.stringify(value ?? null));
    return isObject(copy) ? [copy] : [];
  });
}
