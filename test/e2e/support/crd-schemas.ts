import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { load } from 'js-yaml';
import { isObject, type JsonObject, objectAt, stringAt } from '../../../lib/kubernetes/json';
import { jaegerCrd } from '../../../lib/upstream/jaeger-crd/jaeger-crd';
import { FOLDERS } from '../../../tools/e2e/parts';
import { PROMETHEUS_CRDS } from '../../../tools/e2e/prometheus-operator';
import { ROOT } from './root';
import { listAt } from './objects';

const IMPORTED = join(ROOT, 'imports', 'crds');

/** JSON schemas of our kinds, of cert-manager's and of the Prometheus operator's, by file name, made of the CRDs; unknown fields are errors. */
export function crdSchemas(): [string, JsonObject][] {
  const files = [
    ...readdirSync(IMPORTED)
      .filter((file) => file.endsWith('.yaml'))
      .map((file) => join(IMPORTED, file)),
    ...PROMETHEUS_CRDS.map((file) => join(FOLDERS.prometheusOperator, file)),
  ];
  const crds: unknown[] = [jaegerCrd(), ...files.map((file) => load(readFileSync(file, 'utf8')))];
  return crds.map((crd) => {
    const [version] = listAt(crd, 'spec', 'versions');
    const { properties, ...schema } = objectAt(version, 'schema', 'openAPIV3Schema');
    const kind = stringAt(crd, 'spec', 'names', 'kind') ?? '';
    const metadata = { type: 'object' };
    return [
      `${kind.toLowerCase()}.json`,
      closed({ ...schema, properties: { ...objectAt({ properties }, 'properties'), metadata } }),
    ];
  });
}

/** The API server drops or refuses what a structural schema does not name; JSON schema has to be told. */
function closed(schema: JsonObject): JsonObject {
  const { properties, items, additionalProperties, ...rest } = schema;
  const open = properties === undefined || schema['x-kubernetes-preserve-unknown-fields'] === true;
  return {
    ...rest,
    ...(isObject(items) && { items: closed(items) }),
    ...(isObject(additionalProperties) && { additionalProperties: closed(additionalProperties) }),
    ...(isObject(properties) && {
      properties: Object.fromEntries(
        Object.entries(properties).map(([name, property]) => [name, isObject(property) ? closed(property) : property]),
      ),
    }),
    ...(!open && { additionalProperties: false }),
  };
}
