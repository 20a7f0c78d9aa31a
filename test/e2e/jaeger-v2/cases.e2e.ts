import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { load } from 'js-yaml';
import { asObject, isObject, type JsonObject, objectAt } from '../../../lib/kubernetes/json';
import { ROOT } from '../support/root';
import { BINARIES } from './support/binaries';
import { completed } from './support/completed';
import { Running } from './support/running';
import { setting } from './support/setting';
import { refusalsOf } from './support/validate';

const FOLDER = join(ROOT, 'test/cases/jaeger-v2');
const SEEN = /^# seen: Jaeger 2\.13\.0 (refuses|exits|runs).*, 2\.20\.0 (refuses|exits|runs)/m;
const ACCEPTED = /^# seen: `validate` of (Jaeger .*) accepts it$/m;
/** Storages that are another program, which is not there. */
const ELSEWHERE = ['elasticsearch', 'opensearch', 'cassandra', 'clickhouse', 'grpc'];

const texts = readdirSync(FOLDER)
  .filter((file) => file.endsWith('.yaml'))
  .map((file) => ({ file, text: readFileSync(join(FOLDER, file), 'utf8') }));

/** The cases of which is known what a binary does with them. */
function casesOf(version: string) {
  return texts.flatMap(({ file, text }) => {
    const [, old, recent] = SEEN.exec(text) ?? [];
    const accepts = ACCEPTED.exec(text)?.[1]?.includes(version) === true;
    const does = accepts ? 'accepts' : version.startsWith('2.13.') ? old : recent;
    return does === undefined ? [] : [{ does, file, config: asObject(load(text)), variables: variablesOf(text) }];
  });
}

/** The variables that a configuration names without a default, with a text each. */
function variablesOf(text: string): Readonly<Record<string, string>> {
  return Object.fromEntries([...text.matchAll(/\$\{env:(\w+)\}/g)].map(([, name = '']) => [name, 'text']));
}

describe.each(BINARIES)('a Jaeger $version and the cases of the rules', (binary) => {
  const set = setting();
  const cases = casesOf(binary.version);
  const those = (what: string) => cases.filter(({ does }) => does === what);

  test('there are cases of each kind', () => {
    expect([...new Set(cases.map(({ does }) => does))].sort()).toEqual(['accepts', 'exits', 'refuses', 'runs']);
  });

  test.each(those('accepts'))('accepts $file', async (one) => {
    expect(await refusalsOf(binary, [{ ...one, env: one.variables }])).toEqual(['']);
  });

  test.each(those('refuses'))('refuses $file', async (one) => {
    expect(await refusalsOf(binary, [one])).not.toEqual(['']);
    expect(await set.start({ binary, config: completed(one.config) })).toMatch(/^exit code 1: /);
  });

  test.each(those('exits'))('accepts $file, and exits at startup', async (one) => {
    expect(await refusalsOf(binary, [one])).toEqual(['']);
    expect(await set.start({ binary, config: completed(one.config) })).toMatch(/^exit code [12]: /);
  });

  test.each(those('runs'))('runs $file although it is wrong; storages elsewhere are left out', async (one) => {
    expect(await refusalsOf(binary, [one])).toEqual(['']);
    if (needsOthers(one.config)) return;
    const started = await set.start({ binary, config: completed(one.config) });
    expect(started).toBeInstanceOf(Running);
    if (started instanceof Running) await started.stop();
  });
});

function needsOthers(config: JsonObject): boolean {
  const backends = Object.values(objectAt(config, 'extensions', 'jaeger_storage', 'backends'));
  return backends.some((backend) => isObject(backend) && ELSEWHERE.some((kind) => kind in backend));
}
