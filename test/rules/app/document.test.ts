import { VALUE } from '../../../lib/diagnostics/rule';
import { checkRepeatedKeys } from '../../../lib/rules/files';
import { Reader } from '../../../lib/rules/app';
import { lint } from '../../../lib/cli/lint';
import { toYaml } from '../../../lib/kubernetes/yaml';
import { commandLine } from '../../support/lint';

const { file, cli } = commandLine();
const jaeger = (spec: object, name = 'jaeger') =>
  toYaml({ apiVersion: 'jaegertracing.io/v1', kind: 'Jaeger', metadata: { name }, spec });
const GOOD = {
  storage: { options: { memory: { 'max-traces': 5 } } },
  ingress: { enabled: false },
  resources: { limits: { memory: '1Gi' } },
};

describe('a duplicate key', () => {
  test.each(Object.values(Reader))('tells what its reader does: %s', (reader) => {
    expect(checkRepeatedKeys({ reader, key: 'strategy', first: '7:3' }, 'jaeger.yaml:9:3')).toEqual([
      {
        code: 'APP014',
        severity: 'error',
        where: 'jaeger.yaml:9:3',
        finding: {
          path: 'key',
          value: 'strategy',
          atKey: true,
          problem: `duplicate key ${VALUE}, first set at 7:3.`,
          effect: reader,
          fix: 'Remove one of the two.',
        },
      },
    ]);
  });
});

describe('APP014', () => {
  const text = jaeger(GOOD);

  test('a duplicate key', () => {
    expect(cli(['lint', '-'], `${text}spec: {}\n`).stdout).toMatchInlineSnapshot(`
      "standard input:5:1 warning JAE061 spec.allInOne.resources.limits.memory: missing, although traces are kept in memory. Traces can use all memory of the node, and then other pods are killed as well. Set it, such as '2Gi'.
      standard input:9:9 warning JAE032 spec.storage.options.memory.max-traces: missing: by default there is no limit. Traces accumulate until the pod runs out of memory and is killed, and all of them are lost. Set memory.max-traces in spec.storage.options, such as 100000.
      standard input:10:3 warning JAE031 spec.ingress: enabled without ingressClassName and hosts. The UI, which has no login, can be served on every host name, by any ingress controller or by none. Set ingressClassName and hosts, or enabled: false.
      standard input:15:1 error APP014 key: duplicate key 'spec', first set at 5:1. Current kubectl rejects the file; older versions silently use the last value. Remove one of the two.
      1 Jaeger in 1 file checked, 0 other objects skipped: 1 error, 3 warnings
      "
    `);
  });

  test('the same key in another mapping, and in another object, passes', () => {
    const other = 'apiVersion: v1\nkind: Secret\nkind: Secret\n';
    const { problems } = lint([file('a.yaml', `${text}  ui: {options: {}}\n  query: {options: {}}\n---\n${other}`)], 0);
    expect(problems).toEqual([]);
  });
});
