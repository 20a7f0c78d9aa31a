import { releaseProblems } from '../../../support/release';

const REJECTED = 'The API server rejects the manifest, and helm install fails.';

describe('MLV181 over affinity', () => {
  const REQUIRED = 'requiredDuringSchedulingIgnoredDuringExecution';
  const PREFERRED = 'preferredDuringSchedulingIgnoredDuringExecution';
  const messages = (settings: object): string[] =>
    releaseProblems('MLV181', { proxy: settings }).map((message) =>
      message.replace('MLV181 p/r proxy.', '').replace(` ${REJECTED}`, ''),
    );
  const node = (...matchExpressions: readonly object[]) => ({
    affinity: { nodeAffinity: { [REQUIRED]: { nodeSelectorTerms: [{ matchExpressions }] } } },
  });
  const NODE = `affinity.nodeAffinity.${REQUIRED}.nodeSelectorTerms[0].matchExpressions[0]`;
  const NAME = "must consist of letters, digits, '-', '_' and '.', alphanumeric at both ends";
  const OPERATORS = 'DoesNotExist, Exists, In, NotIn, Gt, Lt';

  test.each([
    [{ key: 'a', operator: 'in', values: ['b'] }, "operator: unknown operator 'in'. Did you mean 'In'?"],
    [{ key: 'a', operator: 'In' }, "values: must not be empty with operator 'In'. List the values of the label."],
    [
      { key: 'a', operator: 'NotIn', values: [] },
      "values: must not be empty with operator 'NotIn'. List the values of the label.",
    ],
    [
      { key: 'a', operator: 'Exists', values: ['b'] },
      'values: ["b"] must be empty with operator \'Exists\'. Remove it, or use operator: In.',
    ],
    [
      { key: 'a', operator: 'DoesNotExist', values: ['b'] },
      'values: ["b"] must be empty with operator \'DoesNotExist\'. Remove it, or use operator: In.',
    ],
    [
      { key: 'a', operator: 'Gt', values: [] },
      "values: [] must be exactly one number with operator 'Gt'. Use one value such as ['4'].",
    ],
    [
      { key: 'a', operator: 'Lt', values: ['1', '2'] },
      'values: ["1","2"] must be exactly one number with operator \'Lt\'. Use one value such as [\'4\'].',
    ],
    [{ operator: 'Exists' }, 'key: missing. Set it to the key of a label.'],
    [{ key: 'a' }, `operator: missing. Use one of ${OPERATORS}.`],
    [{ key: 'a b', operator: 'Exists' }, `key: invalid label key 'a b': ${NAME}. Use the key of a label.`],
  ])('of nodes, %j', (expression, expected) => {
    expect(messages(node(expression))).toEqual([`${NODE}.${expected}`]);
  });

  test.each(['podAffinity', 'podAntiAffinity'])('%s', (kind) => {
    const affinity = {
      [kind]: {
        [REQUIRED]: [{ labelSelector: { matchExpressions: [{ key: 'a', operator: 'Gt', values: ['b c'] }] } }],
        [PREFERRED]: [
          { weight: 0, podAffinityTerm: { topologyKey: 'a zone' } },
          { podAffinityTerm: { topologyKey: 'zone' } },
        ],
      },
    };
    const KEY = 'Use kubernetes.io/hostname or topology.kubernetes.io/zone.';
    expect(messages({ affinity })).toEqual([
      `affinity.${kind}.${REQUIRED}[0].topologyKey: missing. ${KEY}`,
      `affinity.${kind}.${REQUIRED}[0].labelSelector.matchExpressions[0].operator: unknown operator 'Gt'. ` +
        'Use one of DoesNotExist, Exists, In, NotIn.',
      `affinity.${kind}.${REQUIRED}[0].labelSelector.matchExpressions[0].values[0]: invalid label value 'b c': ${NAME}. ` +
        'Use the value of the label.',
      `affinity.${kind}.${PREFERRED}[0].weight: 0 must be a whole number from 1 to 100. Use 100.`,
      `affinity.${kind}.${PREFERRED}[0].podAffinityTerm.topologyKey: invalid label key 'a zone': ${NAME}. ${KEY}`,
      `affinity.${kind}.${PREFERRED}[1].weight: missing. Set it, such as 100.`,
    ]);
  });

  test('preferred node terms, and missing ones', () => {
    const preferred = { weight: 101, preference: { matchExpressions: [{ key: 'a', operator: 'Is' }] } };
    expect(messages({ affinity: { nodeAffinity: { [PREFERRED]: [preferred], [REQUIRED]: {} } } })).toEqual([
      `affinity.nodeAffinity.${REQUIRED}.nodeSelectorTerms: missing. List at least one term.`,
      `affinity.nodeAffinity.${PREFERRED}[0].weight: 101 must be a whole number from 1 to 100. Use 100.`,
      `affinity.nodeAffinity.${PREFERRED}[0].preference.matchExpressions[0].operator: unknown operator 'Is'. Did you mean 'In'?`,
    ]);
    expect(messages({ affinity: { nodeAffinty: {} } })).toEqual([
      "affinity.nodeAffinty: unknown field. Did you mean 'nodeAffinity'?",
    ]);
  });

  test('topology spread constraints', () => {
    const spread = {
      topologySpreadConstraints: [
        { topologyKey: 'zone', maxSkew: 0 },
        { maxSkew: '1', whenUnsatisfiable: 'Schedule' },
      ],
    };
    expect(messages(spread)).toEqual([
      "topologySpreadConstraints[1].maxSkew: '1' must be a whole number. Write a whole number.",
      'topologySpreadConstraints[0].maxSkew: 0 must be a whole number of 1 or more. Use 1.',
      'topologySpreadConstraints[0].whenUnsatisfiable: missing. Use one of DoNotSchedule, ScheduleAnyway.',
      'topologySpreadConstraints[1].topologyKey: missing. Use kubernetes.io/hostname or topology.kubernetes.io/zone.',
      "topologySpreadConstraints[1].whenUnsatisfiable: unknown value 'Schedule'. Use one of DoNotSchedule, ScheduleAnyway.",
    ]);
    expect(
      messages({ topologySpreadConstraints: [{ topologyKey: 'zone', whenUnsatisfiable: 'DoNotSchedule' }] }),
    ).toEqual(['topologySpreadConstraints[0].maxSkew: missing. Set it to 1.']);
  });

  test('settings that Kubernetes accepts pass', () => {
    const term = { topologyKey: 'kubernetes.io/hostname', labelSelector: { matchLabels: { a: 'b' } } };
    const affinity = {
      ...node({ key: 'a', operator: 'Gt', values: ['4'] }, { key: 'b', operator: 'Exists' }).affinity,
      podAffinity: { [PREFERRED]: [{ weight: 100, podAffinityTerm: term }] },
      podAntiAffinity: { [REQUIRED]: [term], [PREFERRED]: [{ weight: 1, podAffinityTerm: term }] },
    };
    const topologySpreadConstraints = [
      { maxSkew: 1, topologyKey: 'zone', whenUnsatisfiable: 'ScheduleAnyway', labelSelector: {}, minDomains: 2 },
    ];
    expect(messages({ affinity, topologySpreadConstraints })).toEqual([]);
    // For labels of nodes the API server accepts any string.
    expect(messages(node({ key: 'a', operator: 'In', values: ['b c'] }))).toEqual([]);
  });
});
