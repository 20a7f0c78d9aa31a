import { ANY_OPERATOR, backendNode, operatorKey } from '../../../lib/app/plan/picture';
import { flowchart } from '../../../lib/app/runbook/flowchart';

const own = { key: operatorKey('observability', 'jaeger-operator'), lines: ['operator of observability'] };
const jaeger = { key: 'jaeger', lines: ['Jaeger', 'tracing'] };
const runs = { from: ANY_OPERATOR, label: 'runs', to: jaeger };

test('keys: a backend by its label, an operator by its namespace and name', () => {
  expect(backendNode('Tempo')).toEqual({ key: 'backend Tempo', lines: ['Tempo'] });
  expect(own.key).toBe('operator observability/jaeger-operator');
});

test.each([[[]], [[{}]], [[{ nodes: [], arrows: [] }]]])('nothing is drawn: %j', (pictures) => {
  expect(flowchart(pictures)).toEqual([]);
});

test('boxes of arrows alone: one for each backend', () => {
  const arrow = { from: backendNode('Tempo'), label: 'OTLP', to: backendNode('Other') };
  expect(flowchart([{ arrows: [arrow] }, { arrows: [arrow] }])).toEqual([
    'flowchart LR',
    '  n1["Tempo"]',
    '  n2["Other"]',
    '  n1 -- "OTLP" --> n2',
  ]);
});

test('a Jaeger that names no operator: the operator of the environment runs it', () => {
  expect(flowchart([{ nodes: [jaeger], arrows: [runs] }, { nodes: [own] }])).toEqual([
    'flowchart LR',
    '  n1["Jaeger<br/>tracing"]',
    '  n2["operator of observability"]',
    '  n2 -- "runs" --> n1',
  ]);
});

test('an operator in the environment stands for no other box', () => {
  expect(flowchart([{ nodes: [own, jaeger] }])).toEqual([
    'flowchart LR',
    '  n1["operator of observability"]',
    '  n2["Jaeger<br/>tracing"]',
  ]);
});

test('no operator in the environment: one that is in the cluster already', () => {
  expect(flowchart([{ nodes: [jaeger], arrows: [runs] }])).toEqual([
    'flowchart LR',
    '  n1["Jaeger<br/>tracing"]',
    '  n2["Jaeger operator<br/>in the cluster already"]',
    '  n2 -- "runs" --> n1',
  ]);
});

test('what Mermaid reads as markup is written as an entity', () => {
  const node = { key: 'a', lines: ['a "b" #c <d> &e `f`\r\n'] };
  expect(flowchart([{ nodes: [node], arrows: [{ from: node, label: '"x"', to: node }] }])).toEqual([
    'flowchart LR',
    '  n1["a #34;b#34; #35;c #60;d#62; #38;e #96;f#96;#13;#10;"]',
    '  n1 -- "#34;x#34;" --> n1',
  ]);
});
