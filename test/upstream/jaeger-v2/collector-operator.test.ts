import {
  changedName,
  collectorNames,
  collectorSelector,
  LONGEST_WHOLE_NAME,
} from '../../../lib/upstream/jaeger-v2/collector-operator';

test('the names that the operator derives', () => {
  expect(collectorNames('tracing')).toEqual({
    collector: 'tracing-collector',
    extension: 'tracing-collector-extension',
    monitoring: 'tracing-collector-monitoring',
    headless: 'tracing-collector-headless',
    networkPolicy: 'tracing-collector-networkpolicy',
    ingress: 'tracing-ingress',
  });
});

test('up to 39 characters are kept in all names, up to 53 in most', () => {
  expect(LONGEST_WHOLE_NAME).toBe(39);
  const whole = new Map(Object.entries({ ...collectorNames('x') }).map(([key, name]) => [key, name.slice(1)]));
  const kept = (length: number) =>
    Object.entries({ ...collectorNames('a'.repeat(length)) })
      .filter(([key, name]) => name === `${'a'.repeat(length)}${whole.get(key) ?? ''}`)
      .map(([key]) => key);
  expect(kept(39)).toEqual(['collector', 'extension', 'monitoring', 'headless', 'networkPolicy', 'ingress']);
  expect(kept(40)).toEqual(['collector', 'extension', 'monitoring', 'headless', 'ingress']);
  expect(kept(42)).toEqual(['collector', 'extension', 'monitoring', 'headless', 'ingress']);
  expect(kept(43)).toEqual(['collector', 'extension', 'headless', 'ingress']);
  expect(kept(44)).toEqual(['collector', 'headless', 'ingress']);
  expect(kept(53)).toEqual(['collector', 'ingress']);
  expect(kept(54)).toEqual(['ingress']);
});

test('the first name that is changed', () => {
  expect(changedName('a'.repeat(39))).toBeUndefined();
  expect(changedName('a'.repeat(40))).toBe(`${'a'.repeat(39)}-collector-networkpolicy`);
  expect(changedName('a.b')).toBe('a-b-collector');
});

test('no derived name has more than 63 characters, and dots become hyphens', () => {
  for (let length = 1; length < 80; length++) {
    for (const name of Object.values({ ...collectorNames('a'.repeat(length)) }))
      expect(name.length).toBeLessThanOrEqual(63);
  }
  expect(collectorNames('team.tracing').collector).toBe('team-tracing-collector');
});

test('the labels of the pods', () => {
  expect(collectorSelector('observability', 'tracing')).toEqual({
    'app.kubernetes.io/component': 'opentelemetry-collector',
    'app.kubernetes.io/instance': 'observability.tracing',
    'app.kubernetes.io/managed-by': 'opentelemetry-operator',
    'app.kubernetes.io/part-of': 'opentelemetry',
  });
  // The namespace is cut, not the name.
  expect(collectorSelector('n'.repeat(40), 'a'.repeat(30))['app.kubernetes.io/instance']).toBe(
    `${'n'.repeat(32)}.${'a'.repeat(30)}`,
  );
});
