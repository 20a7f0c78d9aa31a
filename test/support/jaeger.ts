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
