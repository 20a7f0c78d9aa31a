import { k8s } from 'cdk8s-plus-28';
import { plain } from '../../lib/kubernetes/plain';

test('value classes become their values, and undefined members are left out', () => {
  expect(
    plain({ port: k8s.IntOrString.fromString('http'), list: [{ a: undefined, b: null }], other: undefined }),
  ).toStrictEqual({ port: 'http', list: [{ b: null }] });
});

test('quantities become canonical; an invalid one is kept for the check to report', () => {
  expect(
    plain({
      resources: {
        requests: { cpu: k8s.Quantity.fromString('0.25'), memory: '0.5Gi', storage: '1000M' },
        limits: { cpu: 'two', memory: '2048Ki' },
      },
      emptyDir: { sizeLimit: k8s.Quantity.fromNumber(1024) },
    }),
  ).toStrictEqual({
    resources: {
      requests: { cpu: '250m', memory: '512Mi', storage: '1G' },
      limits: { cpu: 'two', memory: '2Mi' },
    },
    emptyDir: { sizeLimit: '1024' },
  });
  expect(plain({ resources: { limits: undefined, requests: {} } })).toStrictEqual({ resources: { requests: {} } });
});

test('a label that looks like a quantity is left alone', () => {
  const labels = { matchLabels: { limits: '1000m', sizeLimit: '0.5' } };
  expect(plain(labels)).toStrictEqual(labels);
});
