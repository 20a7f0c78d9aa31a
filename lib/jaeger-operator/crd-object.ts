import type { ApiObject } from 'cdk8s';
import type { Construct } from 'constructs';
import { SharedObject } from '../app/namespace';
import { isEqual } from '../kubernetes/equal';
import { asObject, type JsonObject } from '../kubernetes/json';
import { jaegerCrd, sharedJaegerCrd } from '../upstream/jaeger-crd/jaeger-crd';

/** The CRD is composed once per run and shared, unless somebody patches or labels it. */
export class CrdObject extends SharedObject {
  private patched = false;

  constructor(
    scope: Construct,
    id: string,
    private readonly upstreamNamespace: string | undefined,
  ) {
    super(scope, id, sharedJaegerCrd(upstreamNamespace));
  }

  override addJsonPatch(...operations: Parameters<ApiObject['addJsonPatch']>): void {
    this.patched = true;
    super.addJsonPatch(...operations);
  }

  override toJson(): Record<string, unknown> {
    return this.isChanged() ? super.toJson() : jaegerCrd(this.upstreamNamespace);
  }

  override sharedJson(): JsonObject | undefined {
    return this.isChanged() ? undefined : sharedJaegerCrd(this.upstreamNamespace);
  }

  private isChanged(): boolean {
    const { metadata } = sharedJaegerCrd(this.upstreamNamespace);
    return this.patched || !isEqual(this.ownMetadata(), { ...metadata, namespace: undefined });
  }

  /** Labels and annotations may come from the chart, or be added later. */
  private ownMetadata(): JsonObject {
    return { ...asObject(this.metadata.toJson()), namespace: undefined };
  }
}
