import { type JsonObject, objectAt, stringAt } from '../../../kubernetes/json';
import { once } from '../../../kubernetes/once';
import { isJaegerV2Workload } from '../../../models/jaeger-v2/workload';
import { type Chain, nameOf, namespaceOf } from '../chain';
import { operatorContainer } from '../operator/operator-container';
import { imagesOf, labelsOf, matches, workloadsIn } from '../pods/pods';

/** A Jaeger that was found on the cluster. */
export interface JaegerFound {
  readonly namespace: string;
  readonly name: string;
  readonly isV2: boolean;
  /** The custom resource of the Jaeger operator, or of the OpenTelemetry operator. @default - it has none */
  readonly cr?: JsonObject;
  /** The Deployments and StatefulSets that run it. */
  readonly workloads: readonly JsonObject[];
}

/** An image of Jaeger 1 that receives or shows traces. */
const V1_IMAGE = /(^|\/)jaegertracing\/(all-in-one|jaeger-collector|jaeger-query|jaeger-ingester)(:|@|$)/;
const INSTANCE = 'app.kubernetes.io/instance';

/** The Jaegers that were found: custom resources, and what runs an image of Jaeger without one. */
export const jaegersIn = once((chain: Chain): readonly JaegerFound[] => {
  const crs = chain.objects('Jaeger');
  const workloads = workloadsIn(chain).filter((each) => isJaegerV2Workload(each) || imagesOf(each).some(isV1Image));
  const ofOperator = crs.map((cr) => {
    const own = workloads.filter((workload) => isOfJaeger(workload, cr));
    return { namespace: namespaceOf(cr), name: nameOf(cr), isV2: false, cr, workloads: own };
  });
  const taken = new Set(ofOperator.flatMap((jaeger) => jaeger.workloads));
  const groups = new Map<string, JsonObject[]>();
  for (const workload of workloads.filter((each) => !taken.has(each))) {
    const key = `${namespaceOf(workload)}/${instanceOf(workload)}`;
    groups.set(key, [...(groups.get(key) ?? []), workload]);
  }
  const others = [...groups.values()].flatMap((own): readonly JaegerFound[] => {
    const [first] = own;
    if (first === undefined) return [];
    return [
      {
        ...{ namespace: namespaceOf(first), name: instanceOf(first) },
        isV2: own.some(isJaegerV2Workload),
        workloads: own,
      },
    ];
  });
  return [...ofOperator, ...others].filter(({ namespace }) => chain.isAbout(namespace));
});

function isV1Image(image: string): boolean {
  return V1_IMAGE.test(image);
}

function isOfJaeger(workload: JsonObject, cr: JsonObject): boolean {
  const labels = labelsOf(workload);
  const isOwn = labels['app.kubernetes.io/managed-by'] === 'jaeger-operator' && labels[INSTANCE] === nameOf(cr);
  return isOwn && namespaceOf(workload) === namespaceOf(cr);
}

function instanceOf(workload: JsonObject): string {
  return stringAt(labelsOf(workload), INSTANCE) ?? nameOf(workload);
}

/** The Services that lead to the pods of a Jaeger. */
export function servicesOf(chain: Chain, { namespace, workloads }: JaegerFound): readonly JsonObject[] {
  return chain.objects('Service', namespace).filter((service) => {
    const selector = objectAt(service, 'spec', 'selector');
    return workloads.some((each) => matches(selector, objectAt(each, 'spec', 'template', 'metadata', 'labels')));
  });
}

/** The Deployments of the Jaeger operator. */
export const operatorsIn = once((chain: Chain): readonly JsonObject[] =>
  chain.objects('Deployment').filter((each) => operatorContainer(each) !== undefined),
);
