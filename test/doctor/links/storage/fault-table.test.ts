import { Chain } from '../../../../lib/doctor/chain/chain';
import { exampleChain } from '../../../../lib/doctor/chain/example';
import { exampleCluster } from '../../../../lib/doctor/chain/example-cluster';
import { crashExample, runningExample } from '../../../../lib/doctor/links/storage/example';
import { faultRules } from '../../../../lib/doctor/links/storage/fault-rules';
import { exampleReceived, exampleSearch } from '../../../../lib/doctor/links/traces/example';
import { Examined } from '../../../support/doctor';

const BUSY = '"msg":"Elasticsearch could not process bulk request","error":"elastic: Error 429 (Too Many Requests)"';
const messages = (chain: Chain, ...codes: readonly string[]) => new Examined(faultRules, chain, ...codes).messages;
const exampleOf = (code: string) => {
  const { messages: found, shown } = new Examined(
    faultRules,
    faultRules.find((each) => each.code === code)?.example() ?? exampleChain({}),
  );
  return [...found, ...shown.filter((line) => !line.startsWith('{'))].join('\n');
};

test('a cluster where all is well', () => {
  expect(messages(exampleChain({ objects: exampleCluster() }))).toEqual([]);
});

test('a crash for another reason, which another link explains', () => {
  expect(messages(crashExample('x')).length).toBe(1);
  expect(messages(runningExample('"msg":"something else","error":"connection refused"'))).toEqual([]);
});

test('a fault after which spans were stored again is over, but a storage that is busy can lose others', () => {
  const unreachable = '"msg":"Failed to save span","error":"dial tcp 10.0.0.1:9200: connect: connection refused"';
  const complaining = (fields: string, secondsAgo: number) => {
    const { answers } = exampleReceived({ traces: [exampleSearch(secondsAgo)] });
    const log = runningExample(fields).answers.given;
    return messages(new Chain({ ...answers, given: new Map([...answers.given, ...log]) })).length;
  };
  expect([complaining(unreachable, 60), complaining(unreachable, 10), complaining(BUSY, 10)]).toEqual([1, 0, 1]);
});

describe('DOC100', () => {
  test('the example', () => {
    expect(exampleOf('DOC100')).toMatchInlineSnapshot(`
      "DOC100 observability/jaeger Deployment jaeger: host 'elasticsearch.logging.svc' of Elasticsearch does not exist. Jaeger exits at startup and crash-loops. Jaeger receives no spans, and its UI does not answer. Correct server_urls, or create that Service.
      $ kubectl logs jaeger-abc12-x1 -n observability -c jaeger --previous --tail=50"
    `);
  });

  test('a near miss', () => {
    expect(messages(crashExample('dial tcp 10.0.0.1:9200: connect: connection refused'), 'DOC100')).toEqual([]);
  });
});

describe('DOC101', () => {
  test('the example', () => {
    expect(exampleOf('DOC101')).toMatchInlineSnapshot(`
      "DOC101 observability/jaeger Deployment jaeger: its Cassandra is unreachable at '10.96.7.7:9042'. Jaeger exits at startup and crash-loops. Jaeger receives no spans, and its UI does not answer. Start Cassandra, or correct connection.servers. A NetworkPolicy can block it too.
      $ kubectl logs jaeger-abc12-x1 -n observability -c jaeger --previous --tail=50"
    `);
  });

  test('a near miss', () => {
    expect(messages(crashExample('elastic: Error 401 (Unauthorized)'), 'DOC101')).toEqual([]);
  });
});

describe('DOC102', () => {
  test('the example', () => {
    expect(exampleOf('DOC102')).toMatchInlineSnapshot(`
      "DOC102 observability/jaeger Deployment jaeger: its Elasticsearch rejects the user or password. Jaeger exits at startup and crash-loops. Jaeger receives no spans, and its UI does not answer. Correct the user and password of Elasticsearch, and restart Jaeger.
      $ kubectl logs jaeger-abc12-x1 -n observability -c jaeger --previous --tail=50
      mend: kubectl rollout restart deployment/jaeger -n observability"
    `);
  });

  test('a near miss', () => {
    expect(messages(crashExample('elastic: Error 403 (Forbidden)'), 'DOC102')).toEqual([]);
  });
});

describe('DOC103', () => {
  test('the example', () => {
    expect(exampleOf('DOC103')).toMatchInlineSnapshot(`
      "DOC103 observability/jaeger Deployment jaeger: its Elasticsearch gives the user too few rights. Jaeger exits at startup and crash-loops. Jaeger receives no spans, and its UI does not answer. Give the user the right that the line names, for the indices jaeger-*.
      $ kubectl logs jaeger-abc12-x1 -n observability -c jaeger --previous --tail=50"
    `);
  });

  test('a near miss', () => {
    expect(messages(crashExample('elastic: Error 401 (Unauthorized)'), 'DOC103')).toEqual([]);
  });
});

describe('DOC104', () => {
  test('the example', () => {
    expect(exampleOf('DOC104')).toMatchInlineSnapshot(`
      "DOC104 observability/jaeger Deployment jaeger: the certificate of Elasticsearch is not trusted. Jaeger exits at startup and crash-loops. Jaeger receives no spans, and its UI does not answer. Mount the certificate of its authority, and name the file in tls.ca_file.
      $ kubectl logs jaeger-abc12-x1 -n observability -c jaeger --previous --tail=50"
    `);
  });

  test('a near miss', () => {
    expect(messages(crashExample('dial tcp: lookup es.svc: no such host'), 'DOC104')).toEqual([]);
  });
});

describe('DOC105', () => {
  test('the example', () => {
    expect(exampleOf('DOC105')).toMatchInlineSnapshot(`
      "DOC105 observability/jaeger Deployment jaeger: its Elasticsearch answers the health check with an error. Jaeger exits at startup and crash-loops. Jaeger receives no spans, and its UI does not answer. A wrong password is the usual reason. Correct the user and password of Elasticsearch, and restart Jaeger.
      $ kubectl logs jaeger-abc12-x1 -n observability -c jaeger --previous --tail=50
      mend: kubectl rollout restart deployment/jaeger -n observability"
    `);
  });

  test('a near miss', () => {
    expect(
      messages(crashExample('dial tcp: lookup es.svc: no such host: no Elasticsearch node available'), 'DOC105'),
    ).toEqual([]);
  });
});

describe('DOC106', () => {
  test('the example', () => {
    expect(exampleOf('DOC106')).toMatchInlineSnapshot(`
      "DOC106 observability/jaeger Deployment jaeger: unknown version of Elasticsearch. Jaeger exits at startup and crash-loops. Jaeger receives no spans, and its UI does not answer. Use Elasticsearch 7 or 8, or OpenSearch, and check that its URL is the right one.
      $ kubectl logs jaeger-abc12-x1 -n observability -c jaeger --previous --tail=50"
    `);
  });

  test('a near miss', () => {
    expect(
      messages(
        crashExample('failed to resolve backend version: dial tcp 10.0.0.1:9200: connect: connection refused'),
        'DOC106',
      ),
    ).toEqual([]);
  });
});

describe('DOC107', () => {
  test('the example', () => {
    expect(exampleOf('DOC107')).toMatchInlineSnapshot(`
      "DOC107 observability/jaeger Deployment jaeger: its Cassandra has no keyspace with Jaeger's tables. Jaeger exits at startup and crash-loops. Jaeger receives no spans, and its UI does not answer. Create it with the schema job of Jaeger, or correct the name of the keyspace.
      $ kubectl logs jaeger-abc12-x1 -n observability -c jaeger --previous --tail=50"
    `);
  });

  test('a near miss', () => {
    expect(messages(crashExample('gocql: no hosts available in the pool'), 'DOC107')).toEqual([]);
  });
});

describe('DOC108', () => {
  test('the example', () => {
    expect(exampleOf('DOC108')).toMatchInlineSnapshot(`
      "DOC108 observability/jaeger Deployment jaeger: file '/es/ca.crt' does not exist in the pod. Jaeger exits at startup and crash-loops. Jaeger receives no spans, and its UI does not answer. Mount the Secret or ConfigMap that holds it, or correct the path.
      $ kubectl logs jaeger-abc12-x1 -n observability -c jaeger --previous --tail=50"
    `);
  });

  test('a near miss', () => {
    expect(
      messages(crashExample('Error Creating Dir: "/b" error: mkdir /b: no such file or directory'), 'DOC108'),
    ).toEqual([]);
  });
});

describe('DOC109', () => {
  test('the example', () => {
    expect(exampleOf('DOC109')).toMatchInlineSnapshot(`
      "DOC109 observability/jaeger Deployment jaeger: no permission to write the folder of Badger. Jaeger exits at startup and crash-loops. Jaeger receives no spans, and its UI does not answer. Give the volume to the group of the pod: set securityContext.fsGroup to 10001.
      $ kubectl logs jaeger-abc12-x1 -n observability -c jaeger --previous --tail=50"
    `);
  });

  test('a near miss', () => {
    expect(messages(crashExample('Cannot acquire directory lock on "/b"'), 'DOC109')).toEqual([]);
  });
});

describe('DOC110', () => {
  test('the example', () => {
    expect(exampleOf('DOC110')).toMatchInlineSnapshot(`
      "DOC110 observability/jaeger Deployment jaeger: another process uses the folder of Badger. Jaeger exits at startup and crash-loops. Jaeger receives no spans, and its UI does not answer. Run one pod only, with the Deployment strategy Recreate.
      $ kubectl logs jaeger-abc12-x1 -n observability -c jaeger --previous --tail=50"
    `);
  });

  test('a near miss', () => {
    expect(messages(crashExample('Error Creating Dir: "/b": permission denied'), 'DOC110')).toEqual([]);
  });
});

describe('DOC111', () => {
  test('the example', () => {
    expect(exampleOf('DOC111')).toMatchInlineSnapshot(`
      "DOC111 observability/jaeger Deployment jaeger: the disk of Badger is full. Jaeger exits at startup and crash-loops. Jaeger receives no spans, and its UI does not answer. Enlarge the volume, or shorten badger.span-store-ttl.
      $ kubectl logs jaeger-abc12-x1 -n observability -c jaeger --previous --tail=50"
    `);
  });

  test('a near miss', () => {
    expect(messages(crashExample('Error Creating Dir: "/b": permission denied'), 'DOC111')).toEqual([]);
  });
});

describe('DOC112', () => {
  test('the example', () => {
    expect(exampleOf('DOC112')).toMatchInlineSnapshot(`
      "DOC112 observability/jaeger Deployment jaeger: its Elasticsearch has made the indices read-only, since the disk is full. Jaeger receives spans and loses them. Free or add disk space. If they stay read-only, set index.blocks.read_only_allow_delete to null.
      $ kubectl logs jaeger-abc12-x1 -n observability -c jaeger --tail=600"
    `);
  });

  test('a near miss', () => {
    expect(messages(runningExample('"msg":"bulk indexer error","error":"429 Too Many Requests"'), 'DOC112')).toEqual(
      [],
    );
  });
});

describe('DOC113', () => {
  test('the example', () => {
    expect(exampleOf('DOC113')).toMatchInlineSnapshot(`
      "DOC113 observability/jaeger Deployment jaeger: its Elasticsearch rejects spans: it is too busy, or the disk is full. Some spans are lost. Give Elasticsearch more resources or disk, or lower the sampling.
      $ kubectl logs jaeger-abc12-x1 -n observability -c jaeger --tail=600"
    `);
  });

  test('a complaint of an hour ago', () => {
    expect(messages(runningExample(BUSY, 1767319400), 'DOC113')).toEqual([]);
  });
});

describe('DOC114', () => {
  test('the example', () => {
    expect(exampleOf('DOC114')).toMatchInlineSnapshot(`
      "DOC114 observability/jaeger Deployment jaeger: unknown storage type 'elasticserch'. Jaeger exits at startup and crash-loops. Jaeger receives no spans, and its UI does not answer. Correct SPAN_STORAGE_TYPE, or the type in the Jaeger.
      $ kubectl logs jaeger-abc12-x1 -n observability -c jaeger --previous --tail=50"
    `);
  });

  test('a near miss', () => {
    expect(messages(crashExample('unknown something'), 'DOC114')).toEqual([]);
  });
});

describe('DOC115', () => {
  test('the example', () => {
    expect(exampleOf('DOC115')).toMatchInlineSnapshot(`
      "DOC115 observability/jaeger Deployment jaeger: the storage cannot be started. Jaeger exits at startup and crash-loops. Jaeger receives no spans, and its UI does not answer. Mend what the line names.
      $ kubectl logs jaeger-abc12-x1 -n observability -c jaeger --previous --tail=50"
    `);
  });

  test('a near miss', () => {
    expect(messages(crashExample('elastic: Error 401 (Unauthorized)'), 'DOC115')).toEqual([]);
  });
});

describe('DOC117', () => {
  test('the example', () => {
    expect(exampleOf('DOC117')).toMatchInlineSnapshot(`
      "DOC117 observability/jaeger Deployment jaeger: its Cassandra checks logins by an authenticator that Jaeger does not allow. Jaeger exits at startup and crash-loops. Jaeger receives no spans, and its UI does not answer. Name it in connection.auth.basic.allowed_authenticators.
      $ kubectl logs jaeger-abc12-x1 -n observability -c jaeger --previous --tail=50"
    `);
  });

  test('a near miss', () => {
    expect(messages(crashExample('gocql: Provided username x and/or password are incorrect'), 'DOC117')).toEqual([]);
  });
});
