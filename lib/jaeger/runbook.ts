import { askUntilTaken, waitForRollout } from '../app/commands';
import type { RunbookChapter, RunbookStep } from '../app/part';
import { Stage } from '../app/stage';
import { pictureNode } from '../backend/tracing-backend';
import { JAEGER_PORTS, madeFor, serviceName } from '../upstream/jaeger';
import type { JaegerOperatorVersion } from '../upstream/jaeger-operator-version';
import type { JaegerIngress, ShownIngress } from './ingress';
import type { JaegerStrategy } from './strategy';

interface Options {
  readonly name: string;
  readonly namespace: string;
  readonly label: string;
  readonly strategy: JaegerStrategy;
  readonly ingress: JaegerIngress;
  readonly version: JaegerOperatorVersion;
  readonly environment: string;
}

/** What the runbook says about one Jaeger. */
export function jaegerChapter(options: Options): RunbookChapter {
  const { name, namespace, label, strategy, ingress, version, environment } = options;
  const query = serviceName(name, 'query');
  const storage = strategy.storage.type;
  const node = pictureNode(label);
  const shown = ingress.shown;
  const rollout = waitForRollout(madeFor(name), namespace, 300);
  return {
    what: [
      `The Jaeger \`${name}\` in namespace \`${namespace}\` runs strategy ${strategy.name} on ${storage} storage` +
        (storage === 'memory' ? ': its traces are lost when its pod restarts.' : '.'),
    ],
    picture: [
      `${node}["Jaeger ${name}<br/>${strategy.name}, ${storage}<br/>namespace ${namespace}"]`,
      `operator -- runs --> ${node}`,
    ],
    beforeApply: [
      ...strategy.storage.prerequisites(namespace),
      ...(shown === undefined ? [] : ingressNeeds(namespace, shown)),
    ],
    ready: [webhooksAnswer(environment)],
    afterApply: [
      {
        text:
          `Wait until the operator has created \`${name}\`, and until its pods are ready. \`Running\` alone does not say that a pod runs, ` +
          'and it stays while the operator has not carried out a later change yet.',
        commands: [
          `kubectl wait --for=jsonpath='{.status.phase}'=Running jaeger/${name} -n ${namespace} --timeout=300s`,
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
      {
        text: `The log of Jaeger \`${name}\` says what it refuses:`,
        commands: [`kubectl logs -n ${namespace} -l app.kubernetes.io/instance=${name} --all-containers --tail=50`],
      },
    ],
  };
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

/** What the ingress needs, each with the command that shows it. */
function ingressNeeds(namespace: string, { className, tls = [] }: ShownIngress): readonly RunbookStep[] {
  const secrets = new Set(tls.flatMap(({ secretName }) => secretName ?? []));
  return [
    ...(className === undefined
      ? []
      : [
          { text: `The ingress class \`${className}\` is there:`, commands: [`kubectl get ingressclass ${className}`] },
        ]),
    ...[...secrets].map((secret) => ({
      text: `The Secret \`${secret}\` in namespace \`${namespace}\` has the certificate of the UI; this prints its keys and no values:`,
      commands: [`kubectl describe secret ${secret} -n ${namespace}`],
    })),
  ];
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

function portForward(query: string, namespace: string, basePath: string): RunbookStep {
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
