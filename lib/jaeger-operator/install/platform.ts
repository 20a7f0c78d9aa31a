import { OperatorPlatform } from '../platform';

/** Whether the operator needs the rights for OpenShift's own objects. */
export function mayBeOpenShift(platform: OperatorPlatform): boolean {
  return platform !== OperatorPlatform.KUBERNETES;
}
