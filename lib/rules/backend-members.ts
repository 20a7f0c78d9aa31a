import { type Finding, type Rule, Severity } from '../diagnostics/rule';
import { wrongType } from '../diagnostics/sentences';
import { isScalar } from '../kubernetes/json';

/** What a member of a backend must be; an endpoint is what its method returns. */
export type BackendMemberType = 'label' | 'secure' | 'method' | 'endpoint';

/** A member of a backend that is not a class of this package: no compiler checks it in JavaScript and Python. */
export interface BackendMember {
  readonly name: string;
  readonly value: unknown;
  readonly type: BackendMemberType;
}

const PROPERTY = 'In Python, a property needs @property.';

const TYPES = {
  label: {
    matches: (value: unknown) => typeof value === 'string' && value !== '',
    type: 'a non-empty text',
    effect: 'The runbook and plan.json do not name the backend.',
    fix: `Return a text. ${PROPERTY}`,
  },
  secure: {
    matches: (value: unknown) => typeof value === 'boolean',
    type: 'true or false',
    effect: 'Milvus uses TLS by default, and a backend without TLS gets no traces.',
    fix: `Return whether the receiver speaks TLS. ${PROPERTY}`,
  },
  method: {
    matches: (value: unknown) => typeof value === 'function',
    type: 'a method',
    effect: 'Milvus has no address to send its traces to.',
    fix: 'Add the method to the class of the backend.',
  },
  endpoint: {
    matches: (value: unknown) => typeof value === 'string',
    type: 'a text',
    effect: 'Milvus has no address to send its traces to.',
    fix: 'Return the address of the receiver.',
  },
};

/** Rules about the members of a backend. */
export const backendMemberRules: readonly Rule<readonly BackendMember[]>[] = [
  {
    code: 'APP043',
    severity: Severity.ERROR,
    summary: 'a tracing backend of your own has the members that are used',
    example: () => [{ name: 'otlpSecure', value: undefined, type: 'secure' }],
    *check(members): Iterable<Finding> {
      for (const { name, value, type: kind } of members) {
        const { matches, type, effect, fix } = TYPES[kind];
        if (matches(value)) continue;
        yield {
          path: `backend.${name}`,
          ...(isScalar(value) ? { value } : {}),
          ...wrongType(type, fix),
          effect,
        };
      }
    },
  },
];
