import { isDeepStrictEqual } from 'node:util';
import { ApiObject, Chart } from 'cdk8s';
import { Construct } from 'constructs';
import { checkNamed } from '../app/check';
import { ClusterScopedObject, ensureNamespace } from '../app/namespace';
import { setPart } from '../app/part';
import { Stage } from '../app/stage';
import { attachStockChecks } from '../app/stock';
import { throwErrors } from '../diagnostics/report';
import { runRules } from '../diagnostics/rule';
import { asObject, type JsonObject } from '../kubernetes/json';
import { jaegerOperatorRules } from '../rules/jaeger-operator';
import { jaegerCrd } from '../upstream/jaeger-crd';
import { JaegerOperatorVersion } from '../upstream/jaeger-operator-version';
import type { JaegerOperatorProps } from './jaeger-operator-props';
import { operatorObjects } from './objects';
import { JaegerOperatorProfile } from './profile';
import { operatorChapter } from './runbook';

const operators = new WeakMap<Chart, JaegerOperator>();

/** The install of the Jaeger operator: CRD, RBAC, Deployment, webhooks and their certificate from cert-manager. */
export class JaegerOperator extends Construct {
  readonly namespace: string;
  readonly version: JaegerOperatorVersion;

  constructor(scope: Construct, id: string, props: JaegerOperatorProps = {}) {
    super(scope, id);
    this.namespace = props.namespace ?? 'observability';
    this.version = props.version ?? JaegerOperatorVersion.V1_62_0;
    const chart = Chart.of(this);
    const first = operators.get(chart)?.node.path;
    throwErrors(
      runRules(
        jaegerOperatorRules,
        { namespace: this.namespace, ...(first === undefined ? {} : { first }) },
        this.node.path,
      ),
    );
    operators.set(chart, this);
    checkNamed(this, { apiVersion: 'v1', kind: 'Namespace', metadata: { name: this.namespace } });
    if (props.createNamespace ?? true) ensureNamespace(this, this.namespace);
    new CrdObject(this, 'crd', this.namespace);
    const profile = props.profile ?? JaegerOperatorProfile.standard();
    for (const object of operatorObjects({ namespace: this.namespace, profile, version: this.version.operator })) {
      const Kind = object.metadata.namespace === undefined ? ClusterScopedObject : ApiObject;
      new Kind(this, `${object.kind}-${object.metadata.name}`, object);
    }
    setPart(this, { stage: Stage.OPERATOR, runbook: () => operatorChapter(this.namespace, this.version) });
    attachStockChecks(this);
  }
}

/** The CRD is composed once per run and shared, unless somebody patches or labels it. */
class CrdObject extends ClusterScopedObject {
  private patched = false;

  constructor(
    scope: Construct,
    id: string,
    private readonly operatorNamespace: string,
  ) {
    super(scope, id, jaegerCrd(operatorNamespace));
  }

  override addJsonPatch(...operations: Parameters<ApiObject['addJsonPatch']>): void {
    this.patched = true;
    super.addJsonPatch(...operations);
  }

  override toJson(): Record<string, unknown> {
    const crd = jaegerCrd(this.operatorNamespace);
    return this.patched || !isDeepStrictEqual(this.ownMetadata(), { ...crd.metadata, namespace: undefined })
      ? super.toJson()
      : crd;
  }

  /** Labels and annotations may come from the chart, or be added later. */
  private ownMetadata(): JsonObject {
    return { ...asObject(this.metadata.toJson()), namespace: undefined };
  }
}
