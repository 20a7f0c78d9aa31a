import type { Check } from '../../../lib/app/plan/check';
import type { PartPlan } from '../../../lib/app/plan/part';
import { Stage } from '../../../lib/app/plan/stage';
import type { Step } from '../../../lib/app/plan/step';
import { fieldOf, valueOf, type Wait } from '../../../lib/app/plan/wait';
import { type FoundProblem, Severity } from '../../../lib/diagnostics/rule';
import { lines, named, part, step, text } from '../../support/runbook';

test('what several parts say alike is said once, and different things in the order of the parts', () => {
  const chapter = (name: string): PartPlan => ({
    what: [`${name} is here.`],
    prerequisites: [step('both need'), step(`${name} needs`)],
    appendices: [{ title: `${name} appendix`, steps: [step(`${name} adds`)] }],
    afterApply: [step('both wait'), step(`${name} waits`)],
    sections: [{ title: `${name} section`, steps: [step(`${name} does`)] }],
    verify: [step('both verify'), step(`${name} verifies`)],
    open: [step('both open'), step(`${name} opens`)],
    troubleshoot: [step('both ask'), step(`${name} asks`)],
    undo: [step('both undo'), step(`${name} undoes`)],
  });
  expect(
    lines({ parts: [part(Stage.JAEGER, chapter('b')), part(Stage.JAEGER, chapter('a'))], stages: named(Stage.JAEGER) }),
  ).toEqual([
    ...['both need', 'b needs', 'a needs'],
    ...['## Apply', 'Stage 2-jaeger:', 'kubectl apply --server-side -f dist/env/manifests/2-jaeger'],
    ...['both wait', 'b waits', 'a waits'],
    ...['## b section', 'b does', '## a section', 'a does'],
    ...['## Verify', 'both verify', 'b verifies', 'a verifies'],
    ...['## Open the UI', 'both open', 'b opens', 'a opens'],
    ...['## When no trace comes', 'both ask', 'b asks', 'a asks'],
    ...['## Undo', 'both undo', 'b undoes', 'a undoes'],
    ...['Stage 2-jaeger:', 'kubectl delete --ignore-not-found -f dist/env/manifests/2-jaeger'],
    ...['## b appendix', 'b adds', '## a appendix', 'a adds'],
  ]);
});

test('steps that differ in their facts only are two', () => {
  const verify = ['a', 'b'].map((name): Step => ({ text: 'look:', checks: [{ ask: 'object', kind: 'Jaeger', name }] }));
  expect(lines({ parts: [part(Stage.JAEGER, { verify })] })).toEqual([
    '## Verify',
    ...['look:', 'kubectl get jaegers a', 'look:', 'kubectl get jaegers b'],
  ]);
});

test('each stage waits for its own parts, and undo is in reverse order and keeps 0-setup', () => {
  const chapter = (name: string): PartPlan => ({
    afterApply: [step(`${name} waits`)],
    undo: [step(`${name} undoes`)],
  });
  const parts = [
    part(Stage.MILVUS, chapter('milvus')),
    part(Stage.JAEGER, chapter('jaeger')),
    part(Stage.OPERATOR, chapter('operator')),
  ];
  const stage = (verb: string, folder: string) => [
    `Stage ${folder}:`,
    `kubectl ${verb} -f dist/env/manifests/${folder}`,
  ];
  expect(lines({ parts, stages: named(...Stage.ALL) })).toEqual([
    '## Apply',
    ...stage('apply --server-side', '0-setup'),
    ...[...stage('apply --server-side', '1-operator'), 'operator waits'],
    ...[...stage('apply --server-side', '2-jaeger'), 'jaeger waits'],
    ...[...stage('apply --server-side', '3-milvus'), 'milvus waits'],
    '## Undo',
    ...['milvus undoes', ...stage('delete --ignore-not-found', '3-milvus')],
    ...['jaeger undoes', ...stage('delete --ignore-not-found', '2-jaeger')],
    ...['operator undoes', ...stage('delete --ignore-not-found', '1-operator')],
    '## Undo 0-setup too',
    'Only if nothing else uses them. Deleting a namespace deletes everything in it.',
    'kubectl delete --ignore-not-found -f dist/env/manifests/0-setup',
  ]);
});

test('a part without manifests is undone, and has no stage to apply or delete', () => {
  expect(lines({ parts: [part(Stage.MILVUS, { afterApply: [step('never')], undo: [step('undo it')] })] })).toEqual([
    '## Undo',
    'undo it',
  ]);
});

test('undoing 0-setup warns of the CRD only where it has one', () => {
  const warning = (files: readonly string[]) =>
    lines({ parts: [part(Stage.SETUP, {})], stages: new Map([[Stage.SETUP, files]]) }).filter((line) =>
      line.startsWith('Only if'),
    );
  expect(warning(['namespace.a.yaml'])).toEqual([
    'Only if nothing else uses them. Deleting a namespace deletes everything in it.',
  ]);
  expect(warning(['customresourcedefinition.jaegers.jaegertracing.io.yaml', 'namespace.a.yaml'])).toEqual([
    'Only if nothing else uses them. Deleting the CRD deletes every Jaeger in the cluster; deleting a namespace deletes everything in it.',
  ]);
});

test('accepted warnings stand at the end, with their reasons', () => {
  const problem = (code: string): FoundProblem => ({
    code,
    severity: Severity.WARNING,
    where: 'env/a',
    finding: { path: 'p', problem: 'r.', effect: 'C.', fix: 'f.' },
  });
  const accepted = [
    { problem: problem('JAE032'), reason: 'because' },
    { problem: problem('JAE031'), reason: 'therefore' },
  ];
  expect(lines({ accepted })).toEqual([
    '## Accepted warnings',
    '- JAE032 env/a p: r. C. f.',
    '  Accepted: because',
    '- JAE031 env/a p: r. C. f.',
    '  Accepted: therefore',
  ]);
});

test('what pods need when they start is applied before the folder, by patterns that kubectl reads', () => {
  const files = [
    'certificate.a.cert.yaml',
    'deployment.a.operator.yaml',
    'issuer.a.self.yaml',
    'service.a.metrics.yaml',
    'serviceaccount.a.operator.yaml',
    'serviceaccount.b.operator.yaml',
  ];
  const operator = part(Stage.OPERATOR, {
    afterNeeded: [step('wait for the certificate')],
    afterApply: [step('wait')],
  });
  const folder = 'dist/env/manifests/1-operator';
  expect(lines({ parts: [operator], stages: new Map([[Stage.OPERATOR, files]]) }).slice(0, 7)).toEqual([
    '## Apply',
    'Stage 1-operator, first what its pods need at startup (kubectl expands the patterns):',
    `kubectl apply --server-side -f '${folder}/certificate.*' -f '${folder}/issuer.*' -f '${folder}/serviceaccount.*'`,
    'wait for the certificate',
    'Stage 1-operator:',
    `kubectl apply --server-side -f ${folder}`,
    'wait',
  ]);
});

test('kubectl 1.28 is asked for where something waits for a field, whatever its value', () => {
  const asks = (wait: Wait) => {
    const parts = [part(Stage.JAEGER, { afterApply: [{ text: 'wait:', waits: [wait] }] })];
    return text({ parts, stages: named(Stage.JAEGER) }).includes(
      'kubectl 1.28 or newer (older versions cannot wait for a field to appear)',
    );
  };
  expect(asks(fieldOf({ kind: 'A', name: 'b' }, '.webhooks[0].clientConfig.caBundle', 1))).toBe(true);
  expect(asks(valueOf({ kind: 'A', name: 'b' }, '.status.phase', 'Running', 1))).toBe(false);
});

test('commands in a sentence stand in their order, and what follows it is not touched', () => {
  const checks = ['a', 'b'].map((name): Check => ({ ask: 'object', kind: 'Jaeger', name }));
  const sentence: Step = { text: 'Compare `{command}` with `{command}`, not {command}:', inText: { checks } };
  expect(lines({ parts: [part(Stage.JAEGER, { verify: [sentence] })] })).toEqual([
    '## Verify',
    'Compare `kubectl get jaegers a` with `kubectl get jaegers b`, not {command}:',
  ]);
});
