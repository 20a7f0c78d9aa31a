import type { Step } from '../../app/plan/step';

interface Options {
  /** By which kubectl finds its pods. */
  readonly selector: string;
  readonly name: string;
  readonly namespace: string;
  /** Upstream's kind of storage. */
  readonly storage: string;
  /** Whether NetworkPolicies are among the objects. */
  readonly hasPolicies: boolean;
}

/** Where to look when no trace comes. */
export function troubleshooting({ selector, name, namespace, storage, hasPolicies }: Options): readonly Step[] {
  return [
    {
      text: `The pods of Jaeger \`${name}\`. \`CrashLoopBackOff\`: the log below says why. \`Pending\` or \`ImagePullBackOff\`: describe the pod.`,
      checks: [{ ask: 'list', kind: 'Pod', selector, namespace }],
    },
    {
      text: `The warnings and errors in the log of Jaeger \`${name}\`${meaningOf(storage)}`,
      logs: [{ selector, namespace, lines: 20, only: 'warn|error' }],
    },
    ...(hasPolicies
      ? [
          {
            text: 'A Milvus that logs `context deadline exceeded` or `i/o timeout` is not among the senders that the NetworkPolicy allows.',
          },
        ]
      : []),
  ];
}

/** What the lines of Jaeger mean, as 2.13 and 2.20 print them. */
function meaningOf(storage: string): string {
  switch (storage) {
    case 'memory':
      return ' show what it rejects:';
    case 'badger':
      return '. `Cannot acquire directory lock`: another pod uses the volume. `permission denied`: the volume is not writable for its user.';
    default:
      return (
        '. Jaeger exits if its storage does not answer at startup. `no such host`, `connection refused` or `i/o timeout`: ' +
        'the address is wrong, or nothing listens there. `401` or `Unauthorized`: the login is wrong. ' +
        '`certificate signed by unknown authority`: the CA is wrong or missing.'
      );
  }
}
