import type { JsonObject } from '../../kubernetes/json';
import { APPLICATION, APPLICATION_SET } from './argo';
import type { Carrier } from './carrier';
import { HELM_RELEASE } from './flux';
import { HELMFILE } from './helmfile';
import { HELM_CHART } from './k3s';
import { KUSTOMIZATION } from './kustomize';

const CARRIERS: readonly Carrier[] = [APPLICATION, APPLICATION_SET, HELM_RELEASE, HELM_CHART, HELMFILE, KUSTOMIZATION];

/** The carrier that an object is; undefined if it carries no values. */
export function carrierOf(object: JsonObject, file: string): Carrier | undefined {
  return CARRIERS.find((carrier) => carrier.is(object, file));
}
