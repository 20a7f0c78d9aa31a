import { releaseProblems, withUserYaml } from '../../../support/release';

describe('MLV118', () => {
  test('reports text instead of true and false', () => {
    expect(
      releaseProblems('MLV118', { cluster: { enabled: 'false' }, metrics: { serviceMonitor: { enabled: 'yes' } } }),
    ).toMatchInlineSnapshot(`
      MLV118 p/r cluster.enabled: 'false' is text, not a boolean. Helm treats any text as true, even 'false', and ignores it as the condition of a sub-chart. Write false, without quotes.
      MLV118 p/r metrics.serviceMonitor.enabled: 'yes' is text, not a boolean. Helm treats any text as true, even 'false', and ignores it as the condition of a sub-chart. Write true, without quotes.
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
