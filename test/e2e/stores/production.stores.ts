import { textsAt } from '../support/objects';
import { Query } from './support/query';
import { Pod } from './support/pod';
import { newSpan, send } from './support/spans';
import { ELASTICSEARCH, OPENSEARCH } from './search/search-node';
import { SearchSetting } from './search/setting';

const JAEGER = 'jaeger';
const DAY = 24 * 3600 * 1000;

describe.each([OPENSEARCH, ELASTICSEARCH])(
  'the Jaeger of dist/production on a real $what, behind a proxy of ours with TLS and a password',
  (program) => {
    let setting: SearchSetting;
    let collector: Pod;
    let query: Query;
    beforeAll(async () => {
      setting = await SearchSetting.start(program);
      const node = setting.node();
      collector = await Pod.start(node, JAEGER, 'collector');
      query = new Query((await Pod.start(node, JAEGER, 'query')).port('query.http-server'));
    });
    afterAll(async () => {
      await setting.end();
    });

    test('gives back the spans that its collector took', async () => {
      const span = newSpan('Search');
      await send(collector.port('collector.otlp.http'), [span]);
      expect(await query.arrived(span.traceId)).toEqual(['Search']);
      expect(await query.services('proxy')).toEqual(['proxy']);
    });

    test('opens a trace of four days ago by its ID, as es.max-span-age is as long as the retention (JAE072)', async () => {
      const span = newSpan('old', new Date(Date.now() - 4 * DAY));
      await send(collector.port('collector.otlp.http'), [span]);
      expect(await query.arrived(span.traceId)).toEqual(['old']);
      // Without the option these are three days, and only a search finds the trace.
      const byDefault = await Pod.start(setting.node(), JAEGER, 'query', (pod) => ({
        ...pod,
        args: textsAt(pod, 'args').filter((argument) => argument !== '--es.max-span-age=336h'),
      }));
      const other = new Query(byDefault.port('query.http-server'));
      expect(await other.found(span)).toEqual(['old']);
      expect(await other.trace(span.traceId)).toBeUndefined();
    });

    test('cannot archive: no archive is set', async () => {
      expect(await query.archive('1')).toMatchInlineSnapshot(`"500 archive span storage was not configured"`);
    });
  },
);
