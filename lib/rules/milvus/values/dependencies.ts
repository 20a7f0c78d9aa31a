import { type Finding, type Rule, Severity } from '../../../diagnostics/rule';
import { objectAt, valueAt } from '../../../kubernetes/json';
import { DEMO_CREDENTIAL } from '../../../upstream/milvus-chart-defaults';
import { type MilvusReleaseSubject, RELEASE } from '../../../models/milvus-values/release';
import { userYamlOf } from '../../../models/user-yaml/user-yaml';
import { type Asked, hasSettings, isCluster, isOn, isReplaced, isSetByEnv } from '../../../models/milvus-values/values';

/** Rules over etcd and the object storage. */
export const dependencyRules: readonly Rule<MilvusReleaseSubject>[] = [
  {
    code: 'MLV107',
    severity: Severity.ERROR,
    summary: 'minio.enabled: false comes with minio.tls.enabled, unless externalS3 is on',
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
        problem: 'is missing, and minio.enabled is false.',
        effect: 'Helm stops with a nil pointer in config.tpl: the sub-chart that would bring the value is off.',
        fix: 'Set minio.tls.enabled to false.',
      };
    },
  },
  {
    code: 'MLV108',
    severity: Severity.ERROR,
    summary: 'a release has an etcd and an object storage',
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
          isCluster(values) ? '' : ', or let Milvus have its own: etcd.use.embed in user.yaml',
        );
      }
      if (without('minio', 'externalS3', 'minio') && !isLocal(subject)) {
        yield missing(
          'minio',
          'externalS3',
          isCluster(values) ? '' : ', or use the disk: common.storageType: local in user.yaml',
        );
      }
    },
  },
  {
    code: 'MLV119',
    severity: Severity.ERROR,
    summary: 'the pods of Woodpecker get the account of the object storage: the chart gives it to them as text only',
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
        problem: 'makes pods that get the account of the object storage as text only, and the values name none.',
        effect: `They would log in ${isExternal ? 'without one' : `as '${DEMO_CREDENTIAL}'`} and be refused.`,
        fix: 'Set it to true, or use pulsarv3 or kafka.',
      };
    },
  },
  {
    code: 'MLV043',
    severity: Severity.WARNING,
    summary: "the object storage has an account of its own, not the chart's",
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
        problem: `is missing, and the account of MinIO is the chart's: user and password are both '${DEMO_CREDENTIAL}'.`,
        effect: 'Whoever reaches its Service can read, change and delete all data of Milvus.',
        fix: 'Name a Secret with accesskey and secretkey there, and give both to each component by extraEnv.',
        fixInCode:
          'Name a Secret: MilvusStorage.minio({ credentials: SecretRef.named(...) }), or in the values of an adopted release minio.existingSecret, and extraEnv of each component.',
      };
    },
  },
  {
    code: 'MLV046',
    severity: Severity.WARNING,
    summary: 'no etcd and no MinIO run that Milvus does not use',
    see: 'https://github.com/zilliztech/milvus-helm/blob/milvus-5.0.19/charts/milvus/templates/config.tpl#L25',
    example: () => ({ ...RELEASE, values: { externalEtcd: { enabled: true, endpoints: ['etcd.data.svc:2379'] } } }),
    *check({ values }): Iterable<Finding> {
      for (const [external, part, pods] of PAIRS) {
        if (!isOn(values, external, false) || !isOn(values, part, true)) continue;
        yield {
          path: `${part}.enabled`,
          problem: `is on by the chart's default, and Milvus uses ${external}`,
          effect: `${pods} with their volumes run for nobody.`,
          fix: `Set ${part}.enabled to false.`,
        };
      }
    },
  },
];

const PAIRS: readonly (readonly [string, string, string])[] = [
  ['externalEtcd', 'etcd', 'the pods of etcd'],
  ['externalS3', 'minio', 'the pods of MinIO'],
];

function missing(part: string, external: string, more: string): Finding {
  return {
    path: `${part}.enabled`,
    value: false,
    problem: `leaves no ${part === 'etcd' ? 'etcd' : 'object storage'}: ${external} is off as well.`,
    effect: 'Milvus would look for one that is not there, and not start.',
    fix: `Set ${external}.enabled to true with its address${more}`,
  };
}

/** Whether Milvus keeps its data on its own disk. */
function isLocal(subject: Asked): boolean {
  const { tree } = userYamlOf(subject.values);
  const type = valueAt(tree, 'common', 'storageType') ?? tree['common.storageType'];
  return type === 'local' || isSetByEnv(subject, 'commonstoragetype');
}

function isNamed(env: unknown, name: string): boolean {
  return Array.isArray(env) && env.some((entry: unknown) => valueAt(entry, 'name') === name);
}
