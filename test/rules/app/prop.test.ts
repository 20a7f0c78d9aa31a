import { App, Chart, Duration, Size } from 'cdk8s';
import { Secret } from 'cdk8s-plus-28';
import { JaegerScale, MilvusMode, MilvusReleaseMode } from '../../../lib';
import { describe as say } from '../../../lib/diagnostics/report';
import { runRules } from '../../../lib/diagnostics/run-rules';
import { propRules, type PropsSubject, type PropType } from '../../../lib/rules/app/prop';

function check(props: unknown, types: PropsSubject['types'], renamed: PropsSubject['renamed'] = {}): string[] {
  return runRules(propRules, { props, types, renamed }, 'p/r').map(say);
}

const DURATION: PropType = { kind: 'Duration' };
const SIZE: PropType = { kind: 'Size' };
const SECRET: PropType = { kind: 'SecretRef' };
const SECRETS: PropType = { kind: 'SecretRef', isList: true };
const PLATFORM: PropType = { kind: 'word', words: ['kubernetes', 'openshift'] };

describe('APP037', () => {
  test('a duration, a size and a Secret of another type', () => {
    const types = { timeout: DURATION, 'file.size': SIZE, secret: SECRET };
    expect([
      ...check({ timeout: '5m', file: { size: 50 }, secret: 'a' }, types),
      ...check({ timeout: 0, file: { size: '' }, secret: '' }, types),
      ...check({ timeout: null, file: { size: Duration.days(1) }, secret: null }, types),
    ]).toMatchInlineSnapshot(`
      APP037 p/r timeout: '5m' must be a Duration. No duration can be written from it. Use Duration of cdk8s, such as Duration.seconds(30).
      APP037 p/r file.size: 50 must be a Size. No size can be written from it. Use Size of cdk8s, such as Size.gibibytes(50).
      APP037 p/r secret: must be a SecretRef. No Secret is referenced, and the pods never start. Use SecretRef.fromName(...) with the Secret's metadata.name, never its content.
      APP037 p/r timeout: 0 must be a Duration. No duration can be written from it. Use Duration of cdk8s, such as Duration.seconds(30).
      APP037 p/r file.size: '' must be a Size. No size can be written from it. Use Size of cdk8s, such as Size.gibibytes(50).
      APP037 p/r secret: must be a SecretRef. No Secret is referenced, and the pods never start. Use SecretRef.fromName(...) with the Secret's metadata.name, never its content.
      APP037 p/r timeout: must be a Duration. No duration can be written from it. Use Duration of cdk8s, such as Duration.seconds(30).
      APP037 p/r file.size: must be a Size. No size can be written from it. Use Size of cdk8s, such as Size.gibibytes(50).
      APP037 p/r secret: must be a SecretRef. No Secret is referenced, and the pods never start. Use SecretRef.fromName(...) with the Secret's metadata.name, never its content.
    `);
  });

  test('what stands for a Secret may be the secret itself', () => {
    const wrong = ['hunter2', 4711, true, ['hunter2'], { password: 'hunter2' }, { name: 'Hunter_2' }, () => 'hunter2'];
    for (const secret of wrong) {
      expect(check({ secret }, { secret: SECRET })).toEqual([
        'APP037 p/r secret: must be a SecretRef. No Secret is referenced, and the pods never start. ' +
          "Use SecretRef.fromName(...) with the Secret's metadata.name, never its content.",
      ]);
    }
  });

  test('a list of Secrets, and a text in its place', () => {
    expect([
      ...check({ secrets: [{ name: 'a' }, 'b', undefined] }, { secrets: SECRETS }),
      ...check({ secrets: 'b' }, { secrets: SECRETS }),
    ]).toMatchInlineSnapshot(`
      APP037 p/r secrets[1]: must be a SecretRef. No Secret is referenced, and the pods never start. Use SecretRef.fromName(...) with the Secret's metadata.name, never its content.
      APP037 p/r secrets[2]: must be a SecretRef. No Secret is referenced, and the pods never start. Use SecretRef.fromName(...) with the Secret's metadata.name, never its content.
      APP037 p/r secrets: must be a list with a SecretRef each. No Secret is referenced, and the pods never start. Use SecretRef.fromName(...) with the Secret's metadata.name, never its content.
    `);
  });

  test('one that cannot be left out', () => {
    const types = { timeout: { ...DURATION, isRequired: true } };
    expect([...check({}, types), ...check(undefined, types)]).toMatchInlineSnapshot(`
      APP037 p/r timeout: must be a Duration. No duration can be written from it. Use Duration of cdk8s, such as Duration.seconds(30).
      APP037 p/r timeout: must be a Duration. No duration can be written from it. Use Duration of cdk8s, such as Duration.seconds(30).
    `);
  });

  test('those of the type, and none, pass', () => {
    const types = { timeout: DURATION, 'file.size': SIZE, secret: SECRET, secrets: SECRETS };
    const all = { timeout: Duration.days(1), file: { size: Size.gibibytes(1) }, secret: { name: 'a' }, secrets: [] };
    // Of another copy of cdk8s; and cdk8s-plus has the name as an accessor.
    const members = { toMilliseconds: () => 1 };
    const secret = Secret.fromSecretName(new Chart(new App(), 'chart'), 'secret', 'a');
    expect(
      [all, { timeout: members }, { secret, secrets: [secret] }, {}, undefined].flatMap((props) => check(props, types)),
    ).toEqual([]);
  });
});

describe('APP038', () => {
  test('part of a millisecond', () => {
    const durations = [Duration.millis(0.5), Duration.millis(2.25), Duration.seconds(0.0001), Duration.seconds(NaN)];
    expect(durations.flatMap((timeout) => check({ timeout }, { timeout: DURATION }))).toMatchInlineSnapshot(`
      APP038 p/r timeout: 0.5 must be a whole number (milliseconds). It cannot be written exactly, and less than 1 becomes 0. Use a whole number, such as Duration.millis(1).
      APP038 p/r timeout: 2.25 must be a whole number (milliseconds). It cannot be written exactly, and less than 1 becomes 0. Use a whole number, such as Duration.millis(3).
      APP038 p/r timeout: 0.1 must be a whole number (milliseconds). It cannot be written exactly, and less than 1 becomes 0. Use a whole number, such as Duration.millis(1).
      APP038 p/r timeout: NaN must be a whole number (milliseconds). It cannot be written exactly, and less than 1 becomes 0. Use a whole number, such as Duration.millis(1).
    `);
  });

  test('whole milliseconds pass, also by way of floating point', () => {
    const durations = [Duration.millis(1), Duration.seconds(0), Duration.hours(1.1), Duration.days(36500)];
    expect(durations.flatMap((timeout) => check({ timeout }, { timeout: DURATION }))).toEqual([]);
  });
});

describe('APP040', () => {
  test('an unknown word', () => {
    expect(
      ['openshft', 'OPENSHIFT', 'nomad', '', 1, null].flatMap((platform) =>
        check({ platform }, { platform: PLATFORM }),
      ),
    ).toMatchInlineSnapshot(`
      APP040 p/r platform: unknown platform 'openshft'. This choice does not exist, so nothing is written. Did you mean 'openshift'?
      APP040 p/r platform: unknown platform 'OPENSHIFT'. This choice does not exist, so nothing is written. Did you mean 'openshift'?
      APP040 p/r platform: unknown platform 'nomad'. This choice does not exist, so nothing is written. Use one of kubernetes, openshift.
      APP040 p/r platform: unknown platform ''. This choice does not exist, so nothing is written. Use one of kubernetes, openshift.
      APP040 p/r platform: unknown platform 1. This choice does not exist, so nothing is written. Use one of kubernetes, openshift.
      APP040 p/r platform: unknown platform null. This choice does not exist, so nothing is written. Use one of kubernetes, openshift.
    `);
  });

  test('a word of the enum, and none, pass', () => {
    expect([{ platform: 'openshift' }, {}].flatMap((props) => check(props, { platform: PLATFORM }))).toEqual([]);
  });
});

describe('APP041', () => {
  test('a name of 0.1', () => {
    const renamed = { traceTTL: 'traceTtl', 'query.replicas': 'scale' };
    expect(check({ traceTTL: '48h', query: { replicas: 2 } }, {}, renamed)).toMatchInlineSnapshot(`
      APP041 p/r traceTTL: was renamed in version 0.2.0. This name is ignored. Use traceTtl. CHANGELOG.md has its type.
      APP041 p/r query.replicas: was renamed in version 0.2.0. This name is ignored. Use scale. CHANGELOG.md has its type.
    `);
  });

  test('the new name passes', () => {
    expect(check({ traceTtl: Duration.days(2), query: {} }, { traceTtl: DURATION }, { traceTTL: 'traceTtl' })).toEqual(
      [],
    );
  });
});

describe('APP042', () => {
  const types: PropsSubject['types'] = {
    mode: { kind: 'part', part: { className: 'MilvusReleaseMode', members: ['_toContribution'] } },
  };

  test('another class, and a text', () => {
    const modes = [MilvusMode.standalone(), 'standalone', null];
    expect(modes.flatMap((mode) => check({ mode }, types))).toMatchInlineSnapshot(`
      APP042 p/r mode: must be a MilvusReleaseMode. Another class has other settings, so nothing is written. Use a factory of MilvusReleaseMode. CHANGELOG.md lists the names that version 0.2.0 changed.
      APP042 p/r mode: 'standalone' must be a MilvusReleaseMode. Another class has other settings, so nothing is written. Use a factory of MilvusReleaseMode. CHANGELOG.md lists the names that version 0.2.0 changed.
      APP042 p/r mode: must be a MilvusReleaseMode. Another class has other settings, so nothing is written. Use a factory of MilvusReleaseMode. CHANGELOG.md lists the names that version 0.2.0 changed.
    `);
  });

  test('the class of the place, and none, pass', () => {
    expect([{ mode: MilvusReleaseMode.standalone() }, {}].flatMap((props) => check(props, types))).toEqual([]);
  });
});

describe('APP044', () => {
  const types: PropsSubject['types'] = {
    scale: {
      kind: 'part',
      part: { className: 'JaegerScale', members: ['_scaleSpec'] },
      fit: {
        member: '_notAutoscaled_useJaegerScaleReplicas',
        misfit: { problem: 'must be a fixed number of pods.', effect: 'E.', fix: 'F.' },
      },
    },
  };

  test('one of the class that does not fit', () => {
    expect(check({ scale: JaegerScale.autoscale() }, types)).toEqual([
      'APP044 p/r scale: must be a fixed number of pods. E. F.',
    ]);
  });

  test('another class is APP042 only; one that fits, and none, pass', () => {
    expect(check({ scale: MilvusMode.standalone() }, types)).toEqual([expect.stringMatching(/^APP042 /)]);
    expect([{ scale: JaegerScale.replicas(2) }, {}].flatMap((props) => check(props, types))).toEqual([]);
  });
});
