import { releaseProblems, withUserYaml } from '../../../support/release';

describe('MLV118', () => {
  test('words in place of true and false', () => {
    expect(
      releaseProblems('MLV118', { cluster: { enabled: 'false' }, metrics: { serviceMonitor: { enabled: 'yes' } } }),
    ).toMatchInlineSnapshot(`
      MLV118 p/r cluster.enabled: 'false' is a text. Helm takes every text but the empty one as true, 'false' too, and ignores one that switches a sub-chart. Write false, without quotes.
      MLV118 p/r metrics.serviceMonitor.enabled: 'yes' is a text. Helm takes every text but the empty one as true, 'false' too, and ignores one that switches a sub-chart. Write true, without quotes.
    `);
  });

  test.each([
    {},
    { cluster: { enabled: false } },
    { attu: { enabled: '' } },
    withUserYaml({ quota: { enabled: 'true' } }),
  ])('%j passes', (values) => {
    expect(releaseProblems('MLV118', values)).toEqual([]);
  });
});
