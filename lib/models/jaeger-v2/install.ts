import type { JsonObject } from '../../kubernetes/json';

/** What a `JaegerV2` makes of its props besides configurations, in the words of these props. */
export interface JaegerV2Install {
  /** What the names of its objects begin with. */
  readonly name: string;
  /** `labels` and `annotations` of all objects. */
  readonly metadata: JsonObject;
  readonly roles: readonly JaegerV2Pods[];
}

/** The pods of a role. */
export interface JaegerV2Pods {
  /** The name of the role's prop: `collector`. */
  readonly path: string;
  /** Kubernetes' settings of the pods, by the names of the props. */
  readonly settings: JsonObject;
  /** How many pods. */
  readonly count: { readonly least: number; readonly most: number; readonly isScaled: boolean };
}

/** A small one, for examples. */
export const JAEGER_V2: JaegerV2Install = { name: 'jaeger', metadata: {}, roles: [] };

/** The same with one role, for examples. */
export function withRole(role: Partial<JaegerV2Pods>): JaegerV2Install {
  const pods = { path: 'collector', settings: {}, count: { least: 2, most: 2, isScaled: false } };
  return { ...JAEGER_V2, roles: [{ ...pods, ...role }] };
}
