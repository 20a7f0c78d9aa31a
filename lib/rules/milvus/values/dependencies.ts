import { type Finding, type Rule, Severity } from '../../../diagnostics/rule';
import { objectAt, valueAt } from '../../../kubernetes/json';
import { DEMO_CREDENTIAL } from '../../../upstream/milvus-chart-defaults';
import { type MilvusReleaseSubject, RELEASE } from '../../../models/milvus-values/release';
import { userSetting } from '../../../models/milvus-values/settings';
import { userYamlOf } from '../../../models/user-yaml/user-yaml';
import { hasSettings, isCluster, isOn, isReplaced, isSetByEnv } from '../../../models/milvus-values/values';

/** Rules over etcd and the object storage of a release. */
export const dependencyRules: readonly Rule<MilvusReleaseSubject>[] = [
  {
    code: 'MLV107',
    severity: Severity.ERROR,
    summary: 'minio.tls.enabled is set if minio is disabled, unless externalS3 is enabled',
    see: 'https://github.com/zilliztech/milvus-helm/blob/milvus-5.0.19/charts/milvus/templates/config.tpl#L69',
    example: () => ({
      ...RELEASE,
      values: {
        minio: { enabled: false },
        extraConfigFiles: { 'user.yaml': 'common: { storageType: local }' },
        cluster: { enabled: false },
      },
    }),
    *check({ values }): Iterable<Finding> {
      if (isOn(values, 'minio', true) || isOn(values, 'externalS3', false) || isReplaced(values)) return;
      if (valueAt(values, 'minio', 'tls', 'enabled') !== undefined) return;
      yield {
        path: 'minio.tls.enabled',
        problem: 'missing: minio.enabled is false, and the disabled sub-chart sets no default.',
        effect: 'Helm fails with a nil pointer error in config.tpl.',
        fix: 'Set minio.tls.enabled to false.',
      };
    },
  },
  {
    code: 'MLV108',
    severity: Severity.ERROR,
    summary: 'a release has etcd and an object storage',
    see: 'https://github.com/zilliztech/milvus-helm/blob/milvus-5.0.19/charts/milvus/templates/config.tpl#L25',
    example: () => ({ ...RELEASE, values: { etcd: { enabled: false } } }),
    *check(subject): Iterable<Finding> {
      const { values } = subject;
      if (isReplaced(values)) return;
      const { tree } = userYamlOf(values);
      const without = (part: string, external: string, ...settings: readonly string[]): boolean =>
        !isOn(values, part, true) &&
        !isOn(values, external, false) &&
        !hasSettings(tree, ...settings) &&
        !isSetByEnv(subject, ...settings);
      if (without('etcd', 'externalEtcd', 'etcd', 'metastore')) {
        yield missing(
          'etcd',
          'externalEtcd',
          isCluster(values) ? '' : ', or use the embedded one: etcd.use.embed in user.yaml',
        );
      }
      if (without('minio', 'externalS3', 'minio') && !isLocal(subject)) {
        yield missing(
          'minio',
          'externalS3',
          isCluster(values) ? '' : ', or use the local disk: common.storageType: local in user.yaml',
        );
      }
    },
  },
  {
    code: 'MLV119',
    severity: Severity.ERROR,
    summary:
      'separate Woodpecker pods have an account of the object storage, which the chart passes as plain text only',
    see: 'https://github.com/zilliztech/milvus-helm/blob/milvus-5.0.19/charts/milvus/templates/woodpecker-statefulset.yaml#L105',
    example: () => ({
      ...RELEASE,
      values: {
        pulsarv3: { enabled: false },
        woodpecker: { enabled: true },
        streaming: { woodpecker: { embedded: false } },
        minio: { existingSecret: 'minio' },
      },
    }),
    *check({ values }): Iterable<Finding> {
      const hasPods =
        isOn(values, 'woodpecker', false) && valueAt(values, 'streaming', 'woodpecker', 'embedded') === false;
      const { accessKey = '', useIAM } = objectAt(values, 'externalS3');
      const { existingSecret = '' } = objectAt(values, 'minio');
      const isExternal = isOn(values, 'externalS3', false);
      const hasAccount = isExternal ? accessKey !== '' || useIAM === true : existingSecret === '';
      const own = valueAt(values, 'woodpecker', 'minio', 'accessKey') ?? '';
      const isGiven = own !== '' || isNamed(valueAt(values, 'woodpecker', 'extraEnv'), 'MINIO_ACCESS_KEY');
      if (!hasPods || hasAccount || isGiven) return;
      yield {
        path: 'streaming.woodpecker.embedded',
        value: false,
        problem: 'starts Woodpecker pods, which read the storage account from plain values only, and none is set.',
        effect: `They log in ${isExternal ? 'without an account' : `as '${DEMO_CREDENTIAL}'`} and are rejected.`,
        fix: 'Set it to true, or use pulsarv3 or kafka.',
      };
    },
  },
  {
    code: 'MLV043',
    severity: Severity.WARNING,
    summary: "MinIO does not keep the chart's default account",
    see: 'https://github.com/zilliztech/milvus-helm/blob/milvus-5.0.19/charts/milvus/values.yaml#L662',
    example: () => RELEASE,
    *check({ values }): Iterable<Finding> {
      if (!isOn(values, 'minio', true) || isOn(values, 'externalS3', false)) return;
      const {
        existingSecret = '',
        accessKey = DEMO_CREDENTIAL,
        secretKey = DEMO_CREDENTIAL,
      } = objectAt(values, 'minio');
      if (existingSecret !== '' || accessKey !== DEMO_CREDENTIAL || secretKey !== DEMO_CREDENTIAL) return;
      yield {
        path: 'minio.existingSecret',
        problem: `missing: MinIO keeps the chart's default account (${DEMO_CREDENTIAL}/${DEMO_CREDENTIAL}).`,
        effect: 'Anyone who can reach its Service can read, change and delete all Milvus data.',
        fix: 'Name a Secret with accesskey and secretkey, and pass both to each component in extraEnv.',
        fixInCode:
          'Use MilvusReleaseStorage.minio({ credentials: SecretRef.fromName(...) }), or for an existing release minio.existingSecret and extraEnv of each component in its values.',
      };
    },
  },
  {
    code: 'MLV046',
    severity: Severity.WARNING,
    summary: 'etcd and MinIO run only if Milvus uses them',
    see: 'https://github.com/zilliztech/milvus-helm/blob/milvus-5.0.19/charts/milvus/templates/config.tpl#L25',
    example: () => ({ ...RELEASE, values: { externalEtcd: { enabled: true, endpoints: ['etcd.data.svc:2379'] } } }),
    *check({ values }): Iterable<Finding> {
      for (const [external, part, name] of PAIRS) {
        if (!isOn(values, external, false) || !isOn(values, part, true)) continue;
        yield {
          path: `${part}.enabled`,
          problem: `enabled by the chart's default, but unused: Milvus uses ${external}.`,
          effect: `The ${name} pods and their volumes run for nothing.`,
          fix: `Set ${part}.enabled to false.`,
        };
      }
    },
  },
];

const PAIRS: readonly (readonly [external: string, part: string, name: string])[] = [
  ['externalEtcd', 'etcd', 'etcd'],
  ['externalS3', 'minio', 'MinIO'],
];

function missing(part: string, external: string, more: string): Finding {
  return {
    path: `${part}.enabled`,
    value: false,
    problem: `leaves Milvus without ${part === 'etcd' ? 'etcd' : 'object storage'}: ${external} is disabled too.`,
    effect: 'Milvus cannot connect and does not start.',
    fix: `Set ${external}.enabled to true with its address${more}.`,
  };
}

/** Whether Milvus stores its data on its local disk. */
function isLocal(subject: MilvusReleaseSubject): boolean {
  return userSetting(subject, 'commonstoragetype') === 'local' || isSetByEnv(subject, 'commonstoragetype');
}

function isNamed(env: unknown, name: string): boolean {
  return Array.isArray(env) && env.some((entry: unknown) => valueAt(entry, 'name') === name);
}
