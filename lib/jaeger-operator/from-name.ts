import { Construct } from 'constructs';
import type { IJaegerOperator } from '../app/jaeger-operator';
import { constructPath } from '../app/construct-path';
import { throwErrors } from '../diagnostics/report';
import { checkObject } from '../rules/objects';
import type { JaegerOperatorVersion } from '../upstream/jaeger-operator-version';

/**
 * What a Jaeger needs to know of an existing operator.
 *
 * @see https://github.com/jaegertracing/jaeger-operator/releases
 */
export interface JaegerOperatorReferenceProps {
  /** The namespace that it runs in. Rejected: no DNS label. */
  readonly namespace: string;
  /** Its release, which decides the version of the Jaegers that it runs. */
  readonly version: JaegerOperatorVersion;
}

/** An operator that this app does not install: nothing in the output. */
export class NamedJaegerOperator extends Construct implements IJaegerOperator {
  readonly namespace: string;
  readonly version: JaegerOperatorVersion;

  constructor(
    scope: Construct,
    id: string,
    readonly name: string,
    { namespace, version }: JaegerOperatorReferenceProps,
  ) {
    super(scope, id);
    this.namespace = namespace;
    this.version = version;
    const deployment = { apiVersion: 'apps/v1', kind: 'Deployment', metadata: { name, namespace } };
    throwErrors(checkObject(deployment, constructPath(this)));
  }
}
