import type { RunbookChapter } from '../app/part';
import type { JsonObject } from '../kubernetes/json';
import { objectAt, stringAt } from '../kubernetes/json';
import { MILVUS_HELM_REPOSITORY, type MilvusChartVersion } from '../upstream/milvus';

interface Options {
  readonly releaseName: string;
  readonly namespace: string;
  readonly chart: MilvusChartVersion;
  readonly environment: string;
  readonly backend: string;
  readonly trace: JsonObject;
}

/** What the runbook says about one helm release of Milvus. */
export function releaseChapter(options: Options): RunbookChapter {
  const { releaseName, namespace, chart, environment, backend, trace } = options;
  const values = `dist/${environment}/helm/${releaseName}.values.yml`;
  const target =
    stringAt(objectAt(trace, 'jaeger'), 'url') ?? stringAt(objectAt(trace, 'otlp'), 'endpoint') ?? 'the backend';
  const upgrade = (version: string): string =>
    `helm upgrade ${releaseName} milvus/milvus -n ${namespace} --version ${version} --reset-then-reuse-values -f ${values}`;
  return {
    what: [
      `The Milvus release \`${releaseName}\` in namespace \`${namespace}\` sends ` +
        `${Number(trace.sampleFraction) * 100} % of its requests to ${backend}.`,
    ],
    picture: [
      `milvus-${releaseName}["Milvus ${releaseName}<br/>namespace ${namespace}"]`,
      `milvus-${releaseName} -- "${target}" --> jaeger-${backend.slice(backend.lastIndexOf('/') + 1)}`,
    ],
    prerequisites: [{ text: 'helm 3.14 or newer, or helm 4:', commands: ['helm version --short'] }],
    sections: [
      {
        title: `Milvus ${releaseName}: the chart's repository`,
        steps: [
          {
            text: 'Once per machine:',
            commands: [`helm repo add milvus ${MILVUS_HELM_REPOSITORY}`, 'helm repo update milvus'],
          },
        ],
      },
      {
        title: `Milvus ${releaseName}: a new release`,
        steps: [
          {
            text: `Installs chart ${chart.chart} with Milvus ${chart.milvus}:`,
            commands: [
              `helm install ${releaseName} milvus/milvus -n ${namespace} --create-namespace --version ${chart.chart} -f ${values}`,
            ],
          },
        ],
      },
      {
        title: `Milvus ${releaseName}: a release that exists already`,
        steps: [
          {
            text:
              'Look at its own values first. If they have `extraConfigFiles`, `user.yaml` would be replaced whole: put its ' +
              'other settings into the prop `userYaml` of the release and synthesize again.',
            commands: [`helm get values ${releaseName} -n ${namespace}`],
          },
          {
            text:
              'Upgrade with the chart version that it already has: any other is an upgrade of Milvus as well and can switch ' +
              'its message queue. Its other values are kept; all Milvus pods restart, standalone with a short downtime.',
            commands: [
              `CHART_VERSION=$(helm get metadata ${releaseName} -n ${namespace} -o yaml | sed -n 's/^version: //p')`,
              upgrade('"$CHART_VERSION"'),
            ],
          },
        ],
      },
    ],
    verify: [
      {
        text: `Milvus ${releaseName} got the trace settings:`,
        commands: [`helm get values ${releaseName} -n ${namespace} -o yaml`],
      },
    ],
    troubleshoot: [
      {
        text: 'Milvus says at its start what became of the tracer, and later what it cannot send:',
        commands: [
          `kubectl logs -n ${namespace} -l app.kubernetes.io/instance=${releaseName} --all-containers --tail=-1 | grep -iE 'tracer|traces export' | tail -20`,
        ],
      },
      {
        text:
          `Milvus only sends traces when it works: load or search a collection first. An environment variable ` +
          `\`TRACE_...\` of a Milvus pod, or a key below \`trace\` in etcd, wins over these values.`,
      },
    ],
    undo: [
      {
        text: `Stop tracing in \`${releaseName}\`; Milvus and its data stay (all its pods restart):`,
        commands: [
          `CHART_VERSION=$(helm get metadata ${releaseName} -n ${namespace} -o yaml | sed -n 's/^version: //p')`,
          `helm upgrade ${releaseName} milvus/milvus -n ${namespace} --version "$CHART_VERSION" --reset-then-reuse-values --set-string 'extraConfigFiles.user\\.yaml=trace: {exporter: noop}'`,
        ],
      },
    ],
  };
}
