import { Severity } from '../../../lib/diagnostics/rule';
import { checkJaegerV2 } from '../../../lib/rules/jaeger-v2';
import { COMPONENTS } from './mistakes/components';
import { SAMPLING } from './mistakes/sampling';
import { STORAGES } from './mistakes/storages';
import { BINARIES } from './support/binaries';
import { Running } from './support/running';
import { setting } from './support/setting';
import { refusalsOf } from './support/validate';

const MISTAKES = [...COMPONENTS, ...SAMPLING, ...STORAGES];

/** What no rule can see in a configuration: files, other servers, variables, arguments. */
const UNSEEN = [
  'a file of the UI that is not there',
  'a file of strategies that is not there',
  'a CA that is not there',
  'a flag of Jaeger 1',
  'an expression that is none',
  'a limit of ${env:NOT_SET} traces',
  'Badger in a folder that cannot be made',
  'an Elasticsearch that is not there',
  'a Cassandra that is not there',
  ...['12345', 'true', 'a: b'].map((password) => `the password ${password} in a variable`),
  'ClickHouse',
];

describe.each(BINARIES)('a Jaeger $version', (binary) => {
  const set = setting();
  const outcome = (mistake: (typeof MISTAKES)[number]) =>
    binary.version.startsWith('2.13.') ? mistake.old : mistake.new;
  const those = (kind: string) => MISTAKES.filter((mistake) => outcome(mistake).kind === kind);

  test('knows each mistake by one name', () => {
    expect(new Set(MISTAKES.map(({ what }) => what)).size).toBe(MISTAKES.length);
  });

  test('is what the rules know: they report an error on each configuration that it refuses or ends with', () => {
    const fatal = [...those('refused'), ...those('ends')].filter(({ what }) => !UNSEEN.includes(what));
    const silent = fatal.filter(({ config }) => {
      const found = checkJaegerV2({ config, prefix: '', version: binary.version }, 'config');
      return !found.some(({ severity }) => severity === Severity.ERROR);
    });
    expect(silent.map(({ what }) => what)).toEqual([]);
  });

  test.each(those('refused'))('refuses by validate: $what', async (mistake) => {
    const [said] = await refusalsOf(binary, [mistake]);
    expect(said).toMatch(outcome(mistake).says ?? '');
    expect(await set.start({ binary, ...mistake })).toMatch(/^exit code 1: /);
  });

  test.each(those('ends'))('passes validate, and ends at startup: $what', async (mistake) => {
    const { args: [flag] = [], ...given } = mistake;
    expect(await refusalsOf(binary, [given])).toEqual(['']);
    const ended = await set.start({ binary, ...given, args: flag === undefined ? [] : [flag] });
    expect(ended).toMatch(/^exit code [12]: /);
    expect(ended).toMatch(outcome(mistake).says ?? '');
  });

  test.each(those('runs'))('runs although it is wrong: $what', async (mistake) => {
    expect(await refusalsOf(binary, [mistake])).toEqual(['']);
    const started = await set.start({ binary, ...mistake });
    expect(started).toBeInstanceOf(Running);
    if (started instanceof Running) await started.stop();
  });

  test.each(those('passes'))('passes validate: $what', async (mistake) => {
    expect(await refusalsOf(binary, [mistake])).toEqual(['']);
  });
});
