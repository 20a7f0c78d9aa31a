import type { JsonObject } from '../../../lib/kubernetes/json';
import { checkEnvironment } from '../../../lib/rules/environments';
import { collector } from '../../support/jaeger-v2-collector';
import { messages } from '../../support/problems';

function check(...objects: readonly JsonObject[]): string[] {
  const located = objects.map((object, index) => ({ where: `production/${index}`, object }));
  return messages(checkEnvironment({ objects: located, releases: [] }, 'production'), 'JVT111');
}

const service = (name: string, namespace = 'observability') => ({
  apiVersion: 'v1',
  kind: 'Service',
  metadata: { name, namespace },
});

describe('JVT111', () => {
  test('two names that become one', () => {
    expect(check(collector({}, 'team.jaeger'), collector({}, 'team-jaeger'))).toMatchInlineSnapshot(
      `JVT111 production/1 metadata.name: name collision: 'team-jaeger' and production/0 both create Deployment 'team-jaeger-collector'. The operator silently takes over the object of the other: spans go to the wrong Jaeger, or to none. Rename one, or put it in another namespace.`,
    );
  });

  test('names with the same first 53 characters', () => {
    const long = 'a'.repeat(53);
    expect(check(collector({}, `${long}-one`), collector({}, `${long}-two`))).toHaveLength(1);
    const short = 'a'.repeat(38);
    expect(check(collector({}, `${short}one`), collector({}, `${short}two`))).toEqual([]);
  });

  test('the Service of another', () => {
    expect(check(service('jaeger-collector'), collector())).toMatchInlineSnapshot(
      `JVT111 production/1 metadata.name: name collision: 'jaeger' and production/0 both create Service 'jaeger-collector'. The operator silently takes over the object of the other: spans go to the wrong Jaeger, or to none. Rename one, or put it in another namespace.`,
    );
    expect(check(collector(), service('jaeger-collector-extension'))).toHaveLength(1);
  });

  test('the Services of a Jaeger 1 of the same name', () => {
    const jaeger = {
      apiVersion: 'jaegertracing.io/v1',
      kind: 'Jaeger',
      metadata: { name: 'jaeger', namespace: 'observability' },
      spec: { strategy: 'allinone', storage: { type: 'memory' } },
    };
    expect(check(jaeger, collector())).toMatchInlineSnapshot(
      `JVT111 production/1 metadata.name: name collision: 'jaeger' and production/0 both create Service 'jaeger-collector'. The operator silently takes over the object of the other: spans go to the wrong Jaeger, or to none. Rename one, or put it in another namespace.`,
    );
    expect(check(jaeger, collector({}, 'tracing'))).toEqual([]);
  });

  test('other names, namespaces and kinds pass', () => {
    expect(check(collector(), collector({}, 'tracing'), service('jaeger-query'))).toEqual([]);
    expect(check(collector(), collector({}, 'jaeger', 'team'), service('jaeger-collector', 'team-b'))).toEqual([]);
    // APP005 reports these.
    expect(check(collector(), collector())).toEqual([]);
    expect(check(collector(), { ...service('jaeger-collector'), kind: 'ConfigMap' })).toEqual([]);
  });
});
