import { variablesIn } from '../../../lib/models/jaeger-v2/variables';

test('variables without a default, in texts of mappings and lists', () => {
  expect(variablesIn({ a: { b: '${env:ONE}-${TWO}' }, c: ['x', { d: 'http://${env:THREE}:9200' }] })).toEqual([
    { path: 'a.b', name: 'ONE' },
    { path: 'a.b', name: 'TWO' },
    { path: 'c[1].d', name: 'THREE' },
  ]);
});

test.each([
  ['${env:A:-x}'],
  ['$${env:A}'],
  ['$A'],
  ['${file:/a}'],
  ['${env:HOSTNAME}'],
  ['${env:KUBERNETES_SERVICE_HOST}'],
  ['${env:ES_SERVICE_PORT_HTTP}'],
  ['${env:ES_PORT_9200_TCP}'],
  [5],
  [null],
])('%j is none that the container must set', (value) => {
  expect(variablesIn({ a: value })).toEqual([]);
});
