import { describeYaml } from '../../lib/diagnostics/report';
import { checkObject } from '../../lib/rules/objects';
import { messages } from './problems';

/** What the rule of the code says about a Jaeger of that spec. */
export function check(code: string, spec: object, name = 'jaeger'): string[] {
  const cr = { apiVersion: 'jaegertracing.io/v1', kind: 'Jaeger', metadata: { name, namespace: 'default' }, spec };
  return messages(checkObject(cr, 'production/jaeger'), code);
}

/** The same in the words of `lint`, about a whole CR. */
export function messagesOfYaml(code: string, cr: object): string[] {
  return checkObject({ ...cr }, 'x')
    .filter((problem) => problem.code === code)
    .map(describeYaml);
}

/** The storage of an Elasticsearch, with more options and other fields. */
export function elasticsearch(options: object = {}, more: object = {}) {
  return { type: 'elasticsearch', options: { 'es.server-urls': 'http://e:9200', ...options }, ...more };
}

/** The storage of a Cassandra, with more options and other fields. */
export function cassandra(options: object = {}, more: object = {}) {
  return { type: 'cassandra', options: { 'cassandra.servers': 'c', ...options }, ...more };
}

/** A spec with the strategy production on Elasticsearch, and more. */
export function production(more: object = {}) {
  return { strategy: 'production', storage: elasticsearch(), ...more };
}

/** A spec with the strategy streaming on Elasticsearch, and more. */
export function streaming(more: object = {}) {
  return { strategy: 'streaming', storage: elasticsearch(), ...more };
}
