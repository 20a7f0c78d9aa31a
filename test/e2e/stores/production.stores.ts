import { Query } from './support/query';
import { Pod } from './support/pod';
import { newSpan, send } from './support/spans';
import { ELASTICSEARCH, OPENSEARCH } from './search/search-node';
import { SearchSetting } from './search/setting';

const JAEGER = 'jaeger';

describe.each([OPENSEARCH, ELASTICSEARCH])(
  'the Jaeger of dist/production on a real $what, behind a proxy of ours with TLS and a password',
  (program) => {
    let setting: SearchSetting;
    beforeAll(async () => {
      setting = await SearchSetting.start(program);
    });
    afterAll(async () => {
      await setting.end();
    });

    test('gives back the spans that its collector took', async () => {
      const node = setting.node();
      const collector = await Pod.start(node, JAEGER, 'collector');
      const query = new Query((await Pod.start(node, JAEGER, 'query')).port('query.http-server'));
      const span = newSpan('Search');
      await send(collector.port('collector.otlp.http'), span);
      expect(await query.arrived(span.traceId)).toEqual(['Search']);
      expect(await query.services()).toEqual(['proxy']);
      const day = new Date().toISOString().slice(0, 10);
      console.log(day, await setting.store.indices());
    });
  },
);
