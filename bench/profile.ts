interface Profile {
  readonly nodes: readonly {
    readonly id: number;
    readonly callFrame: { readonly functionName: string };
    readonly children?: readonly number[];
  }[];
  readonly samples: readonly number[];
  readonly timeDeltas: readonly number[];
}

/** Milliseconds per phase of a `.cpuprofile`: a sample belongs to the innermost function of its stack that has a phase. */
export function inclusiveTimes(
  profile: unknown,
  phases: Readonly<Record<string, string>>,
  rest: string,
): ReadonlyMap<string, number> {
  if (!isProfile(profile)) throw new Error('not a profile');
  const phaseOf = new Map<number, string>();
  // Parents stand before their children.
  for (const { id, callFrame, children = [] } of profile.nodes) {
    const phase = phases[callFrame.functionName] ?? phaseOf.get(id) ?? rest;
    phaseOf.set(id, phase);
    for (const child of children) phaseOf.set(child, phase);
  }
  const times = new Map<string, number>();
  profile.samples.forEach((id, index) => {
    const phase = phaseOf.get(id) ?? rest;
    times.set(phase, (times.get(phase) ?? 0) + (profile.timeDeltas[index] ?? 0) / 1000);
  });
  return times;
}

function isProfile(value: unknown): value is Profile {
  return typeof value === 'object' && value !== null && 'nodes' in value && 'samples' in value && 'timeDeltas' in value;
}
