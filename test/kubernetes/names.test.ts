import fc from 'fast-check';
import { BUILT_IN_NAMESPACES, dnsLabelProblem, hostProblem, suggestDnsLabel } from '../../lib/kubernetes/names';
import { holds } from '../support/property';

const NO_LABEL = "must be a DNS label (a-z, 0-9 and '-'; alphanumeric at both ends)";
const NO_HOST = 'must be a host name (DNS labels joined by dots; no scheme, port or path)';

describe('dnsLabelProblem', () => {
  test.each(['a', '0', 'a-b', 'a--b', '0a', 'a0', 'xn--bcher-kva', 'a'.repeat(63)])('%s is a label', (name) => {
    expect(dnsLabelProblem(name)).toBeUndefined();
  });

  test.each([
    ['', 'must not be empty'],
    ['a'.repeat(64), 'must have at most 63 characters, not 64'],
    ['A'.repeat(100), 'must have at most 63 characters, not 100'],
    ...['A', '-', '-a', 'a-', 'a.b', 'a_b', 'a b', ' a', 'a\n', 'a/b', 'ä', 'a\u0000'].map((name) => [name, NO_LABEL]),
  ])('%j %s', (name, problem) => {
    expect(dnsLabelProblem(name)).toBe(problem);
  });
});

describe('hostProblem', () => {
  test.each(['a', 'jaeger.example.com', '*.example.com', '*.com', '1.example.com', '1.2.3', '1.2.3.4.5', '1.2.3.4a'])(
    '%s is a host',
    (host) => {
      expect(hostProblem(host)).toBeUndefined();
    },
  );

  test.each([
    ...['', '*', '*.', '.', 'a.', '.a', 'a..b', 'a.*.b', '*a.b', '*.*.a', 'A.b', 'a_b.c', 'a b'].map((host) => [
      host,
      NO_HOST,
    ]),
    ...['http://a.b', 'a.b:80', 'a.b/c', '-a.b', 'a-.b', `${'a'.repeat(64)}.b`].map((host) => [host, NO_HOST]),
    ['10.0.0.1', 'must be a host name, not an IP address'],
    ['999.0.0.1', 'must be a host name, not an IP address'],
  ])('%j %s', (host, problem) => {
    expect(hostProblem(host)).toBe(problem);
  });

  test('253 characters are the limit', () => {
    expect(hostProblem(`${'a'.repeat(61)}.${'a'.repeat(63)}.${'a'.repeat(63)}.${'a'.repeat(63)}`)).toBeUndefined();
    expect(hostProblem(`${'a'.repeat(62)}.${'a'.repeat(63)}.${'a'.repeat(63)}.${'a'.repeat(63)}`)).toBe(
      'must have at most 253 characters, not 254',
    );
  });
});

describe('suggestDnsLabel', () => {
  test.each([
    ['My_Team', 'my-team'],
    ['a/b//c', 'a-b-c'],
    ['--a--', 'a'],
    ['a--b', 'a--b'],
    ['', 'my-name'],
    ['..', 'my-name'],
    ['---', 'my-name'],
    ['Zürich', 'z-rich'],
    [`-${'a'.repeat(63)}b`, 'a'.repeat(63)],
    [`${'a'.repeat(62)}-b`, 'a'.repeat(62)],
    ['a', 'a'],
  ])('%j becomes %s', (name, suggestion) => {
    expect(suggestDnsLabel(name)).toBe(suggestion);
  });

  test('a shorter limit', () => {
    expect(suggestDnsLabel(`${'a'.repeat(52)}-b`, 53)).toBe('a'.repeat(52));
    expect(suggestDnsLabel('a'.repeat(54), 53)).toBe('a'.repeat(53));
  });

  test('is always a label, within its limit, and leaves a label as it is', () => {
    const unit = fc.constantFrom(...Array.from('aZ09-_./ üİ😀'));
    holds(
      fc.property(
        fc.oneof(fc.string({ unit, maxLength: 80 }), fc.string()),
        fc.integer({ min: 7, max: 63 }),
        (name, max) => {
          const suggestion = suggestDnsLabel(name, max);
          expect(dnsLabelProblem(suggestion)).toBeUndefined();
          expect(suggestion.length).toBeLessThanOrEqual(max);
          expect(suggestDnsLabel(suggestion, max)).toBe(suggestion);
        },
      ),
      500,
    );
  });
});

test('every cluster has four namespaces', () => {
  expect(BUILT_IN_NAMESPACES).toEqual(['default', 'kube-system', 'kube-public', 'kube-node-lease']);
});
