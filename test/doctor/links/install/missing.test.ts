import type { JsonObject } from '../../../../lib/kubernetes/json';
import { kubectl } from '../../../../lib/doctor/answers/question';
import { Chain } from '../../../../lib/doctor/chain/chain';
import { exampleCluster } from '../../../../lib/doctor/chain/example-cluster';
import {
  exampleJaeger,
  exampleOperator,
  NOT_READY,
  OPERATED,
  RUNNING,
  wholeCluster,
} from '../../../../lib/doctor/chain/operator/example-operator';
import { MAY_READ_ALL } from '../../../../lib/doctor/chain/scope';
import { missingRules } from '../../../../lib/doctor/links/install/missing';
import { OTHER } from '../../../../lib/doctor/links/webhook/example-certificates';
import { webhookAnswers } from '../../../../lib/doctor/links/webhook/examples';
import { ExaminedCluster } from '../../../support/doctor-cluster';

const APIS = kubectl('api-versions');
const WITHOUT_CRD = [APIS, 'apps/v1\nv1\n'] as const;
const inMilvus = ({ metadata }: JsonObject) => JSON.stringify(metadata).includes('"namespace":"milvus"');
const MILVUS = exampleCluster().filter(inMilvus);
/** A Milvus without a Jaeger. */
function sendingTo(url: string) {
  return exampleCluster({ trace: { exporter: 'jaeger', sampleFraction: 1, jaeger: { url } } }).filter(inMilvus);
}

const service = (port: number) => ({
  kind: 'Service',
  metadata: { name: 'ui', namespace: 'team' },
  spec: { ports: [{ port }] },
});

describe('DOC020', () => {
  const examined = (answers: Parameters<typeof wholeCluster>[0]) =>
    new ExaminedCluster(missingRules, answers, 'DOC020');

  test('an operator without a Jaeger', () => {
    const { messages, shown } = examined({ objects: exampleOperator() });
    expect(messages).toMatchInlineSnapshot(
      `DOC020 - jaeger: no Jaeger was found in any namespace. The operator has nothing to run: no collector receives the spans of Milvus. Apply the Jaeger (2-jaeger of dist/ENVIRONMENT/manifests), or this.`,
    );
    expect(shown).toMatchInlineSnapshot(`
      [
        "$ kubectl get jaegers.jaegertracing.io -A",
        "No resources found",
        "apiVersion: jaegertracing.io/v1",
        "kind: Jaeger",
        "metadata:",
        "  name: jaeger",
        "  namespace: default",
        "spec:",
        "  strategy: allinone",
      ]
    `);
  });

  test('the namespace is one that the operator watches, or that of Milvus', () => {
    const watching = exampleOperator({ env: [{ name: 'WATCH_NAMESPACE', value: 'team,other' }] });
    expect(examined({ objects: watching }).shown).toContain('  namespace: team');
    expect(examined({ objects: [...MILVUS, ...exampleOperator()] }).shown).toContain('  namespace: milvus');
  });

  test('nothing at all', () => {
    const { messages, shown } = examined({ objects: MILVUS, texts: [WITHOUT_CRD] });
    expect(messages).toMatchInlineSnapshot(
      `DOC020 - jaeger: no Jaeger was found in any namespace. No collector receives the spans of Milvus. Install Jaeger, as README.md of dist/ENVIRONMENT says.`,
    );
    expect(shown).toMatchInlineSnapshot(`
      [
        "$ kubectl get deployments,statefulsets -A -o wide",
        "no line with an image of Jaeger",
      ]
    `);
  });

  test.each([
    ['a Jaeger 2', { objects: exampleCluster() }],
    ['a Jaeger 1 that has not started', { objects: exampleJaeger() }],
    ['an image of its own behind the port of the UI', { objects: [...MILVUS, service(16686)] }],
    ['no Milvus', {}],
    ['a collector elsewhere', { objects: sendingTo('https://collector.example.com/api/traces') }],
    ['one namespace only', { objects: MILVUS, asked: { namespace: 'milvus' } }],
    ['no right to list all namespaces', { objects: MILVUS, texts: [[MAY_READ_ALL, 'no\n'] as const] }],
    ['Jaegers that may not be listed', { objects: MILVUS, errors: [[APIS, 'Unable to connect'] as const] }],
    ['an operator that is not ready: first that', { objects: exampleOperator({ pods: [NOT_READY] }) }],
    ['an operator that is scaled to 0: first that', { objects: exampleOperator({ replicas: 0 }) }],
    ['an operator without its CRD: first that', { objects: exampleOperator(), texts: [WITHOUT_CRD] }],
  ])('%s', (_, answers) => {
    expect(examined(answers).messages).toEqual([]);
  });

  test('webhooks that reject each new Jaeger: first those', () => {
    const { objects = [], ...rest } = webhookAnswers({ caBundle: OTHER });
    const without = objects.filter(({ kind }) => kind !== 'Jaeger');
    expect(examined({ objects: without, ...rest }).messages).toEqual([]);
  });

  test('another Service with another port is none', () => {
    expect(examined({ objects: [...MILVUS, service(16687)] }).messages).toHaveLength(1);
  });
});

describe('DOC021', () => {
  test('an operator without its CRD', () => {
    const { messages, shown } = new ExaminedCluster(
      missingRules,
      { objects: exampleOperator(), texts: [WITHOUT_CRD] },
      'DOC021',
    );
    expect(messages).toMatchInlineSnapshot(
      `DOC021 - crd/jaegers.jaegertracing.io: missing. The API server knows no Jaeger, and the operator has nothing to watch. Apply the CRD (0-setup of dist/ENVIRONMENT/manifests), then the Jaeger (2-jaeger of dist/ENVIRONMENT/manifests).`,
    );
    expect(shown).toMatchInlineSnapshot(`
      [
        "$ kubectl api-versions",
        "no line jaegertracing.io/v1",
      ]
    `);
  });

  test('dist with a Jaeger of the operator', () => {
    const object = { apiVersion: 'jaegertracing.io/v1', kind: 'Jaeger', metadata: { name: 'jaeger' } };
    const objects = [{ object, file: 'dist/x/manifests/2-jaeger/jaeger.yaml' }];
    const expected = { folder: 'dist/x', objects, releases: [], namespaces: [] };
    expect(new ExaminedCluster(missingRules, { expected, texts: [WITHOUT_CRD] }).messages).toEqual([
      expect.stringContaining('DOC021 - crd/jaegers.jaegertracing.io: missing.'),
    ]);
    expect(new ExaminedCluster(missingRules, { expected }, 'DOC021').messages).toEqual([]);
  });

  test('APIs that are not known', () => {
    const answers = { objects: exampleOperator(), errors: [[APIS, 'Unable to connect'] as const] };
    expect(new ExaminedCluster(missingRules, answers).messages).toEqual([]);
  });
});

describe('DOC022', () => {
  test('a Jaeger that waits for an operator', () => {
    const { messages, shown } = new ExaminedCluster(missingRules, { objects: exampleJaeger() });
    expect(messages).toMatchInlineSnapshot(
      `DOC022 - jaeger-operator: no operator was found in any namespace. Jaeger default/jaeger is not started. Apply the manifests of the operator (1-operator of dist/ENVIRONMENT/manifests).`,
    );
    expect(shown).toMatchInlineSnapshot(`
      [
        "$ kubectl get deployments -A -o wide",
        "no line with image jaeger-operator",
      ]
    `);
  });

  test('it is said where the operator was', () => {
    const objects = exampleJaeger({ labels: OPERATED, status: RUNNING, runs: false });
    expect(new ExaminedCluster(missingRules, { objects }).messages).toEqual([
      expect.stringContaining('DOC022 - jaeger-operator: no operator was found in any namespace.'),
    ]);
    expect(new ExaminedCluster(missingRules, { objects }).messages).toEqual([
      expect.stringContaining('It was in namespace observability. Apply the manifests of the operator'),
    ]);
  });

  test.each([
    ['one namespace only', { asked: { namespace: 'default' } }],
    ['no right to list all namespaces', { texts: [[MAY_READ_ALL, 'no\n'] as const] }],
  ])('%s', (_, answers) => {
    expect(new ExaminedCluster(missingRules, { objects: exampleJaeger(), ...answers }).messages).toEqual([]);
  });

  test.each([
    'registry.example.com/mirror/jaeger-operator:1.65.0',
    'registry.redhat.io/rhosdt/jaeger-rhel8-operator@sha256:1',
  ])('an operator with image %s', (image) => {
    const objects = [...exampleJaeger(), ...exampleOperator({ image })];
    expect(new ExaminedCluster(missingRules, { objects }).messages).toEqual([]);
  });
});

describe('DOC023', () => {
  test('no operator, and all Jaegers run', () => {
    const { messages, shown } = new ExaminedCluster(missingRules, {
      objects: exampleJaeger({ labels: OPERATED, status: RUNNING }),
    });
    expect(messages).toMatchInlineSnapshot(
      `DOC023 - jaeger-operator: no operator was found in any namespace. Traces still flow, but changes of a Jaeger have no effect. It was in namespace observability. Apply the manifests of the operator (1-operator of dist/ENVIRONMENT/manifests).`,
    );
    expect(shown).toMatchInlineSnapshot(`
      [
        "$ kubectl get deployments -A -o wide",
        "no line with image jaeger-operator",
      ]
    `);
  });

  test('Jaegers without a custom resource need none', () => {
    const objects = exampleJaeger({ status: RUNNING }).filter(({ kind }) => kind !== 'Jaeger');
    expect(new ExaminedCluster(missingRules, { objects }).messages).toEqual([]);
    expect(new ExaminedCluster(missingRules, { objects: exampleCluster() }).messages).toEqual([]);
  });
});

test('nothing is said about a cluster that was not asked', () => {
  const chain = new Chain({ asked: {}, taken: '2026-01-02T03:04:05.000Z', given: new Map() });
  expect(new ExaminedCluster(missingRules, chain).messages).toEqual([]);
});
