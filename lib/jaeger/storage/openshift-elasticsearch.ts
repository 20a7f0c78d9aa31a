import type { Size } from 'cdk8s';
import type { k8s } from 'cdk8s-plus-28';
import { quantityOf } from '../../app/amounts';
import { checkProps, required, SIZE } from '../../app/props';
import { throwErrors } from '../../diagnostics/report';
import { defined, type JsonObject, unlessEmpty } from '../../kubernetes/json';
import { plain } from '../../kubernetes/plain';
import { canonicalQuantity } from '../../kubernetes/quantity';
import { optionsTwiceRules } from '../../rules/jaeger/options/props';
import type { ResourceRequirements } from '../../kubernetes/resource-requirements';
import { type ElasticsearchIndexProps, indexedSpec } from './elasticsearch';
import { storageOptions } from './options';
import type { StorageParts } from './parts';
import { runRules } from '../../diagnostics/run-rules';

/**
 * How many copies of an index an Elasticsearch of OpenShift keeps.
 *
 * @see https://github.com/jaegertracing/jaeger-operator/blob/v1.62.0/pkg/storage/elasticsearch.go
 */
export enum ElasticsearchRedundancyPolicy {
  /** A copy on every other node. */
  FULL = 'FullRedundancy',
  /** Copies on half of the nodes. */
  MULTIPLE = 'MultipleRedundancy',
  /** One copy. */
  SINGLE = 'SingleRedundancy',
  /** No copy: an index is lost with a node. */
  ZERO = 'ZeroRedundancy',
}

/**
 * What an Elasticsearch of OpenShift's Elasticsearch operator has, whoever made it.
 *
 * @see https://github.com/jaegertracing/jaeger-operator/blob/v1.62.0/apis/v1/jaeger_types.go
 */
export interface OpenShiftElasticsearchProps {
  /** The name of the Elasticsearch object, in the namespace of the Jaeger. @default elasticsearch */
  readonly name?: string;
  /** How many copies of an index there are. @default - SINGLE; ZERO where the CR asks for one node */
  readonly redundancyPolicy?: ElasticsearchRedundancyPolicy;
  /** Whether the Elasticsearch operator makes the certificates, as it can from Red Hat OpenShift Logging 5.2 on. @default false */
  readonly useCertManagement?: boolean;
}

/**
 * The Elasticsearch that the operator asks for.
 *
 * @see https://github.com/jaegertracing/jaeger-operator/blob/v1.62.0/pkg/storage/elasticsearch.go
 */
export interface ProvisionedElasticsearchProps extends OpenShiftElasticsearchProps {
  /** Required, because the default is 3 nodes with 16Gi of memory each. The first three are masters too. */
  readonly nodeCount: number;
  /** The image of Elasticsearch, with its tag. @default - the Elasticsearch operator's */
  readonly image?: string;
  /** Resources of each node. @default - requests of 1 CPU and 16Gi, and a limit of 16Gi */
  readonly resources?: ResourceRequirements;
  /** Resources of the proxy in front of each node. @default - the Elasticsearch operator's */
  readonly proxyResources?: ResourceRequirements;
  /** The volume of each node. @default - none: traces are lost with the pods */
  readonly storage?: ElasticsearchVolumeProps;
  /** Labels of the Kubernetes nodes that may run it. @default - any */
  readonly nodeSelector?: Readonly<Record<string, string>>;
  /** Taints that the pods tolerate. @default - none */
  readonly tolerations?: k8s.Toleration[];
}

/**
 * The volume of an Elasticsearch node.
 *
 * @see https://github.com/jaegertracing/jaeger-operator/blob/v1.62.0/apis/v1/jaeger_types.go
 */
export interface ElasticsearchVolumeProps {
  /** What it holds. */
  readonly size: Size;
  /** The StorageClass. @default - the cluster's own */
  readonly storageClassName?: string;
}

/**
 * An Elasticsearch of OpenShift's Elasticsearch operator.
 *
 * @example
 * const elasticsearch = OpenShiftElasticsearch.provisioned({
 *   nodeCount: 3,
 *   redundancyPolicy: ElasticsearchRedundancyPolicy.SINGLE,
 *   storage: { size: Size.gibibytes(100) },
 * });
 *
 * @see https://github.com/jaegertracing/jaeger-operator/blob/v1.62.0/pkg/storage/elasticsearch.go
 */
export class OpenShiftElasticsearch {
  // Never set: it keeps the compiler from taking another class for this one.
  declare private readonly _brand: undefined;

  /** One that the operator requests, and that is deleted with the Jaeger. */
  static provisioned(props: ProvisionedElasticsearchProps): OpenShiftElasticsearch {
    const { nodeCount, image, resources, proxyResources, storage, nodeSelector, tolerations } = props;
    return new OpenShiftElasticsearch(props, {
      nodeCount,
      ...defined({
        image,
        resources: resources && resourcesSpec(resources),
        proxyResources: proxyResources && resourcesSpec(proxyResources),
        storage: storage && storageSpec(storage),
        nodeSelector: nodeSelector && { ...nodeSelector },
        tolerations: tolerations?.map((toleration) => plain(toleration)),
      }),
    });
  }

  /** An existing one; without it the operator's webhook rejects the Jaeger. The webhook writes its number of nodes into the CR. */
  static fromExisting(props: OpenShiftElasticsearchProps = {}): OpenShiftElasticsearch {
    return new OpenShiftElasticsearch(props, { doNotProvision: true });
  }

  /**
   * The name of the Elasticsearch object.
   *
   * @internal
   */
  readonly _name: string;
  /**
   * Upstream's `storage.elasticsearch`.
   *
   * @internal
   */
  readonly _spec: JsonObject;

  private constructor({ name, redundancyPolicy, useCertManagement }: OpenShiftElasticsearchProps, own: JsonObject) {
    this._name = name ?? 'elasticsearch';
    this._spec = {
      ...defined({ name }),
      ...own,
      ...defined({ redundancyPolicy, useCertManagement }),
    };
  }
}

/**
 * Settings of the storage in an Elasticsearch of OpenShift's Elasticsearch operator. Servers, TLS and login are the operator's,
 * and so is the archive's; the nightly job for the UI's page Dependencies knows no TLS, and cannot run.
 *
 * @see https://github.com/jaegertracing/jaeger-operator/blob/v1.62.0/pkg/storage/elasticsearch.go
 */
export interface OpenShiftElasticsearchStorageProps extends ElasticsearchIndexProps {
  /** The Elasticsearch. */
  readonly elasticsearch: OpenShiftElasticsearch;
  /** Whether traces that a user archives in the UI are kept there too. @default false */
  readonly archive?: boolean;
}

/** An Elasticsearch of OpenShift, as `spec.storage` says it. */
export function openShiftElasticsearchStorage(props: OpenShiftElasticsearchStorageProps): StorageParts {
  const { elasticsearch, archive, options = {} } = props;
  const { options: indexed, jobs } = indexedSpec('JaegerStorage.openShiftElasticsearch', props);
  const fromProps = defined({ es: unlessEmpty(indexed), 'es-archive': unlessEmpty(defined({ enabled: archive })) });
  // If servers are set, the operator silently requests no Elasticsearch.
  const servers = { 'es.server-urls': `https://${elasticsearch._name}:9200` };
  return {
    type: 'elasticsearch',
    spec: (where) => {
      throwErrors(runRules(optionsTwiceRules, { fromProps: servers, options, path: 'spec.storage.options' }, where));
      const written = storageOptions(fromProps, options, where);
      return {
        ...defined({ options: unlessEmpty(written) }),
        elasticsearch: elasticsearch._spec,
        ...jobs,
      };
    },
  };
}

function resourcesSpec(resources: ResourceRequirements): unknown {
  return plain({ resources: { ...resources } }).resources;
}

function storageSpec({ size, storageClassName }: ElasticsearchVolumeProps): JsonObject {
  checkProps('OpenShiftElasticsearch.provisioned', { storage: { size } }, { 'storage.size': required(SIZE) });
  const quantity = quantityOf(size);
  return {
    // An invalid quantity is kept: the check of the CR reports it.
    size: canonicalQuantity(quantity) ?? quantity,
    ...defined({ storageClassName }),
  };
}
