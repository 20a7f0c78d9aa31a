import { ROLLOVER_CONDITIONS, rolloverValueProblem, withoutCondition } from '../../../lib/upstream/elasticsearch';
import { ELASTICSEARCH, OPENSEARCH, type SearchProgram, SearchNode } from './search/search-node';
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Servers } from '../support/servers';

const AGES = ['1d', '12h', '12H', '1D', '1 d', '5ms', '5nanos', '0', '1', '1w', '1M', '1.5d', 'x', 1];
const SIZES = ['1gb', '1GB', '1g', '1b', '1 gb', '0', '1', '1zb', 'x', 1];
const COUNTS = ['1', 1, 1.5, '1.5', -1, 0, '1k', 'x'];
const values = (condition: string): (string | number)[] =>
  condition.endsWith('_age') ? AGES : condition.endsWith('_docs') ? COUNTS : SIZES;

describe.each([OPENSEARCH, ELASTICSEARCH])('rollover conditions on a real $what', (program) => {
  let servers: Servers;
  let store: SearchNode;
  beforeAll(async () => {
    const folder = mkdtempSync(join(tmpdir(), 'e2e-stores-'));
    servers = new Servers(folder);
    store = await SearchNode.start(servers, folder, program);
    await store.request('PUT', '/traces-000001', { aliases: { traces: {} } });
  });
  afterAll(async () => {
    await servers.end();
  });

  const accepts = (conditions: Record<string, unknown>): Promise<boolean> =>
    store.request('POST', '/traces/_rollover?dry_run=true', { conditions }).then(
      () => true,
      () => false,
    );

  test('it knows those that our rules say (JAE066)', async () => {
    for (const condition of [...ROLLOVER_CONDITIONS, 'max_aeg']) {
      const [value = ''] = values(condition);
      const known =
        ROLLOVER_CONDITIONS.includes(condition) && !(withoutCondition(condition) ?? '').includes(ofRules(program));
      expect([condition, await accepts({ [condition]: value })]).toEqual([condition, known]);
    }
  });

  test.each(['max_age', 'max_docs', 'max_size'])('it accepts the values of %s that our rules accept', async (name) => {
    for (const value of values(name))
      expect([value, await accepts({ [name]: value })]).toEqual([
        value,
        rolloverValueProblem(name, value) === undefined,
      ]);
  });
});

/** What our rules call it. */
function ofRules(program: SearchProgram): string {
  return program === OPENSEARCH ? 'OpenSearch' : 'Elasticsearch 7';
}
