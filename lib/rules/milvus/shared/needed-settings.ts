import { type Finding, type Rule, Severity } from '../../../diagnostics/rule';
import { isEmpty, type JsonObject, leavesOf } from '../../../kubernetes/json';
import { isTrue } from '../../../upstream/go-values';
import { settingName, settingText } from '../../../upstream/milvus-settings';
import { MilvusVersion } from '../../../upstream/milvus-version';

/** A configuration of Milvus, and the Milvus that reads it. */
export interface ConfigSubject {
  readonly config: JsonObject;
  readonly milvus: MilvusVersion;
  /** Whether something else sets a setting and wins. The setting has the name that Milvus compares. */
  readonly isOverridden: (setting: string) => boolean;
}

/** Settings without which no Milvus starts. */
const NEEDED: readonly string[] = [
  ...['etcd.endpoints', 'etcd.rootPath', 'etcd.metaSubPath', 'etcd.kvSubPath'],
  ...['minio.port', 'minio.useSSL', 'minio.bucketName', 'msgChannel.chanNamePrefix.cluster'],
];

const KEYS: ReadonlyMap<string, string> = new Map(NEEDED.map((key) => [settingName(key), key]));

/** The login to etcd, which is on by default from this Milvus on. */
const ETCD_LOGIN: readonly string[] = ['etcdauthusername', 'etcdauthpassword'];
const ETCD_LOGIN_SINCE = '3.0.0';
/** Whether there is a login, and whether that etcd is the embedded one, which has none. */
const LOGIN_SWITCHES: readonly string[] = ['etcdauthenabled', 'etcduseembed'];

/** Rules over settings of Milvus that must have a value. */
export const neededSettingRules: readonly Rule<ConfigSubject>[] = [
  {
    code: 'MLV196',
    severity: Severity.ERROR,
    summary: 'settings that Milvus needs to start are not empty',
    see: 'https://github.com/milvus-io/milvus/blob/v2.6.14/pkg/util/paramtable/service_param.go',
    example: () => ({
      config: { minio: { bucketName: null } },
      milvus: MilvusVersion.of('2.6.0'),
      isOverridden: () => false,
    }),
    *check({ config, milvus, isOverridden }): Iterable<Finding> {
      const leaves = leavesOf(config).map(([path, value]) => ({ path, value, setting: settingName(path) }));
      const settings = new Map(leaves.map((leaf) => [leaf.setting, leaf.value]));
      const isLoginKnown = milvus.isAtLeast(ETCD_LOGIN_SINCE) && !LOGIN_SWITCHES.some(isOverridden);
      const hasLogin = isLoginKnown && logsIn(settings);
      for (const { path, value, setting } of leaves) {
        const key = KEYS.get(setting);
        const isLogin = hasLogin && ETCD_LOGIN.includes(setting);
        if (!isEmpty(value) || isOverridden(setting) || (key === undefined && !isLogin)) continue;
        yield {
          path,
          value,
          problem: isLogin ? 'must not be empty: Milvus 3.0 logs in to etcd by default.' : 'must not be empty.',
          effect: `Milvus panics at startup with "${key === undefined ? 'userName or password' : key} is empty".`,
          fix: isLogin ? 'Set it, remove it, or set etcd.auth.enabled to false.' : 'Set it, or remove the key.',
        };
      }
    },
  },
];

/** Whether a Milvus whose default it is logs in to etcd. */
function logsIn(settings: ReadonlyMap<string, unknown>): boolean {
  const [enabled, embedded] = LOGIN_SWITCHES.map((name) => settings.get(name));
  return (enabled === undefined || isTrue(settingText(enabled))) && !isTrue(settingText(embedded));
}
