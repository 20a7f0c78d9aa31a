import { quote } from '../../../diagnostics/report';
import { Severity, VALUE } from '../../../diagnostics/rule';
import { type JsonObject, objectAt, stringAt } from '../../../kubernetes/json';
import { deployedComponents } from '../../../models/jaeger-cr/running';
import type { Chain } from '../../chain/chain';
import { createdAt, nameOf } from '../../chain/chain';
import { JaegerPart, jaegersInUse, partOf } from '../../chain/jaeger/jaeger-parts';
import { type JaegerFound, jaegersIn, operatorsIn } from '../../chain/jaeger/jaegers';
import { ageOf, ofField, secondsSince } from '../../chain/pods/not-ready/not-ready';
import { operatorError, operatorWait, type Wait } from '../../chain/operator/operator-log';
import { operatorFacts, watches } from '../../chain/operator/operators';
import { podsOf } from '../../chain/pods/pods';
import { isOperatorBroken } from '../install/explains';
import type { LinkRule } from '../link';
import { jaeger1Example, operatorLog } from './example-v1';
import { touchCommand } from './mend';
import { downIn } from './not-ready';
import { placeOf } from '../../chain/place';

const SEE = 'https://www.jaegertracing.io/docs/1.62/operator/';
/** An operator that was restarted waits for the lease of the one before, in seconds. */
const LEASE = 240;
/** The time in which an idle operator has handled a new Jaeger, in seconds. */
const HANDLED = 60;

/** A Jaeger 1 whose operator has not made all of its Deployments. */
interface Unmade {
  readonly jaeger: JaegerFound;
  readonly cr: JsonObject;
  readonly phase: string;
  /** The parts that are missing, as the strategy names them. */
  readonly missing: readonly string[];
}

/** The Jaegers in use whose Deployments are not all there, if their operator works. */
function unmadeIn(chain: Chain): readonly Unmade[] {
  if (isOperatorBroken(chain)) return [];
  return jaegersInUse(chain).flatMap((jaeger): readonly Unmade[] => {
    const { cr, isV2 } = jaeger;
    if (cr === undefined || isV2 || !isOperated(chain, jaeger)) return [];
    const missing = missingParts(cr, jaeger.workloads);
    return missing.length === 0 ? [] : [{ jaeger, cr, phase: stringAt(cr, 'status', 'phase') ?? '', missing }];
  });
}

/** Whether an operator that is ready looks after the namespace; what else is wrong with operators, another link says. */
function isOperated(chain: Chain, { namespace }: JaegerFound): boolean {
  return operatorFacts(chain).some((operator) => operator.ready > 0 && watches(operator, namespace));
}

function missingParts(cr: JsonObject, workloads: readonly JsonObject[]): readonly string[] {
  const made = new Set<string>(workloads.map(partOf));
  const components = deployedComponents(cr);
  if (components.length === 0) return made.has(JaegerPart.ALL) ? [] : ['all-in-one'];
  return components.filter((component) => !made.has(component));
}

/** Rules about the status of a Jaeger 1, and about what its operator has made. */
export const statusRules: readonly LinkRule[] = [
  {
    code: 'DOC050',
    severity: Severity.WARNING,
    summary: 'the operator has applied the last change of a Jaeger',
    see: SEE,
    example: () => jaeger1Example({ phase: 'Failed' }),
    *check(chain) {
      for (const jaeger of jaegersInUse(chain)) {
        const { cr } = jaeger;
        if (cr === undefined || jaeger.isV2 || stringAt(cr, 'status', 'phase') !== 'Failed') continue;
        if (unmadeIn(chain).some((each) => each.jaeger === jaeger)) continue;
        if (downIn(chain).some((each) => each.jaeger === jaeger)) continue;
        const error = operatorError(chain, jaeger);
        yield {
          where: placeOf(jaeger),
          path: 'status.phase',
          value: 'Failed',
          problem: `STATUS is ${VALUE}: the operator could not apply the last change.`,
          effect: 'Jaeger runs with its older settings.',
          fix: 'Mend what the operator names, and let it try again.',
          commands: [touchCommand(chain, cr)],
          evidence: error ?? ofField(chain, cr, '.status.phase', 'Failed'),
        };
      }
    },
  },
  {
    code: 'DOC051',
    severity: Severity.ERROR,
    summary: 'the operator does not wait for another Jaeger',
    see: SEE,
    example: () =>
      jaeger1Example({
        ...{ phase: '', isMade: false, created: '2026-01-02T03:01:00Z' },
        log: operatorLog('Waiting for deployment to stabilize', {
          namespace: 'shop',
          name: 'other-collector',
          ready: 0,
          desired: 1,
        }),
      }),
    *check(chain) {
      const wait = operatorWait(chain);
      if (wait === undefined) return;
      for (const { jaeger, phase } of unmadeIn(chain)) {
        const other = waitedFor(chain, wait);
        if (phase === 'Failed' || other === jaeger) continue;
        yield {
          where: placeOf(jaeger),
          path: 'status.phase',
          ...(phase === '' ? {} : { value: phase }),
          problem: `the operator still waits for ${wait.isJob ? 'Job' : 'Deployment'} ${quote(`${wait.namespace}/${wait.name}`)} of another Jaeger.`,
          effect: 'It works on one Jaeger at a time, and waits up to 5 minutes for each.',
          fix: 'Mend or delete the other Jaeger.',
          commands: [waitedCommand(chain, wait)],
          evidence: wait.evidence,
        };
      }
    },
  },
  {
    code: 'DOC052',
    severity: Severity.WARNING,
    summary: 'the operator has had the time to handle a Jaeger',
    see: SEE,
    example: () => jaeger1Example({ phase: '', isMade: false, created: '2026-01-02T03:03:45Z' }),
    *check(chain) {
      if (operatorWait(chain) !== undefined) return;
      for (const { jaeger, cr, phase } of unmadeIn(chain)) {
        const why = phase === '' && operatorError(chain, jaeger) === undefined ? whyUnhandled(chain, cr) : undefined;
        if (why === undefined) continue;
        yield {
          where: placeOf(jaeger),
          path: 'status.phase',
          problem: `STATUS is empty: ${why.text}.`,
          effect: 'The operator has not created its pods yet.',
          fix: 'Wait, and run doctor again.',
          evidence: ofField(chain, why.object, '.metadata.creationTimestamp', why.created),
        };
      }
    },
  },
  {
    code: 'DOC053',
    severity: Severity.ERROR,
    summary: 'the operator creates the Deployments of a Jaeger',
    see: SEE,
    example: () =>
      jaeger1Example({
        ...{ phase: 'Failed', isMade: false },
        log: operatorLog(
          'failed to apply the changes',
          {
            instance: 'jaeger',
            namespace: 'observability',
            error: 'services "jaeger-collector" is forbidden: exceeded quota: services',
          },
          'ERROR',
        ),
      }),
    *check(chain) {
      const wait = operatorWait(chain);
      for (const { jaeger, cr, phase, missing } of unmadeIn(chain)) {
        const error = operatorError(chain, jaeger);
        if (phase === 'Running' && error === undefined) continue;
        if (wait !== undefined && phase !== 'Failed' && waitedFor(chain, wait) !== jaeger) continue;
        if (phase === '' && error === undefined && whyUnhandled(chain, cr) !== undefined) continue;
        yield {
          where: placeOf(jaeger),
          path: 'status.phase',
          ...(phase === '' ? {} : { value: phase }),
          problem: `STATUS is ${phase === '' ? 'empty' : VALUE}: the operator did not create its ${deploymentsText(missing)}.`,
          effect: 'Jaeger does not run.',
          fix:
            error === undefined
              ? "Look at the operator's log, and let it try again."
              : 'Mend what the operator names, and let it try again.',
          commands: [touchCommand(chain, cr)],
          evidence: error ?? ofField(chain, cr, '.status', JSON.stringify(objectAt(cr, 'status'))),
        };
      }
    },
  },
  {
    code: 'DOC054',
    severity: Severity.ERROR,
    summary: 'the Deployments of a Jaeger that is Running exist',
    see: SEE,
    example: () => jaeger1Example({ phase: 'Running', isMade: false }),
    *check(chain) {
      if (operatorWait(chain) !== undefined) return;
      for (const { jaeger, cr, phase, missing } of unmadeIn(chain)) {
        if (phase !== 'Running' || operatorError(chain, jaeger) !== undefined) continue;
        yield {
          where: placeOf(jaeger),
          path: 'status.phase',
          value: 'Running',
          problem: `STATUS is ${VALUE}, but its ${deploymentsText(missing)} ${missing.length > 1 ? 'do' : 'does'} not exist.`,
          effect: 'The operator does not notice that it is gone.',
          fix: 'Let the operator create it: any change of the Jaeger does.',
          commands: [touchCommand(chain, cr)],
          evidence: ofField(chain, cr, '.status.phase', 'Running'),
        };
      }
    },
  },
];

function deploymentsText(parts: readonly string[]): string {
  return `${parts.join(' and ')} Deployment${parts.length > 1 ? 's' : ''}`;
}

/** The Jaeger whose Deployment the operator waits for. */
function waitedFor(chain: Chain, { namespace, name }: Wait): JaegerFound | undefined {
  return jaegersIn(chain).find(
    (jaeger) =>
      jaeger.namespace === namespace &&
      (jaeger.workloads.some((workload) => nameOf(workload) === name) || name.startsWith(`${jaeger.name}-`)),
  );
}

function waitedCommand(chain: Chain, { namespace, name, isJob }: Wait): string {
  const kind = isJob ? 'job' : 'deployment';
  return chain.command({ program: 'kubectl', args: ['describe', kind, name, '-n', namespace] });
}

/** Why a Jaeger without a status may be handled soon: it is new, or its operator is. */
function whyUnhandled(
  chain: Chain,
  cr: JsonObject,
): { readonly text: string; readonly object: JsonObject; readonly created: string } | undefined {
  const created = createdAt(cr);
  if ((secondsSince(chain, created) ?? HANDLED) < HANDLED) {
    return { text: `created ${ageOf(chain, created) ?? ''} ago`, object: cr, created };
  }
  const pods = operatorsIn(chain).flatMap((operator) => podsOf(chain, operator));
  const young = pods.find((pod) => (secondsSince(chain, createdAt(pod)) ?? LEASE) < LEASE);
  if (young === undefined) return undefined;
  const age = ageOf(chain, createdAt(young)) ?? '';
  return {
    text: `the operator started ${age} ago, and can wait 4 minutes for the lease of its predecessor`,
    object: young,
    created: createdAt(young),
  };
}
