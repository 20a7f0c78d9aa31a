/** What kind of cluster the operator takes this one for; its rights follow. */
export class OperatorPlatform {
  /** Plain Kubernetes: Ingresses. */
  static kubernetes(): OperatorPlatform {
    return new OperatorPlatform('kubernetes', false);
  }

  /** OpenShift: Routes, console links, and its OAuth proxy in front of the UI. */
  static openShift(): OperatorPlatform {
    return new OperatorPlatform('openshift', true);
  }

  /** Upstream's default: OpenShift where the API route.openshift.io is there, with the rights for both. */
  static autoDetect(): OperatorPlatform {
    return new OperatorPlatform('auto-detect', true);
  }

  private constructor(
    /** Upstream's word. */
    readonly word: string,
    readonly openShiftRules: boolean,
  ) {}
}
