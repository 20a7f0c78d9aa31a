import { waitForRollout } from '../app/commands';
import type { NeededSecret } from '../app/needed-secret';
import type { RunbookChapter, RunbookStep } from '../app/part';
import { backendNode } from '../app/picture';
import { type JsonObject, objectAt, stringAt } from '../kubernetes/json';
import { toYaml } from '../kubernetes/yaml';
import { MILVUS_HELM_REPOSITORY, USER_YAML } from '../upstream/milvus';
import type { MilvusChartVersion } from '../upstream/milvus-chart-version';

interface Options {
  readonly releaseName: string;
  readonly namespace: string;
  readonly chart: MilvusChartVersion;
  /** Its name, with its namespace where another release has the same name. */
  readonly called: string;
  /** The values file. */
  readonly file: string;
  /** What takes the traces; undefined where nothing does. */
  readonly backend: string | undefined;
  readonly userYaml: JsonObject;
  /** What somebody has to bring before a new release, with its Secrets. */
  readonly needs: readonly RunbookStep[];
  readonly secrets: readonly NeededSecret[];
  /** Whether the values say what the release stands on. */
  readonly hasMode: boolean;
  /** Whether undoing 0-setup deletes the release's namespace. */
  readonly isNamespaceOurs: boolean;
}

/** What the runbook says about one helm release of Milvus. */
export function releaseChapter(options: Options): RunbookChapter {
  const { releaseName, namespace, called, file, chart, backend, userYaml, needs, secrets, hasMode, isNamespaceOurs } =
    options;
  const trace = objectAt(userYaml, 'trace');
  const target =
    stringAt(objectAt(trace, 'jaeger'), 'url') ?? stringAt(objectAt(trace, 'otlp'), 'endpoint') ?? 'the backend';
  const node = {
    key: `release ${namespace}/${releaseName}`,
    lines: [`Milvus ${releaseName}`, `namespace ${namespace}`],
  };
  const upgrade = (version: string): string =>
    `helm upgrade ${releaseName} milvus/milvus -n ${namespace} --version ${version} --reset-then-reuse-values -f ${file}`;
  return {
    what: [`The Milvus release \`${releaseName}\` in namespace \`${namespace}\` ${whatItSends(trace, backend)}.`],
    picture: {
      nodes: [node],
      arrows: backend === undefined ? [] : [{ from: node, label: target, to: backendNode(backend) }],
    },
    prerequisites: [{ text: 'helm 3.14 or newer, or helm 4:', commands: ['helm version --short'] }, ...needs],
    secrets,
    sections: [
      {
        title: "Milvus: the chart's repository",
        steps: [
          {
            text: 'Once per machine. If the name exists already, `helm repo list` must show this address for it.',
            commands: [`helm repo add milvus ${MILVUS_HELM_REPOSITORY}`, 'helm repo update milvus'],
          },
        ],
      },
      {
        title: `Milvus ${called}: a new release`,
        steps: [
          {
            text:
              `Only if \`helm list -n ${namespace} --filter '^${releaseName}$'\` shows no release; otherwise go on with the next ` +
              `section. This installs chart ${chart.chart} with Milvus ${chart.milvus}:`,
            commands: [
              `helm install ${releaseName} milvus/milvus -n ${namespace} --create-namespace --version ${chart.chart} -f ${file}`,
            ],
          },
          waitUntilReady(releaseName, namespace, IMAGES),
        ],
      },
      {
        title: `Milvus ${called}: a release that exists already`,
        steps: [
          {
            text:
              'Look at its own values first. If they have `extraConfigFiles`, the upgrade replaces all of its `user.yaml`: copy its ' +
              'other settings to `userYaml` of the release and run `npm run synth`. If they have `customConfigMap`, stop: the ' +
              'chart then ignores `extraConfigFiles`, and the trace settings belong in that ConfigMap.' +
              (hasMode
                ? ' If they have another mode, message queue, etcd or object storage than the values here, stop as well: an upgrade ' +
                  'switches to what is here and leaves the data where it was.'
                : ''),
            commands: [`helm get values ${releaseName} -n ${namespace}`],
          },
          {
            text:
              'Upgrade with the chart version that it already has: any other version upgrades Milvus as well and can switch ' +
              `its message queue. Its other values are kept. ${RESTART}`,
            commands: [
              `CHART_VERSION=$(helm get metadata ${releaseName} -n ${namespace} -o yaml | sed -n 's/^version: //p')`,
              upgrade('"$CHART_VERSION"'),
            ],
          },
          waitUntilReady(releaseName, namespace),
        ],
      },
    ],
    verify: [
      {
        text: `The pods of Milvus ${called} are ready: each line says "successfully rolled out".`,
        commands: [rollout(releaseName, namespace)],
      },
      {
        text: `Milvus ${called} has the trace settings:`,
        commands: [`helm get values ${releaseName} -n ${namespace} -o yaml`],
      },
    ],
    open: [
      {
        text:
          'Load or search a collection, then look under Service: a Milvus cluster shows up as `proxy`, `querynode`, `segcore` ' +
          'and more, a standalone Milvus as `standalone` and `segcore`. Each request is one trace.',
      },
    ],
    troubleshoot: [
      {
        text: 'Milvus logs at its start whether the tracer was set up, and later which spans it cannot send:',
        commands: [tracerLog(releaseName, namespace)],
      },
      {
        text:
          `Milvus sends traces of requests only: load or search a collection first. An environment variable ` +
          `\`TRACE_...\` of a Milvus pod, or a key below \`trace\` in etcd, overrides these values.`,
      },
    ],
    undoSetup: isNamespaceOurs
      ? [
          {
            text: `Deleting namespace \`${namespace}\` also deletes the Milvus release \`${releaseName}\` and all its data.`,
          },
        ]
      : [],
    undo: [
      {
        text: `Stop tracing in \`${releaseName}\`. Milvus and its data stay. ${RESTART}`,
        commands: [
          `CHART_VERSION=$(helm get metadata ${releaseName} -n ${namespace} -o yaml | sed -n 's/^version: //p')`,
          `helm upgrade ${releaseName} milvus/milvus -n ${namespace} --version "$CHART_VERSION" --reset-then-reuse-values --set-json ${silenced(userYaml)}`,
        ],
      },
      waitUntilReady(releaseName, namespace),
    ],
  };
}

/** awk, since grep fails where it finds nothing. */
export function tracerLog(instance: string, namespace: string): string {
  return (
    `kubectl logs -n ${namespace} -l app.kubernetes.io/instance=${instance} --all-containers --prefix --ignore-errors --tail=-1 ` +
    "| awk 'tolower($0) ~ /tracer|traces export/' | tail -20"
  );
}

/** What an upgrade does to the pods. */
export const RESTART = 'All Milvus pods restart; a standalone Milvus is down for about 100 seconds.';

const IMAGES = 'If it ends with a timeout while images are still pulled, run it again.';

/** The chart's Milvus pods are Deployments; what they need beside them are StatefulSets, and Milvus is not ready without them. */
function rollout(releaseName: string, namespace: string): string {
  return waitForRollout(`app.kubernetes.io/instance=${releaseName}`, namespace, 600);
}

/** `Running` in the column STATUS is not enough: a pod that is not ready gets no requests. */
export function waitUntilReady(releaseName: string, namespace: string, more?: string): RunbookStep {
  return {
    text: [
      "Wait until Milvus is ready. A pod is Ready about 100 seconds after its start at the earliest, since the chart's readiness probe",
      'begins after 90 seconds; before that the Service does not send it requests, although its STATUS is Running.',
      ...(more === undefined ? [] : [more]),
    ].join(' '),
    commands: [rollout(releaseName, namespace)],
  };
}

/** What a Milvus sends and where to, as the end of a sentence. */
export function whatItSends(trace: JsonObject, backend: string | undefined): string {
  if (trace.exporter === 'noop') return 'sends no traces';
  return `sends ${percent(Number(trace.sampleFraction))} % of its requests to ${backend ?? 'the logs of its pods'}`;
}

/** A share as a percentage, without the digits that binary fractions add: 0.07 is 7, not 7.000000000000001. */
function percent(share: number): number {
  return Number((share * 100).toPrecision(12));
}

/** The same `user.yaml` with tracing off, as one argument of a shell. */
function silenced(userYaml: JsonObject): string {
  const files = { [USER_YAML]: toYaml({ ...userYaml, trace: { exporter: 'noop' } }) };
  return `'${`extraConfigFiles=${JSON.stringify(files)}`.replaceAll("'", "'\\''")}'`;
}
