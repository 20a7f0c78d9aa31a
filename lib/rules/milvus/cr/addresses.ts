import type { Finding, Rule } from '../../../diagnostics/rule';
import { defined, isObject, type JsonObject, objectAt, stringAt } from '../../../kubernetes/json';
import { type Dependency, LINK_VARIABLE, OPERATOR_READERS } from '../../../upstream/milvus-addresses';
import { once } from '../../../kubernetes/once';
import { addressRules } from '../addresses/rules';
import { kafkaLogin, storageLogin } from './logins';
import { example, isUsed } from '../../../models/milvus-cr/cr';
import { envOf } from '../../../models/milvus-cr/env';
import { type ConfiguredAddress, type AddressSubject, hasAny, listed } from '../addresses/subject';

/** The fields of a CR that hold addresses. */
const FIELDS: readonly (readonly [Dependency, string])[] = [
  ['storage', 'endpoint'],
  ['etcd', 'endpoints'],
  ['pulsar', 'endpoint'],
  ['kafka', 'brokerList'],
];

/** The rules over addresses, applied to a CR. The catalogue lists them once, with the helm release. */
export const crAddressRules: readonly Rule<JsonObject>[] = addressRules.map(
  ({ code, severity, summary, see, spec, check }) => ({
    code,
    severity,
    summary,
    ...defined({ see }),
    example: () => example(spec()),
    when: (cr: JsonObject) => hasAny(addressesOf(cr)),
    check: (cr: JsonObject): Iterable<Finding> => check(addressesOf(cr)),
  }),
);

const addressesOf = once((cr: JsonObject): AddressSubject => {
  const namespace = stringAt(cr, 'metadata', 'namespace');
  const storage = storageLogin(cr);
  const kafka = kafkaLogin(cr);
  return {
    source: 'cr',
    addresses: [...FIELDS.flatMap(([dependency, field]) => addressesAt(cr, dependency, field)), ...seeds(cr)],
    ...defined({ namespace }),
    hasMinioPort: envOf(cr).some(({ name, path }) => path.startsWith('spec.components.env') && name === LINK_VARIABLE),
    ...defined({ storage, kafka }),
  };
});

function addressesAt(cr: JsonObject, dependency: Dependency, field: string): ConfiguredAddress[] {
  const section = objectAt(cr, 'spec', 'dependencies', dependency);
  // The operator overwrites the addresses of what it installs itself.
  if (section.external !== true || !isUsed(cr, dependency)) return [];
  return listed(`spec.dependencies.${dependency}.${field}`, section[field]).map(([path, value]) => ({
    path,
    value,
    dependency,
    reader: OPERATOR_READERS[dependency],
  }));
}

function seeds(cr: JsonObject): ConfiguredAddress[] {
  const { external, quorumBufferPools } = objectAt(cr, 'spec', 'dependencies', 'woodpecker');
  if (external !== true || !Array.isArray(quorumBufferPools) || !isUsed(cr, 'woodpecker')) return [];
  return quorumBufferPools.flatMap((pool: unknown, index) =>
    isObject(pool)
      ? listed(`spec.dependencies.woodpecker.quorumBufferPools[${index}].seeds`, pool.seeds).map(([path, value]) => ({
          path,
          value,
          dependency: 'woodpecker' as const,
          reader: OPERATOR_READERS.woodpecker,
        }))
      : [],
  );
}
