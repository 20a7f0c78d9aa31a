import { ingressClassNeeded } from '../app/plan/need';
import type { PartPlan } from '../app/plan/part';
import { ANY_OPERATOR, backendNode, operatorKey, type PictureNode } from '../app/plan/picture';
import { Stage } from '../app/plan/stage';
import type { Step } from '../app/plan/step';
import { accepted, rollout, valueOf } from '../app/plan/wait';
import { rolledOut } from '../app/plan/check';
import { type JsonObject, objectAt } from '../kubernetes/json';
import type { IJaegerOperator } from '../app/jaeger-operator';
import { ingressName, ingressOf } from '../models/jaeger-cr/children/ingress';
import { runningStorageOf } from '../models/jaeger-cr/running';
import { nameAndNamespace, strategyOf } from '../models/jaeger-cr/cr';
import { collectorSection, receiversOf } from '../models/jaeger-cr/receivers';
import { madeFor, serviceName } from '../upstream/jaeger';
import type { JaegerOperatorVersion } from '../upstream/jaeger-operator-version';
import { ingressCheck, ingressDoor, type UiPlace, portForward } from '../jaeger-common/doors';
import { jaegerNeeds } from './needs';
import { jaegerSecrets } from './secrets';

interface Options {
  /** The CR as it is written. */
  readonly cr: JsonObject;
  /** What a Milvus that sends to it calls it. */
  readonly label: string;
  readonly version: JaegerOperatorVersion;
  /** Undefined where it is one that is in the cluster already. */
  readonly operator: IJaegerOperator | undefined;
  /** Whether its UI has a Route of OpenShift in place of an Ingress. */
  readonly hasRoute: boolean;
}

/** The plan of one Jaeger, by its CR with options and patches. */
export function jaegerPlan({ cr, label, version, operator, hasRoute }: Options): PartPlan {
  const { name, namespace } = nameAndNamespace(cr);
  const strategy = strategyOf(cr);
  const storage = runningStorageOf(cr);
  const ready = rollout(madeFor(name), namespace, 300);
  const needs = jaegerNeeds(cr, namespace);
  const { ui, basePath } = receiversOf(cr);
  const service = serviceName(name, 'query');
  const place = { service, ingress: ingressName(name), namespace, basePath, secure: ui.secure };
  const ingress = hasRoute ? undefined : ingressOf(cr, collectorSection(cr) === 'allInOne', service);
  const node = {
    key: backendNode(label).key,
    lines: [`Jaeger ${name}`, `${strategy}, ${storage}`, `namespace ${namespace}`],
  };
  return {
    what: [
      `The Jaeger \`${name}\` in namespace \`${namespace}\` runs strategy ${strategy} on ${storage} storage` +
        (storage === 'memory' ? ': its traces are lost when its pod restarts.' : '.'),
    ],
    picture: { nodes: [node], arrows: [{ from: operatorNode(operator), label: 'runs', to: node }] },
    prerequisites: [...needs.prerequisites, ...ingressClass(ingress?.className, place)],
    secrets: jaegerSecrets(objectAt(cr, 'spec'), namespace),
    beforeApply: needs.beforeApply,
    ready: [WEBHOOKS_ANSWER],
    afterApply: [
      {
        text:
          `Wait until the operator has created \`${name}\`, and until its pods are ready. STATUS \`Running\` alone does not mean that a pod runs, ` +
          'and it stays the same while the operator still has to carry out a change.',
        waits: [valueOf({ kind: 'Jaeger', name, namespace }, '.status.phase', 'Running', 600), ready],
      },
    ],
    verify: [
      {
        text: `The pods of Jaeger \`${name}\` are ready: each line says "successfully rolled out".`,
        checks: [rolledOut(ready)],
      },
      created(name, namespace, version.jaeger, strategy, storage),
      ...(ingress === undefined ? [] : [ingressCheck(place, ingress)]),
    ],
    open: [...(ingress === undefined ? [] : [ingressDoor(place, ingress)]), portForward(place)],
    troubleshoot: [
      jaegerLog(name, namespace),
      ...(strategy === 'allinone'
        ? [
            {
              text: 'If the UI lists only `jaeger-all-in-one` under Service, that is Jaeger tracing itself: Milvus has sent no trace yet.',
            },
          ]
        : []),
    ],
  };
}

function operatorNode(operator: IJaegerOperator | undefined): PictureNode {
  return operator === undefined
    ? ANY_OPERATOR
    : { ...ANY_OPERATOR, key: operatorKey(operator.namespace, operator.name) };
}

/** A ready pod is reachable through its Service only seconds later, so wait for an answer. */
const WEBHOOKS_ANSWER: Step = {
  text: "Wait until the operator's webhooks answer. Until then the API server rejects every Jaeger. This tries up to 30 times; if it fails, the next command shows the error.",
  waits: [accepted(Stage.JAEGER, 30)],
};

function ingressClass(className: string | undefined, { ingress, namespace }: UiPlace): readonly Step[] {
  if (className === undefined) return [];
  return [
    {
      text: `The ingress class \`${className}\`, with a controller that serves it:`,
      needs: [ingressClassNeeded(className, `the Ingress ${namespace}/${ingress}`)],
    },
  ];
}

/** What the operator writes back, by the columns of its CRD. */
function created(name: string, namespace: string, version: string, strategy: string, storage: string): Step {
  const written = [
    { title: 'STATUS', path: '.status.phase', value: 'Running' },
    { title: 'VERSION', path: '.status.version', value: version },
    { title: 'STRATEGY', path: '.spec.strategy', value: strategy },
    { title: 'STORAGE', path: '.spec.storage.type', value: storage },
  ];
  return {
    text: `The operator has created the Jaeger \`${name}\` (the last column is its age):`,
    checks: [
      {
        ask: 'object',
        kind: 'Jaeger',
        name,
        namespace,
        expect: written.map(({ path, value }) => ({ path, value })),
        columns: [
          { title: 'NAME', cell: name },
          ...written.map(({ title, value }) => ({ title, cell: value })),
          { title: 'AGE', cell: '13s' },
        ],
      },
    ],
  };
}

/** The log of all pods of a Jaeger. */
export function jaegerLog(name: string, namespace: string): Step {
  return {
    text: `The log of Jaeger \`${name}\` shows what it rejects:`,
    logs: [{ selector: madeFor(name), namespace, lines: 50 }],
  };
}
