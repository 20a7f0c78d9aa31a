import { Severity } from '../../../diagnostics/rule';
import { isObject, type JsonObject, stringAt, valueAt } from '../../../kubernetes/json';
import { kubectl } from '../../answers/question';
import { type Chain, nameOf, namespaceOf } from '../../chain/chain';
import { configFilesOf, configMapOf, fileQuestion, fileText, unreadableFiles } from '../../chain/milvus/config-files';
import { exampleCluster } from '../../chain/example-cluster';
import { exampleChain } from '../../chain/example';
import { milvusesIn, releasesQuestion, valuesOf, valuesQuestion } from '../../chain/milvus/milvuses';
import { isSending } from '../../../upstream/milvus';
import { seen } from '../../chain/evidence';
import type { LinkRule } from '../link';
import { editCommands } from '../milvus/upgrade';
import { userYamlOf, wantedTrace } from './files';
import { restored } from './restore';

const SEE = 'https://github.com/zilliztech/milvus-helm/blob/master/charts/milvus/templates/configmap.yaml';
const NO_FILES = 'Milvus drops all its files, looks for etcd on localhost and crash-loops.';

/** Rules about the files that Milvus' pods mount. */
export const fileRules: readonly LinkRule[] = [
  {
    code: 'DOC142',
    severity: Severity.ERROR,
    summary: 'the pods of Milvus mount the user.yaml that has the trace settings',
    see: SEE,
    example: () => exampleOf(exampleCluster().map(withoutMounts)),
    *check(chain) {
      for (const milvus of milvusesIn(chain)) {
        if (!isSending(wantedTrace(chain, milvus)?.exporter)) continue;
        for (const workload of milvus.workloads) {
          if (userYamlOf(workload) !== undefined) continue;
          const kind = stringAt(workload, 'kind')?.toLowerCase() ?? 'deployment';
          const question = kubectl(
            ...['get', kind, nameOf(workload), '-n', namespaceOf(workload), '-o'],
            'jsonpath={.spec.template.spec.containers[*].volumeMounts[*].mountPath}',
          );
          const mounts = configFilesOf(workload).map(({ file }) => `/milvus/configs/${file}`);
          yield {
            where: placeOf(workload),
            path: '/milvus/configs/user.yaml',
            problem: 'not mounted.',
            effect: 'No trace setting of the values reaches these pods.',
            fix: 'Undo what was changed in this object, or upgrade the release with the chart of milvus-helm.',
            evidence: seen(chain, question, mounts.length > 0 ? mounts.join(' ') : '(no file of /milvus/configs)'),
          };
        }
      }
    },
  },
  {
    code: 'DOC143',
    severity: Severity.ERROR,
    summary: 'the ConfigMap of Milvus has each file that the pods mount',
    see: SEE,
    example: () => exampleChain({ objects: exampleCluster().map((each) => withUserYaml(each, undefined)) }),
    *check(chain) {
      for (const milvus of milvusesIn(chain)) {
        for (const { configMap, key } of missingIn(chain, milvus.workloads)) {
          const question = kubectl('get', 'configmap', configMap, '-n', milvus.namespace, '-o', 'jsonpath={.data}');
          yield {
            where: `${milvus.namespace}/${configMap}`,
            path: key,
            problem: 'missing in this ConfigMap, but the pods mount it.',
            effect: `The kubelet mounts a folder instead. ${NO_FILES}`,
            fix: 'Set it, if only to an empty text: in values, extraConfigFiles must not be null.',
            evidence: seen(chain, question, `(no ${key})`),
            commands: editCommands(chain, milvus),
          };
        }
      }
    },
  },
  {
    code: 'DOC144',
    severity: Severity.ERROR,
    summary: 'Milvus can read each file of its configuration',
    see: 'https://github.com/milvus-io/milvus/blob/master/pkg/config/file_source.go',
    example: () =>
      exampleChain({ objects: exampleCluster().map((each) => withUserYaml(each, 'trace:\n\texporter: x\n')) }),
    *check(chain) {
      for (const milvus of milvusesIn(chain)) {
        const values = milvus.release === undefined ? undefined : valuesOf(chain, milvus.release);
        const inValues = stringAt(values, 'extraConfigFiles', 'user.yaml')?.trimEnd();
        const known = new Set<string>();
        for (const workload of milvus.workloads) {
          for (const { file, text, problem } of unreadableFiles(chain, workload)) {
            // What the values have, lint reports.
            if (text.trimEnd() === inValues || known.has(file.configMap)) continue;
            known.add(file.configMap);
            yield {
              where: `${milvus.namespace}/${file.configMap}`,
              path: file.key,
              problem,
              effect: NO_FILES,
              evidence: seen(chain, fileQuestion(milvus.namespace, file), `(${text.split('\n').length} lines)`),
              ...restored(chain, milvus),
            };
          }
        }
      }
    },
  },
];

function placeOf(object: JsonObject): string {
  return `${namespaceOf(object)}/${nameOf(object)}`;
}

/** The files that workloads mount from a ConfigMap that has no such key. */
function missingIn(chain: Chain, workloads: readonly JsonObject[]) {
  const missing = workloads.flatMap((workload) =>
    configFilesOf(workload).filter((file) => {
      const isRead = configMapOf(chain, workload, file.configMap) !== undefined;
      return isRead && !file.isLive && fileText(chain, workload, file) === undefined;
    }),
  );
  return [...new Map(missing.map((file) => [`${file.configMap}/${file.key}`, file])).values()];
}

/** The example with another text in user.yaml; undefined for none. */
function withUserYaml(object: JsonObject, text: string | undefined): JsonObject {
  const isMilvus = object.kind === 'ConfigMap' && namespaceOf(object) === 'milvus';
  return isMilvus ? { ...object, data: text === undefined ? {} : { 'user.yaml': text } } : object;
}

function withoutMounts(object: JsonObject): JsonObject {
  const template = valueAt(object, 'spec', 'template');
  if (object.kind !== 'Deployment' || namespaceOf(object) !== 'milvus' || !isObject(template)) return object;
  const containers = [{ name: 'standalone', image: 'milvusdb/milvus:v2.6.15', args: ['milvus', 'run', 'standalone'] }];
  const spec = isObject(object.spec) ? object.spec : {};
  return { ...object, spec: { ...spec, template: { ...template, spec: { containers } } } };
}

/** The example as a release with the trace settings of the ConfigMap. */
function exampleOf(objects: readonly JsonObject[]): Chain {
  const release = { name: 'my-release', namespace: 'milvus', status: 'deployed', chart: 'milvus-5.0.19' };
  const userYaml =
    'trace: {exporter: jaeger, sampleFraction: 1, jaeger: {url: http://jaeger-collector.observability.svc:14268/api/traces}}';
  return exampleChain({
    objects,
    asked: { namespace: 'milvus' },
    texts: [
      [releasesQuestion({ why: '', namespace: 'milvus' }), JSON.stringify([release])],
      [valuesQuestion(release), JSON.stringify({ extraConfigFiles: { 'user.yaml': userYaml } })],
    ],
  });
}
