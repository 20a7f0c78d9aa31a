import { type Finding, type Rule, Severity } from '../../../diagnostics/rule';
import { defined, leavesOf, objectAt, stringAt, valueAt } from '../../../kubernetes/json';
import { ADDRESS_SETTINGS, type Dependency, LINK_VARIABLE, MILVUS_READERS } from '../../../upstream/milvus-addresses';
import { settingName, settingOfVariable } from '../../../upstream/milvus-settings';
import { once } from '../../../kubernetes/once';
import { addressRules } from '../addresses/rules';
import { type MilvusReleaseSubject, RELEASE } from '../../../models/milvus-values/release';
import { userYamlOf } from '../../../models/user-yaml/user-yaml';
import { componentsOf, envOf, isOn, isReplaced } from '../../../models/milvus-values/values';
import { kafkaLogin, storageLogin } from './logins';
import { type ConfiguredAddress, type AddressSubject, hasAny, listed } from '../addresses/subject';

/** Keys of the chart that hold addresses; used only if their part is enabled. */
const EXTERNAL: readonly (readonly [part: string, key: string, dependency: Dependency])[] = [
  ['externalS3', 'host', 'storage'],
  ['externalEtcd', 'endpoints', 'etcd'],
  ['externalPulsar', 'host', 'pulsar'],
  ['externalKafka', 'brokerList', 'kafka'],
];

/** The rules over addresses, applied to a helm release. */
export const releaseAddressRules: readonly Rule<MilvusReleaseSubject>[] = [
  ...addressRules.map(({ code, severity, summary, see, values, check }) => ({
    code,
    severity,
    summary,
    ...defined({ see }),
    example: () => ({ ...RELEASE, values: values() }),
    when: (subject: MilvusReleaseSubject) => hasAny(addressesOf(subject)),
    check: (subject: MilvusReleaseSubject): Iterable<Finding> => check(addressesOf(subject)),
  })),
  {
    code: 'MLV169',
    severity: Severity.ERROR,
    summary: 'the brokers of an external Kafka are one text, separated by commas',
    see: 'https://github.com/zilliztech/milvus-helm/blob/milvus-5.0.19/charts/milvus/templates/config.tpl#L147',
    example: () => ({
      ...RELEASE,
      values: {
        externalKafka: { enabled: true, brokerList: ['a:9092', 'b:9092'], securityProtocol: 'PLAINTEXT' },
        pulsarv3: { enabled: false },
      },
    }),
    when: ({ values }) => Array.isArray(valueAt(values, 'externalKafka', 'brokerList')),
    *check({ values }): Iterable<Finding> {
      const list = valueAt(values, 'externalKafka', 'brokerList');
      // The template writes a list of one like a text.
      if (!Array.isArray(list) || list.length < 2 || !isOn(values, 'externalKafka', false)) return;
      yield {
        path: 'externalKafka.brokerList',
        value: list,
        problem: 'must be text, not a list.',
        effect:
          'The chart writes it as one broker with spaces in its name, and Milvus exits at startup and crash-loops.',
        fix: `Use '${list.filter((broker) => typeof broker === 'string').join(',')}'.`,
      };
    },
  },
];

const addressesOf = once((subject: MilvusReleaseSubject): AddressSubject => {
  const { values, namespace } = subject;
  const storage = storageLogin(subject);
  const kafka = kafkaLogin(subject);
  return {
    source: 'values',
    addresses: isReplaced(values) ? [] : [...ofValues(subject), ...ofUserYaml(subject), ...ofEnvironment(subject)],
    ...defined({ namespace }),
    hasMinioPort: componentsOf(subject).every((component) =>
      envOf(values, component).some(({ name }) => name === LINK_VARIABLE),
    ),
    ...defined({ storage, kafka }),
  };
});

function addressesAt(path: string, value: unknown, dependency: Dependency): ConfiguredAddress[] {
  const all = dependency === 'storage' || dependency === 'pulsar' ? whole(path, value) : listed(path, value);
  return all.map(([at, text]) => ({ path: at, value: text, dependency, reader: MILVUS_READERS[dependency] }));
}

function whole(path: string, value: unknown): readonly (readonly [string, string])[] {
  return typeof value === 'string' && value !== '' ? [[path, value]] : [];
}

function ofValues({ values }: MilvusReleaseSubject): ConfiguredAddress[] {
  return EXTERNAL.filter(([part]) => isOn(values, part, false)).flatMap(([part, key, dependency]) =>
    addressesAt(`${part}.${key}`, objectAt(values, part)[key], dependency),
  );
}

function ofUserYaml({ values }: MilvusReleaseSubject): ConfiguredAddress[] {
  return leavesOf(userYamlOf(values).tree).flatMap(([path, value]) => {
    const dependency = ADDRESS_SETTINGS.get(settingName(path));
    return dependency === undefined ? [] : addressesAt(`extraConfigFiles["user.yaml"] ${path}`, value, dependency);
  });
}

function ofEnvironment(subject: MilvusReleaseSubject): ConfiguredAddress[] {
  return componentsOf(subject).flatMap((component) =>
    envOf(subject.values, component).flatMap((entry) => {
      const name = stringAt(entry, 'name') ?? '';
      const dependency = ADDRESS_SETTINGS.get(settingOfVariable(name));
      return dependency === undefined ? [] : addressesAt(`${component}.extraEnv ${name}`, entry.value, dependency);
    }),
  );
}
