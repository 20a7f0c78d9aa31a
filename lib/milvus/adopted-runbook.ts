import type { RunbookChapter, RunbookStep } from '../app/part';
import type { JsonObject } from '../kubernetes/json';
import { USER_YAML } from '../upstream/milvus';
import type { MilvusChartVersion } from '../upstream/milvus-chart-version';
import { releaseChapter, RESTART, waitUntilReady } from './runbook';
import { userYamlText } from '../adoption/values-text';
import { withTrace } from '../adoption/user-yaml-text';
import { hasNull } from '../models/milvus-values/values';

interface Options {
  readonly releaseName: string;
  readonly namespace: string;
  readonly chart: MilvusChartVersion;
  readonly called: string;
  readonly file: string;
  readonly backend: string | undefined;
  readonly values: JsonObject;
  readonly trace: JsonObject;
  readonly isNamespaceOurs: boolean;
}

/** What the runbook says about a helm release of Milvus that was there before. */
export function adoptedChapter(options: Options): RunbookChapter {
  const { releaseName, namespace, called, file, chart, values, trace } = options;
  const common = releaseChapter({ ...options, userYaml: { trace }, needs: [], secrets: [], hasMode: true });
  const [repository] = common.sections ?? [];
  const upgrade = `helm upgrade ${releaseName} milvus/milvus -n ${namespace} --version ${chart.chart}`;
  return {
    ...common,
    sections: [
      ...(repository === undefined ? [] : [repository]),
      {
        title: `Milvus ${called}: add tracing to the release`,
        steps: [
          {
            text:
              `The release must have chart ${chart.chart}. If this prints another version, set \`chart\` in the environment to it and run ` +
              '`npm run synth`: an upgrade to another chart upgrades Milvus as well and can switch its message queue.',
            commands: [`helm get metadata ${releaseName} -n ${namespace} -o yaml | sed -n 's/^version: //p'`],
            output: chart.chart,
          },
          {
            text:
              'See what the upgrade changes: `<` is what the release has, `>` is what it gets. Other lines than `trace` have changed since its ' +
              'values were saved: save them again and run `npm run synth`.',
            commands: [`helm get values ${releaseName} -n ${namespace} -o yaml | diff - ${file} || test $? = 1`],
          },
          applied(values, upgrade, file),
          waitUntilReady(releaseName, namespace),
        ],
      },
    ],
    undo: [
      {
        text: `Stop tracing in \`${releaseName}\`. Its other values, Milvus and its data stay. ${RESTART}`,
        commands: [
          `CHART_VERSION=$(helm get metadata ${releaseName} -n ${namespace} -o yaml | sed -n 's/^version: //p')`,
          `helm upgrade ${releaseName} milvus/milvus -n ${namespace} --version "$CHART_VERSION" --reset-then-reuse-values --set-json ${silenced(values)}`,
        ],
      },
      waitUntilReady(releaseName, namespace),
    ],
  };
}

function applied(values: JsonObject, upgrade: string, file: string): RunbookStep {
  return hasNull(values)
    ? {
        text:
          'Upgrade. The values have a `null`, which helm 3 would lose if it reused the old ones; so the file replaces all values of the ' +
          `release: what was left out of it, such as credentials, has to come with another \`-f\`. ${RESTART}`,
        commands: [`${upgrade} --reset-values -f ${file}`],
      }
    : {
        text: `Upgrade. What the file does not have, such as credentials that were left out of it, the release keeps. ${RESTART}`,
        commands: [`${upgrade} --reset-then-reuse-values -f ${file}`],
      };
}

/** `user.yaml` with tracing off, as one argument of a shell. */
function silenced(values: JsonObject): string {
  const files = { [USER_YAML]: withTrace(userYamlText(values) ?? '', { exporter: 'noop' }) };
  return `'${`extraConfigFiles=${JSON.stringify(files)}`.replaceAll("'", "'\\''")}'`;
}
