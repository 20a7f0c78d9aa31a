import { type Finding, type Rule, Severity } from '../../diagnostics/rule';
import { unknownWord } from '../../diagnostics/sentences';
import { isObject, isScalar, valueAt } from '../../kubernetes/json';
import { dnsSubdomainProblem } from '../../kubernetes/names';

/** What a prop must be. */
export interface PropType {
  /** A class, or a word of an enum. */
  readonly kind: 'Duration' | 'Size' | 'SecretRef' | 'part' | 'word';
  /** The words of the enum. @default - none */
  readonly words?: readonly string[];
  /** The class of a part, and members that no other class has. @default - none */
  readonly part?: { readonly className: string; readonly members: readonly string[] };
  /** A member that only those parts of the class have that fit here, and what to say of the others. @default - all fit */
  readonly fit?: { readonly member: string; readonly misfit: Misfit };
  /** Whether it is a list of these. @default false */
  readonly isList?: boolean;
  /** @default false */
  readonly isRequired?: boolean;
}

/** Why a part does not fit. */
export type Misfit = Pick<Finding, 'problem' | 'effect' | 'fix'>;

/** Props of a constructor or factory: no compiler checks those of a JavaScript file. */
export interface PropsSubject {
  readonly props: unknown;
  /** The types by the name of the prop, which may be dotted. */
  readonly types: Readonly<Record<string, PropType>>;
  /** The new names of props of 0.1, by the old ones, both may be dotted. */
  readonly renamed: Readonly<Record<string, string>>;
}

const EFFECTS = {
  Duration: 'No duration can be written from it.',
  Size: 'No size can be written from it.',
  SecretRef: 'No Secret is referenced, and the pods never start.',
};

const FIXES = {
  Duration: 'Use Duration of cdk8s, such as Duration.seconds(30).',
  Size: 'Use Size of cdk8s, such as Size.gibibytes(50).',
  SecretRef: "Use SecretRef.fromName(...) with the Secret's metadata.name, never its content.",
};

/** Rules over props that have a type of their own. */
export const propRules: readonly Rule<PropsSubject>[] = [
  {
    code: 'APP037',
    severity: Severity.ERROR,
    summary: 'durations, sizes and Secrets are a Duration, a Size and a SecretRef',
    example: () => ({ props: { interval: 30 }, types: { interval: { kind: 'Duration' } }, renamed: {} }),
    *check(subject): Iterable<Finding> {
      for (const { path, value, type } of givenProps(subject)) {
        const { kind, isList = false } = type;
        if (kind === 'word' || kind === 'part' || isOfKind(kind, value)) continue;
        yield {
          path,
          ...shown(kind, value),
          problem: isList ? `must be a list with a ${kind} each.` : `must be a ${kind}.`,
          effect: EFFECTS[kind],
          fix: FIXES[kind],
        };
      }
    },
  },
  {
    code: 'APP038',
    severity: Severity.ERROR,
    summary: 'a duration is a whole number of milliseconds',
    example: () => ({
      props: { interval: { toMilliseconds: () => 0.5 } },
      types: { interval: { kind: 'Duration' } },
      renamed: {},
    }),
    *check(subject): Iterable<Finding> {
      for (const { path, value, type } of givenProps(subject)) {
        if (type.kind !== 'Duration' || !isDuration(value)) continue;
        const milliseconds = value.toMilliseconds({ integral: false });
        // 1.1 hours are 3960000.0000000005 milliseconds.
        if (Math.abs(milliseconds - Math.round(milliseconds)) <= milliseconds * 1e-9) continue;
        yield {
          path,
          value: milliseconds,
          problem: 'must be a whole number (milliseconds).',
          effect: 'It cannot be written exactly, and less than 1 becomes 0.',
          fix: `Use a whole number, such as Duration.millis(${Math.ceil(milliseconds) || 1}).`,
        };
      }
    },
  },
  {
    code: 'APP040',
    severity: Severity.ERROR,
    summary: 'a choice is one of the words of its enum',
    example: () => ({
      props: { platform: 'openshft' },
      types: { platform: { kind: 'word', words: ['kubernetes', 'openshift'] } },
      renamed: {},
    }),
    *check(subject): Iterable<Finding> {
      for (const { path, value, type } of givenProps(subject)) {
        const { kind, words = [] } = type;
        if (kind !== 'word' || words.some((word) => word === value)) continue;
        const what = path.slice(path.lastIndexOf('.') + 1);
        yield {
          path,
          value,
          ...unknownWord(what, value, words),
          effect: 'This choice does not exist, so nothing is written.',
        };
      }
    },
  },
  {
    code: 'APP041',
    severity: Severity.ERROR,
    summary: 'no prop has the name that it had in version 0.1',
    example: () => ({ props: { traceTTL: '48h' }, types: {}, renamed: { traceTTL: 'traceTtl' } }),
    *check({ props, renamed }): Iterable<Finding> {
      for (const [before, now] of Object.entries(renamed)) {
        if (valueAt(props, ...before.split('.')) === undefined) continue;
        yield {
          path: before,
          problem: 'was renamed in version 0.2.0.',
          effect: 'This name is ignored.',
          fix: `Use ${now}. CHANGELOG.md has its type.`,
        };
      }
    },
  },
  {
    code: 'APP042',
    severity: Severity.ERROR,
    summary: 'a part is made by a factory of its class',
    example: () => ({
      props: { mode: 'standalone' },
      types: { mode: { kind: 'part', part: { className: 'MilvusReleaseMode', members: ['_toContribution'] } } },
      renamed: {},
    }),
    *check(subject): Iterable<Finding> {
      for (const { path, value, type } of givenProps(subject)) {
        const { part } = type;
        if (part === undefined || part.members.some((member) => has(value, member))) continue;
        yield {
          path,
          ...shown(type.kind, value),
          problem: `must be a ${part.className}.`,
          effect: 'Another class has other settings, so nothing is written.',
          fix: `Use a factory of ${part.className}. CHANGELOG.md lists the names that version 0.2.0 changed.`,
        };
      }
    },
  },
  {
    code: 'APP044',
    severity: Severity.ERROR,
    summary: 'a part fits the mode or component that it is set for',
    example: () => ({
      props: { scale: { _scaleSpec: {} } },
      types: {
        scale: {
          kind: 'part',
          part: { className: 'JaegerScale', members: ['_scaleSpec'] },
          fit: {
            member: '_isFixed',
            misfit: {
              problem: 'must be a fixed number of pods.',
              effect: 'The operator does not autoscale these pods.',
              fix: 'Use JaegerScale.replicas(2).',
            },
          },
        },
      },
      renamed: {},
    }),
    *check(subject): Iterable<Finding> {
      for (const { path, value, type } of givenProps(subject)) {
        const { part, fit } = type;
        if (part === undefined || fit === undefined || has(value, fit.member)) continue;
        // Of another class: APP042.
        if (part.members.some((member) => has(value, member))) yield { path, ...fit.misfit };
      }
    },
  },
];

interface GivenProp {
  readonly path: string;
  readonly value: unknown;
  readonly type: PropType;
}

interface Duration {
  toMilliseconds(options: { readonly integral: boolean }): number;
}

// By their members: an app can have two copies of cdk8s, and of this package one for ESM and one for CommonJS.
function isDuration(value: unknown): value is Duration {
  return isObject(value) && typeof value.toMilliseconds === 'function';
}

function isOfKind(kind: keyof typeof EFFECTS, value: unknown): boolean {
  if (kind === 'Duration') return isDuration(value);
  if (kind === 'Size') return isObject(value) && typeof value.toKibibytes === 'function';
  // A Secret of cdk8s-plus has its name as an accessor.
  const name = isObject(value) ? value.name : undefined;
  return typeof name === 'string' && dnsSubdomainProblem(name) === undefined;
}

function has(value: unknown, member: string): boolean {
  return isObject(value) && value[member] !== undefined;
}

/** Never what stands for a Secret: it may be the secret itself. */
function shown(kind: string, value: unknown): Pick<Finding, 'value'> {
  return kind === 'SecretRef' || !isScalar(value) ? {} : { value };
}

/** Each prop that is set or required, and each entry of a list. */
function* givenProps({ props, types }: PropsSubject): Iterable<GivenProp> {
  for (const [path, type] of Object.entries(types)) {
    const value = valueAt(props, ...path.split('.'));
    if (value === undefined && type.isRequired !== true) continue;
    if (type.isList !== true || !Array.isArray(value)) {
      yield { path, value, type };
      continue;
    }
    for (const [index, entry] of value.entries()) {
      yield { path: `${path}[${index}]`, value: entry, type: { ...type, isList: false } };
    }
  }
}
