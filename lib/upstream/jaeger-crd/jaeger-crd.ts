import type { StructuralSchema } from '../../kubernetes/structural-schema';
import { defined } from '../../kubernetes/json';
import { compose, type Vocabulary } from './compose';
import { JAEGER_SHAPES } from './fields';
import definitions from './kubernetes-1.29-definitions.json';

export const JAEGER_CRD_NAME = 'jaegers.jaegertracing.io';

const VOCABULARY: Vocabulary = { shapes: JAEGER_SHAPES, definitions };

let schema: StructuralSchema | undefined;
let separateSchema: StructuralSchema | undefined;

/**
 * The schema of the Jaeger custom resource, equal to that of jaeger-operator 1.62.0; frozen, and made once per process. Equal parts
 * are one object, which is made in a sixth of the time.
 */
export function jaegerSchema(): StructuralSchema {
  schema ??= deepFreeze(schemaOf({ ...VOCABULARY, composed: new Map() }));
  return schema;
}

function schemaOf(vocabulary: Vocabulary): StructuralSchema {
  return {
    type: 'object',
    properties: {
      apiVersion: { type: 'string' },
      kind: { type: 'string' },
      metadata: { type: 'object' },
      spec: compose('Spec', vocabulary),
      status: { ...compose('Status', vocabulary), required: ['phase', 'version'] },
    },
  };
}

/** The CustomResourceDefinition of the Jaeger. */
export type JaegerCrd = ReturnType<typeof buildCrd>;

const crds = new Map<string | undefined, JaegerCrd>();
const sharedCrds = new Map<string | undefined, JaegerCrd>();

/**
 * The CustomResourceDefinition; frozen, and made once. Each part is an object of its own: some writers of YAML make aliases of an
 * object that appears twice.
 *
 * @param namespace that of upstream's own install, whose CRD says where the webhooks' certificate is. It has no webhook itself,
 * so that does nothing, and our CRD does not have it.
 */
export function jaegerCrd(namespace?: string): JaegerCrd {
  separateSchema ??= deepFreeze(schemaOf(VOCABULARY));
  return madeOnce(crds, namespace, separateSchema);
}

/** The same with equal parts as one object, as `jaegerSchema` has them. */
export function sharedJaegerCrd(namespace?: string): JaegerCrd {
  return madeOnce(sharedCrds, namespace, jaegerSchema());
}

function madeOnce(
  made: Map<string | undefined, JaegerCrd>,
  namespace: string | undefined,
  openAPIV3Schema: StructuralSchema,
): JaegerCrd {
  const known = made.get(namespace);
  if (known !== undefined) return known;
  const crd = deepFreeze(buildCrd(namespace, openAPIV3Schema));
  made.set(namespace, crd);
  return crd;
}

function buildCrd(namespace: string | undefined, openAPIV3Schema: StructuralSchema) {
  const certificate = namespace === undefined ? undefined : `${namespace}/jaeger-operator-serving-cert`;
  return {
    apiVersion: 'apiextensions.k8s.io/v1',
    kind: 'CustomResourceDefinition',
    metadata: {
      name: JAEGER_CRD_NAME,
      annotations: {
        ...defined({ 'cert-manager.io/inject-ca-from': certificate }),
        'controller-gen.kubebuilder.io/version': 'v0.14.0',
      },
      labels: { name: 'jaeger-operator' },
    },
    spec: {
      group: 'jaegertracing.io',
      names: { kind: 'Jaeger', listKind: 'JaegerList', plural: 'jaegers', singular: 'jaeger' },
      scope: 'Namespaced',
      versions: [
        {
          name: 'v1',
          served: true,
          storage: true,
          additionalPrinterColumns: [
            column('Status', '.status.phase', "Jaeger instance's status"),
            column('Version', '.status.version', 'Jaeger Version'),
            column('Strategy', '.spec.strategy', 'Jaeger deployment strategy'),
            column('Storage', '.spec.storage.type', 'Jaeger storage type'),
            { name: 'Age', type: 'date', jsonPath: '.metadata.creationTimestamp' },
          ],
          schema: { openAPIV3Schema },
          subresources: { status: {} },
        },
      ],
    },
  };
}

function column(name: string, jsonPath: string, description: string) {
  return { name, type: 'string', jsonPath, description };
}

function deepFreeze<T>(value: T): Readonly<T> {
  // Anything frozen was frozen here, children included: skip it.
  if (typeof value !== 'object' || value === null || Object.isFrozen(value)) return value;
  Object.values(value).forEach(deepFreeze);
  return Object.freeze(value);
}
