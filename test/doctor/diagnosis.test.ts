import { Severity } from '../../lib/diagnostics/rule';
import { Failure } from '../../lib/doctor/answers/answers';
import { exampleChain } from '../../lib/doctor/chain/example';
import { VERSIONS } from '../../lib/doctor/chain/scope';
import { diagnose, exitCodeOf, State, type Verdict } from '../../lib/doctor/diagnosis';
import type { Link, LinkRule } from '../../lib/doctor/links/link';

const CHAIN = exampleChain({});

function rule(code: string, severity: Severity, ...places: readonly string[]): LinkRule {
  return {
    ...{ code, severity, summary: '-', example: () => CHAIN },
    check: () =>
      places.map((where) => ({
        ...{ where, path: 'spec', problem: 'is odd.', effect: 'It breaks.', fix: 'Mend it.' },
        evidence: { command: 'kubectl get a', line: '-' },
      })),
  };
}

function link(rules: readonly LinkRule[], unseen?: string, name = 'jaeger'): Link {
  return { name, rules, unseen: () => unseen, seen: () => '1 of 1 pods ready' };
}

const ERROR = rule('DOC001', Severity.ERROR, 'default/a', 'default/b');
const WARNING = rule('DOC002', Severity.WARNING, 'default/c');
const BUG: LinkRule = {
  ...WARNING,
  check: () => {
    throw new TypeError('undefined is not a function');
  },
};

test.each([
  ['nothing was found', link([]), State.OK, '1 of 1 pods ready'],
  ['a warning', link([WARNING]), State.WARNING, 'DOC002 default/c spec'],
  ['errors come before warnings', link([WARNING, ERROR]), State.BROKEN, 'DOC001 default/a spec, and 2 more'],
  ['it was not looked at whole', link([], 'no rights'), State.NOT_LOOKED_AT, 'no rights'],
  ['nor with a warning', link([WARNING], 'no rights'), State.NOT_LOOKED_AT, 'no rights; DOC002 default/c spec'],
  ['what was seen is broken', link([ERROR], 'no rights'), State.BROKEN, 'DOC001 default/a spec, and 1 more'],
  [
    'a rule that fails hides no finding of the others, and nothing is called ok',
    link([BUG, WARNING]),
    State.NOT_LOOKED_AT,
    'rule DOC002 failed (TypeError), which is a bug in cdk8s-milvus-tracing; DOC002 default/c spec',
  ],
  ['a rule about other subjects', link([{ ...ERROR, when: () => false }]), State.OK, '1 of 1 pods ready'],
])('%s', (_, subject, state, summary) => {
  expect(diagnose([subject], CHAIN)).toMatchObject([{ link: 'jaeger', state, summary }]);
});

test('without a cluster only the links before it are looked at', () => {
  const chain = exampleChain({ failures: [[VERSIONS, Failure.MISSING]] });
  expect(diagnose([link([ERROR], undefined, 'tools'), link([ERROR]), link([], undefined, 'access')], chain)).toEqual([
    expect.objectContaining({ link: 'tools', state: State.BROKEN }),
    { link: 'jaeger', state: State.NOT_LOOKED_AT, summary: 'the cluster was not reached', found: [] },
    expect.objectContaining({ link: 'access', state: State.OK }),
  ]);
});

describe('the exit code', () => {
  const verdicts = (...states: readonly (readonly [string, State])[]): readonly Verdict[] =>
    states.map(([name, state]) => ({ link: name, state, summary: '-', found: [] }));
  const { OK, WARNING: WARNED, BROKEN, NOT_LOOKED_AT } = State;

  test.each([
    [0, verdicts(['tools', OK], ['traces', OK])],
    [0, verdicts(['tools', WARNED], ['traces', OK])],
    [0, verdicts(['storage', NOT_LOOKED_AT], ['traces', OK])],
    [1, verdicts(['storage', BROKEN], ['traces', OK])],
    [1, verdicts(['storage', BROKEN], ['traces', NOT_LOOKED_AT])],
    [2, verdicts(['storage', NOT_LOOKED_AT], ['traces', WARNED])],
    [2, verdicts(['tools', OK], ['traces', NOT_LOOKED_AT])],
    // Whether the chain is broken is not known then.
    [2, verdicts(['tools', BROKEN], ['access', NOT_LOOKED_AT], ['traces', NOT_LOOKED_AT])],
    [2, verdicts(['tools', OK], ['access', BROKEN], ['traces', NOT_LOOKED_AT])],
  ])('%i', (code, all) => {
    expect(exitCodeOf(all)).toBe(code);
  });
});
