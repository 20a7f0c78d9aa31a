import { exampleChain } from '../../../../lib/doctor/chain/example';
import { linesOf, logCommand, logOf, LogPart, logQuestion, whyNoLog } from '../../../../lib/doctor/chain/pods/logs';
import { podOf, RUNNING } from '../../../support/doctor-objects';

const READY = podOf({ name: 'jaeger-1' });
const status = (state: object, restartCount: number) => ({ name: 'jaeger', state, restartCount });
const CRASHED = podOf({ name: 'jaeger-1', statuses: [status({ waiting: { reason: 'CrashLoopBackOff' } }, 4)] });

describe('what is asked', () => {
  const pathOf = (part: LogPart, pod = READY) => logQuestion(pod, part)?.args.at(-1);

  test('one request for each part', () => {
    const log = '/api/v1/namespaces/default/pods/jaeger-1/log?container=jaeger';
    expect(pathOf(LogPart.HEAD)).toBe(`${log}&limitBytes=400000`);
    expect(pathOf(LogPart.TAIL)).toBe(`${log}&tailLines=600&limitBytes=1500000`);
    expect(pathOf(LogPart.PREVIOUS)).toBeUndefined();
  });

  test('what was before a restart', () => {
    const pod = podOf({ name: 'jaeger-1', statuses: [status(RUNNING, 1)] });
    expect(pathOf(LogPart.PREVIOUS, pod)).toMatch(/&previous=true&tailLines=50&/);
  });

  test('a container that has never run has no log', () => {
    const pod = podOf({ name: 'p', statuses: [status({ waiting: { reason: 'ImagePullBackOff' } }, 0)] });
    expect(Object.values(LogPart).map((part) => pathOf(part, pod))).toEqual([undefined, undefined, undefined]);
  });
});

describe('what was answered', () => {
  const question = logQuestion(READY, LogPart.TAIL) ?? { program: 'kubectl', args: [] };

  test('a log', () => {
    const chain = exampleChain({ objects: [READY], texts: [[question, 'one\n\ntwo\n']] });
    expect(linesOf(logOf(chain, READY, LogPart.TAIL))).toEqual(['one', 'two']);
    expect(whyNoLog(chain, READY, LogPart.TAIL)).toBeUndefined();
  });

  test('a log that may not be read', () => {
    const chain = exampleChain({
      objects: [READY],
      errors: [
        [
          question,
          'Error from server (Forbidden): User "x" cannot get resource "pods/log" in API group "" in the namespace',
        ],
      ],
    });
    expect(logOf(chain, READY, LogPart.TAIL)).toBeUndefined();
    expect(whyNoLog(chain, READY, LogPart.TAIL)).toBe('this account may not read pods/log');
  });

  test('a log that was not asked for', () => {
    const chain = exampleChain({ objects: [CRASHED] });
    expect(logOf(chain, CRASHED, LogPart.PREVIOUS)).toBeUndefined();
    expect(whyNoLog(chain, CRASHED, LogPart.PREVIOUS)).toBeUndefined();
    expect(linesOf(undefined)).toEqual([]);
  });
});

test('the command that a person types', () => {
  const chain = exampleChain({ asked: { context: 'prod' } });
  expect(logCommand(chain, READY, LogPart.HEAD)).toBe(
    'kubectl logs jaeger-1 -n default -c jaeger --tail=-1 --limit-bytes=400000 --context prod',
  );
  expect(logCommand(chain, READY, LogPart.TAIL)).toBe(
    'kubectl logs jaeger-1 -n default -c jaeger --tail=600 --context prod',
  );
  expect(logCommand(chain, READY, LogPart.PREVIOUS)).toBe(
    'kubectl logs jaeger-1 -n default -c jaeger --previous --tail=50 --context prod',
  );
});
