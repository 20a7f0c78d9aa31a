import { Severity } from '../../../diagnostics/rule';
import type { JsonObject } from '../../../kubernetes/json';
import { toYaml } from '../../../kubernetes/yaml';
import { isJaegerCollector } from '../../../models/jaeger-v2/collector';
import { isJaegerV2Workload } from '../../../models/jaeger-v2/workload';
import { kubectl } from '../../answers/question';
import { type Chain, objectsAt } from '../../chain/chain';
import { HostKind } from '../../chain/network/dns';
import { targetOf } from '../../chain/network/endpoint';
import { exampleJaeger, exampleOperator, OPERATED, RUNNING, wholeCluster } from '../../chain/operator/example-operator';
import { jaegersIn, operatorsIn } from '../../chain/jaeger/jaegers';
import { milvusesIn } from '../../chain/milvus/milvuses';
import { operatedBy, operatedJaegers, operatorFacts } from '../../chain/operator/operators';
import { workloadsIn } from '../../chain/pods/pods';
import { webhookTroubles } from '../webhook/troubles';
import { seen } from '../../chain/evidence';
import type { LinkFinding, LinkRule } from '../link';
import { isAllKnown, JAEGER_API, JAEGERS } from './looked-at';
import { crdManifests, folderOf, jaegerManifests, operatorManifests } from './manifests';
import { isOperatorNeeded, troubleRules } from './trouble';

const UI_PORT = 16686;

/** Whether the CRD of Jaeger is missing although something needs it. */
export function isCrdMissing(chain: Chain): boolean {
  return (
    chain.serves(JAEGER_API) === false && (expectedObjects(chain).some(isJaegerCr) || operatorsIn(chain).length > 0)
  );
}

/** Whether it is certain that the cluster has no Jaeger. */
export function hasNoJaeger(chain: Chain): boolean {
  return isAllKnown(chain) && jaegersIn(chain).length === 0 && !hasOther(chain);
}

/** Whether something may be a Jaeger that was not recognised. */
function hasOther(chain: Chain): boolean {
  const services = chain.objects('Service').flatMap((service) => objectsAt(service, 'spec', 'ports'));
  const containers = workloadsIn(chain).flatMap((each) => objectsAt(each, 'spec', 'template', 'spec', 'containers'));
  return (
    services.some(({ port, targetPort }) => port === UI_PORT || targetPort === UI_PORT) ||
    containers.some((each) => objectsAt(each, 'ports').some(({ containerPort }) => containerPort === UI_PORT)) ||
    chain.objects('OpenTelemetryCollector').some(isJaegerCollector)
  );
}

/** Whether a Milvus sends its spans to no other collector, or dist has a Jaeger. */
function isWanted(chain: Chain): boolean {
  const targets = milvusesIn(chain).map((milvus) => targetOf(chain, milvus)?.kind);
  return (
    targets.some((kind) => kind !== HostKind.EXTERNAL && kind !== HostKind.SERVICE) ||
    expectedObjects(chain).some(isJaeger)
  );
}

function isJaeger(object: JsonObject): boolean {
  return isJaegerV2Workload(object) || isJaegerCr(object) || isJaegerCollector(object);
}

/** The objects of the folder of `dist` that the cluster is compared with. */
function expectedObjects({ expected }: Chain): readonly JsonObject[] {
  return expected?.objects.map(({ object }) => object) ?? [];
}

function isJaegerCr({ apiVersion, kind }: JsonObject): boolean {
  return apiVersion === JAEGER_API && kind === 'Jaeger';
}

/** Rules about what is not there at all. */
export const missingRules: readonly LinkRule[] = [
  {
    code: 'DOC020',
    severity: Severity.ERROR,
    summary: 'there is a Jaeger on the cluster',
    see: 'https://www.jaegertracing.io/docs/1.62/operator/',
    example: () => wholeCluster({ objects: exampleOperator() }),
    *check(chain) {
      if (!hasNoJaeger(chain) || isCrdMissing(chain)) return;
      const operators = operatorFacts(chain);
      if (operators.length === 0 && !isWanted(chain)) return;
      // Without a ready operator, and without its webhooks, none can be created.
      if (operators.length > 0 && operators.every(({ ready }) => ready === 0)) return;
      if (webhookTroubles(chain).some(({ isNeeded }) => isNeeded)) return;
      yield operators.length > 0 ? noCustomResource(chain) : nothing(chain);
    },
  },
  {
    code: 'DOC021',
    severity: Severity.ERROR,
    summary: 'the CRD of Jaeger exists where the operator or dist needs it',
    see: 'https://github.com/jaegertracing/jaeger-operator/blob/v1.62.0/config/crd/bases/jaegertracing.io_jaegers.yaml',
    example: () => wholeCluster({ objects: exampleOperator(), texts: [[kubectl('api-versions'), 'apps/v1\nv1\n']] }),
    *check(chain) {
      if (!isCrdMissing(chain)) return;
      yield {
        path: `crd/${JAEGERS}`,
        problem: 'missing.',
        effect: 'The API server knows no Jaeger, and the operator has nothing to watch.',
        fix: `Apply ${crdManifests(chain)}, then ${jaegerManifests(chain)}.`,
        evidence: seen(chain, kubectl('api-versions'), `no line ${JAEGER_API}`),
      };
    },
  },
  ...troubleRules({
    needed: {
      code: 'DOC022',
      example: () => wholeCluster({ objects: exampleJaeger() }),
    },
    otherwise: {
      code: 'DOC023',
      example: () => wholeCluster({ objects: exampleJaeger({ labels: OPERATED, status: RUNNING }) }),
    },
    summary: 'a Jaeger operator runs where there are Jaegers of the operator',
    see: 'https://www.jaegertracing.io/docs/1.62/operator/',
    *troubles(chain) {
      const [jaeger] = operatedJaegers(chain);
      if (jaeger === undefined || !isAllKnown(chain) || operatorsIn(chain).length > 0) return;
      const before = operatedBy(jaeger)?.split('.', 1)[0];
      const where = before === undefined ? '' : `It was in namespace ${before}. `;
      yield {
        path: 'jaeger-operator',
        isNeeded: isOperatorNeeded(chain),
        problem: 'no operator was found in any namespace.',
        fix: `${where}Apply ${operatorManifests(chain)}.`,
        evidence: seen(chain, kubectl('get', 'deployments', '-A', '-o', 'wide'), 'no line with image jaeger-operator'),
      };
    },
  }),
];

function noCustomResource(chain: Chain): LinkFinding {
  const [operator] = operatorFacts(chain);
  const [milvus] = milvusesIn(chain);
  const namespace = operator?.watched?.[0] ?? milvus?.namespace ?? 'default';
  return {
    path: 'jaeger',
    problem: 'no Jaeger was found in any namespace.',
    effect: 'The operator has nothing to run: no collector receives the spans of Milvus.',
    fix: `Apply ${jaegerManifests(chain)}, or this.`,
    evidence: seen(chain, kubectl('get', JAEGERS, '-A'), 'No resources found'),
    yaml: toYaml({
      apiVersion: JAEGER_API,
      kind: 'Jaeger',
      metadata: { name: 'jaeger', namespace },
      spec: { strategy: 'allinone' },
    }),
  };
}

function nothing(chain: Chain): LinkFinding {
  return {
    path: 'jaeger',
    problem: 'no Jaeger was found in any namespace.',
    effect: 'No collector receives the spans of Milvus.',
    fix: `Install Jaeger, as README.md of ${folderOf(chain)} says.`,
    evidence: seen(
      chain,
      kubectl('get', 'deployments,statefulsets', '-A', '-o', 'wide'),
      'no line with an image of Jaeger',
    ),
  };
}
