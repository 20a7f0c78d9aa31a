import type { PartPlan } from '../app/plan/part';
import { backendNode } from '../app/plan/picture';
import { rollout } from '../app/plan/wait';
import { rolledOut } from '../app/plan/check';
import type { Settings } from './settings';
import type { Workload } from './workload';

/** The plan of one Jaeger 2. */
export function jaegerV2Plan(settings: Settings, workloads: readonly Workload[], label: string): PartPlan {
  const { name, namespace, roles, version } = settings;
  const { kind } = roles._storage._parts;
  const selector = `app.kubernetes.io/instance=${name},app.kubernetes.io/name=jaeger`;
  const ready = rollout(selector, namespace, 300);
  const names = workloads.map(({ role }) => role).join(', ');
  return {
    what: [
      `The Jaeger ${version.jaeger} \`${name}\` in namespace \`${namespace}\` runs ${names} on ${kind} storage` +
        (kind === 'memory' ? ': its traces are lost when its pod restarts.' : '.'),
    ],
    picture: {
      nodes: [
        { key: backendNode(label).key, lines: [`Jaeger ${name}`, `${names}, ${kind}`, `namespace ${namespace}`] },
      ],
    },
    afterApply: [{ text: `Wait until the pods of \`${name}\` are ready.`, waits: [ready] }],
    verify: [
      {
        text: `The pods of Jaeger \`${name}\` are ready: each line says "successfully rolled out".`,
        checks: [rolledOut(ready)],
      },
    ],
  };
}
