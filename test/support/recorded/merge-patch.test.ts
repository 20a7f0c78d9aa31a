import { asObject } from '../../../lib/kubernetes/json';
import { compact, expanded } from './form';
import { withMappings } from './keyed-lists';
import { patchBetween, patched } from './merge-patch';

const BEFORE = { same: { list: [1, 2] }, gone: 'x', changed: { a: 1, b: { c: 'old' } }, list: [1] };
const AFTER = { same: { list: [1, 2] }, changed: { a: 1, b: { c: 'new' } }, list: [1, 2], added: { d: true } };

test('a patch has what differs, and makes the second of the first', () => {
  const patch = patchBetween(BEFORE, AFTER);
  expect(patch).toEqual({ changed: { b: { c: 'new' } }, list: [1, 2], added: { d: true }, gone: null });
  expect(patched(BEFORE, patch)).toEqual(AFTER);
});

test('a document in the form of recordings can be expanded again', () => {
  const pod = {
    kind: 'Pod',
    metadata: { namespace: 'default', name: 'a' },
    spec: { containers: [{ name: 'a', args: ['b'] }, { name: 'c' }] },
  };
  const document = {
    doctor: 1,
    taken: '2026-11-30T20:00:00.000Z',
    answers: {
      'kubectl get pods -A -o json': answer(JSON.stringify({ kind: 'List', items: [pod] })),
      'kubectl get --raw /api/traces?start=1796068800000000&end=1796068860000000': answer('{"data":[]}'),
      'kubectl logs a': answer('first\nsecond\n'),
      'kubectl get milvuses': { ...answer(''), code: 1, stderr: 'error: not found\n' },
      'helm get values a -o json': answer('null\n'),
      helm: { ...answer(''), failure: 'missing', code: -1 },
    },
  };
  expect(compact(document)).toMatchObject({
    answers: { 'kubectl get pods -A -o json': { json: { objects: { 'Pod default/a': { kind: 'Pod' } } } } },
  });
  expect(expanded(compact(document))).toEqual(document);
  expect(expanded(asObject(withMappings(compact(document))))).toEqual(document);
  expect(withMappings([{ name: 'a', args: ['b'] }, { name: 'c' }])).toEqual({
    itemsByName: { a: { name: 'a', args: ['b'] }, c: { name: 'c' } },
  });
});

function answer(stdout: string): { readonly code: number; readonly stdout: string; readonly stderr: string } {
  return { code: 0, stdout, stderr: '' };
}
