import { check } from '../../../support/jaeger';

function kept(numberOfDays: unknown, options: object = {}, more: object = {}): object {
  const storage = { type: 'elasticsearch', options: { 'es.server-urls': 'http://e:9200', ...options } };
  return { strategy: 'production', storage: { ...storage, esIndexCleaner: { numberOfDays, ...more } } };
}

describe('JAE072', () => {
  test('by default, and an age that is too short', () => {
    expect(
      [
        kept(4),
        kept(14, { 'es.max-span-age': '168h' }),
        kept(7, { es: { 'max-span-age': '167h59m' } }),
        { ...kept(14), strategy: 'allinone' },
      ].flatMap((spec) => check('JAE072', spec)),
    ).toMatchInlineSnapshot(`
      JAE072 production/jaeger spec.storage.options.es.max-span-age: missing: the default is 72h, but traces are kept for 4 days. A search finds older traces, but Jaeger answers 404 if the UI opens one. Use options: { 'es.max-span-age': '96h' }.
      JAE072 production/jaeger spec.storage.options.es.max-span-age: '168h' is shorter than the 14 days for which traces are kept. A search finds older traces, but Jaeger answers 404 if the UI opens one. Use options: { 'es.max-span-age': '336h' }.
      JAE072 production/jaeger spec.storage.options.es.max-span-age: '167h59m' is shorter than the 7 days for which traces are kept. A search finds older traces, but Jaeger answers 404 if the UI opens one. Use options: { 'es.max-span-age': '168h' }.
      JAE072 production/jaeger spec.storage.options.es.max-span-age: missing: the default is 72h, but traces are kept for 14 days. A search finds older traces, but Jaeger answers 404 if the UI opens one. Use options: { 'es.max-span-age': '336h' }.
    `);
  });

  test.each<[string, object]>([
    ['as long as the retention', kept(7, { 'es.max-span-age': '168h' })],
    ['longer', kept(7, { 'es.max-span-age': '2000h' })],
    ['the default', kept(3)],
    ['rollover', kept(14, { 'es.use-aliases': true })],
    ['traces that no job deletes', kept(14, {}, { enabled: false })],
    ['the number of days of the operator: JAE039', kept(undefined)],
    ['no duration: JAE012', kept(14, { 'es.max-span-age': '7d' })],
    ['another storage', { storage: { type: 'memory', esIndexCleaner: { numberOfDays: 14 } } }],
  ])('%s passes', (_, spec) => {
    expect(check('JAE072', spec)).toEqual([]);
  });
});
