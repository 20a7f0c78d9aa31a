import { COMPONENTS } from './mistakes/components';
import { SAMPLING } from './mistakes/sampling';
import { STORAGES } from './mistakes/storages';
import { BINARIES } from './support/binaries';
import { Running } from './support/running';
import { setting } from './support/setting';
import { refusalsOf } from './support/validate';

const MISTAKES = [...COMPONENTS, ...SAMPLING, ...STORAGES];

describe.each(BINARIES)('a Jaeger $version', (binary) => {
  const set = setting();
  const outcome = (mistake: (typeof MISTAKES)[number]) =>
    binary.version.startsWith('2.13.') ? mistake.old : mistake.new;
  const those = (kind: string) => MISTAKES.filter((mistake) => outcome(mistake).kind === kind);

  test('knows each mistake by one name', () => {
    expect(new Set(MISTAKES.map(({ what }) => what)).size).toBe(MISTAKES.length);
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
