import { askUntilTaken, waitForRollout } from '../app/commands';
import type { RunbookChapter, RunbookStep } from '../app/part';
import { ANY_OPERATOR, backendNode, operatorKey, type PictureNode } from '../app/picture';
import { Stage } from '../app/stage';
import type { JsonObject } from '../kubernetes/json';
import { JAEGER_PORTS, madeFor, serviceName } from '../upstream/jaeger';
import type { JaegerOperatorVersion } from '../upstream/jaeger-operator-version';
import type { JaegerOperator } from '../jaeger-operator/jaeger-operator';
import type { JaegerIngress, ShownIngress } from './ingress';
import { jaegerSecrets } from './secrets';
import type { JaegerStrategy } from './strategy';

interface Options {
  readonly name: string;
  readonly namespace: string;
  readonly label: string;
  readonly strategy: JaegerStrategy;
  readonly ingress: JaegerIngress;
  readonly version: JaegerOperatorVersion;
  /** Undefined where it is one that is in the cluster already. */
  readonly operator: JaegerOperator | undefined;
  readonly environment: string;
  /** Upstream's `spec`, as it is written. */
  readonly spec: JsonObject;
}

/** What the runbook says about one Jaeger. */
export function jaegerChapter(options: Options): RunbookChapter {
  const { name, namespace, label, strategy, ingress, version, operator, environment, spec } = options;
  const query = serviceName(name, 'query');
  const storage = strategy.storage.type;
  const shown = ingress.shown;
  const node = {
    key: backendNode(label).key,
    lines: [`Jaeger ${name}`, `${strategy.name}, ${storage}`, `namespace ${namespace}`],
  };
  const rollout = waitForRollout(madeFor(name), namespace, 300);
  return {
    what: [
      `The Jaeger \`${name}\` in namespace \`${namespace}\` runs strategy ${strategy.name} on ${storage} storage` +
        (storage === 'memory' ? ': its traces are lost when its pod restarts.' : '.'),
    ],
    picture: { nodes: [node], arrows: [{ from: operatorNode(operator), label: 'runs', to: node }] },
    prerequisites: [
      ...strategy.storage.needs(namespace),
      ...(shown?.className === undefined ? [] : [ingressClass(shown.className)]),
    ],
    secrets: jaegerSecrets(spec, namespace),
    beforeApply: strategy.storage.prerequisites(namespace),
    ready: [webhooksAnswer(environment)],
    afterApply: [
      {
        text:
          `Wait until the operator has created \`${name}\`, and until its pods are ready. \`Running\` alone does not say that a pod runs, ` +
          'and it stays while the operator has not carried out a later change yet.',
        commands: [
          `kubectl wait --for=jsonpath='{.status.phase}'=Running jaeger/${name} -n ${namespace} --timeout=600s`,
          rollout,
        ],
      },
    ],
    verify: [
      {
        text: `The pods of Jaeger \`${name}\` are ready: each line says "successfully rolled out".`,
        commands: [rollout],
      },
      {
        text: `The operator has created the Jaeger \`${name}\` (the last column is its age):`,
        commands: [`kubectl get jaegers ${name} -n ${namespace}`],
        output: table([
          ['NAME', 'STATUS', 'VERSION', 'STRATEGY', 'STORAGE', 'AGE'],
          [name, 'Running', version.jaeger, strategy.name, storage, '13s'],
        ]),
      },
      ...(shown === undefined ? [] : [ingressStep(query, namespace, shown)]),
    ],
    open: [
      ...(shown === undefined ? [] : [openIngress(query, namespace, shown, ingress.basePath ?? '')]),
      portForward(query, namespace, ingress.basePath ?? ''),
    ],
    troubleshoot: [
      jaegerLog(name, namespace),
      ...(strategy.name === 'allinone'
        ? [
            {
              text: 'Only `jaeger-all-in-one` under Service in the UI: that is Jaeger tracing itself. Milvus has sent no trace yet.',
            },
          ]
        : []),
    ],
  };
}

function operatorNode(operator: JaegerOperator | undefined): PictureNode {
  return operator === undefined
    ? ANY_OPERATOR
    : { ...ANY_OPERATOR, key: operatorKey(operator.namespace, operator.name) };
}

/** A pod that is ready can be reached through its Service some seconds later: only an answer shows that it is. */
function webhooksAnswer(environment: string): RunbookStep {
  return {
    text:
      "Wait until the operator's webhooks answer: until then the API server rejects every Jaeger. This asks at most 30 times; if they " +
      'still do not answer, the next command says why.',
    commands: [askUntilTaken(`dist/${environment}/manifests/${Stage.JAEGER.folder}`, 30)],
  };
}

function ingressClass(name: string): RunbookStep {
  return {
    text: `The ingress class \`${name}\`, with a controller that serves it:`,
    commands: [`kubectl get ingressclass ${name}`],
  };
}

function ingressStep(query: string, namespace: string, ingress: ShownIngress): RunbookStep {
  return {
    text: `The ingress \`${query}\` is there (the address comes from your ingress controller and may take a minute):`,
    commands: [`kubectl get ingress ${query} -n ${namespace}`],
    output: table([
      ['NAME', 'CLASS', 'HOSTS', 'ADDRESS', 'PORTS', 'AGE'],
      [
        query,
        ingress.className ?? '<none>',
        ingress.hosts.length === 0 ? '*' : shortList(ingress.hosts),
        '192.168.122.34',
        ingress.tls === undefined ? '80' : '80, 443',
        '14m',
      ],
    ]),
  };
}

function openIngress(query: string, namespace: string, ingress: ShownIngress, basePath: string): RunbookStep {
  const host = ingress.hosts[0];
  if (host !== undefined) {
    const secured = ingress.tls?.some(({ hosts }) => hosts.includes(host)) ?? false;
    return {
      text: `With the ingress: ${secured ? 'https' : 'http'}://${host}${basePath}, once its DNS name leads there.`,
    };
  }
  return {
    text: 'With the ingress: open `http://ADDRESS`, with the address that this prints; an empty line means that no controller took it:',
    commands: [
      `kubectl get ingress ${query} -n ${namespace} -o jsonpath='{.status.loadBalancer.ingress[0].ip}{.status.loadBalancer.ingress[0].hostname}{"\\n"}'`,
    ],
  };
}

/** How the log of a Jaeger is read. */
export function jaegerLog(name: string, namespace: string): RunbookStep {
  return {
    text: `The log of Jaeger \`${name}\` says what it rejects:`,
    commands: [`kubectl logs -n ${namespace} -l ${madeFor(name)} --all-containers --prefix --ignore-errors --tail=50`],
  };
}

/** How the UI is opened without an ingress. */
export function portForward(query: string, namespace: string, basePath: string): RunbookStep {
  return {
    text:
      `Without an ingress: run \`kubectl port-forward -n ${namespace} service/${query} ${JAEGER_PORTS.ui}:${JAEGER_PORTS.ui}\` ` +
      `and open http://localhost:${JAEGER_PORTS.ui}${basePath}; Ctrl-C ends it.`,
  };
}

/** kubectl names three hosts and counts the others. */
function shortList(hosts: readonly string[]): string {
  const more = hosts.length - 3;
  return more > 0 ? `${hosts.slice(0, 3).join(',')} + ${more} more...` : hosts.join(',');
}

/** Columns as kubectl prints them. */
function table(rows: readonly (readonly string[])[]): string {
  const widths = (rows[0] ?? []).map((_, column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)) + 3);
  return rows
    .map((row) =>
      row
        .map((cell, column) => cell.padEnd(widths[column] ?? 0))
        .join('')
        .trimEnd(),
    )
    .join('\n');
}
