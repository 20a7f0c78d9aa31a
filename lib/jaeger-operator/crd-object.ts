import type { ApiObject } from 'cdk8s';
import type { Construct } from 'constructs';
import { ClusterScopedObject } from '../app/namespace';
import { isEqual } from '../kubernetes/equal';
import { asObject, type JsonObject } from '../kubernetes/json';
import { jaegerCrd } from '../upstream/jaeger-crd/jaeger-crd';

/** The CRD is composed once per run and shared, unless somebody patches or labels it. */
export class CrdObject extends ClusterScopedObject {
  private patched = false;

  constructor(
    scope: Construct,
    id: string,
    private readonly upstreamNamespace: string | undefined,
  ) {
    super(scope, id, jaegerCrd(upstreamNamespace));
  }

  override addJsonPatch(...operations: Parameters<ApiObject['addJsonPatch']>): void {
    this.patched = true;
    super.addJsonPatch(...operations);
  }

  override toJson(): Record<string, unknown> {
    const crd = jaegerCrd(this.upstreamNamespace);
    return this.patched || !isEqual(this.ownMetadata(), { ...crd.metadata, namespace: undefined })
      ? super.toJson()
      : crd;
  }

  /** Labels and annotations may come from the chart, or be added later. */
  private ownMetadata(): JsonObject {
    return { ...asObject(this.metadata.toJson()), namespace: undefined };
  }
}
