import type { JaegerResources } from '../../lib';
import { canonicalResources } from '../../lib/jaeger/resources';

test('what is not given is not written', () => {
  expect(canonicalResources({})).toStrictEqual({});
  expect(canonicalResources({ limits: {} })).toStrictEqual({ limits: {} });
  expect(canonicalResources({ requests: { cpu: '1' } })).toStrictEqual({ requests: { cpu: '1' } });
});

test('with all props: canonical, and what is no quantity stays for the check to name', () => {
  const resources: Required<JaegerResources> = {
    requests: { cpu: '0.25', memory: '0.5Gi' },
    limits: { cpu: 'two', memory: '2048Ki' },
  };
  expect(canonicalResources(resources)).toStrictEqual({
    requests: { cpu: '250m', memory: '512Mi' },
    limits: { cpu: 'two', memory: '2Mi' },
  });
});
