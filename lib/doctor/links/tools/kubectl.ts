import { Severity, VALUE } from '../../../diagnostics/rule';
import { releaseAtLeast, threeNumbers } from '../../../upstream/version-order';
import { Failure } from '../../answers/answers';
import { exampleChain } from '../../chain/example';
import { Obstacle, pluginOf } from '../../chain/reach';
import { VERSIONS } from '../../chain/scope';
import { seen } from '../../chain/evidence';
import type { LinkRule } from '../link';
import { reachRule } from '../reach-rule';
import { kubectlVersion, serverVersion } from './versions';
import { NOTHING_SEEN } from '../nothing-seen';

/** The oldest kubectl whose answers are known. */
const OLDEST_KUBECTL = '1.28.0';
const TOOLS = 'https://kubernetes.io/docs/tasks/tools/';
const SKEW = 'https://kubernetes.io/releases/version-skew-policy/';
const PLUGINS = 'https://kubernetes.io/docs/reference/access-authn-authz/authentication/#client-go-credential-plugins';

/** Rules about kubectl, which asks for everything else. */
export const kubectlRules: readonly LinkRule[] = [
  reachRule({
    code: 'DOC001',
    summary: 'kubectl is installed',
    see: TOOLS,
    obstacles: [Obstacle.NO_KUBECTL],
    said: '',
    example: () => exampleChain({ failures: [[VERSIONS, Failure.MISSING]] }),
    finding: () => ({
      path: 'kubectl',
      problem: 'not installed, or not on the PATH.',
      effect: NOTHING_SEEN,
      fix: 'Install kubectl, or add its folder to the PATH.',
    }),
  }),
  {
    code: 'DOC002',
    severity: Severity.WARNING,
    summary: `kubectl is ${OLDEST_KUBECTL} or newer`,
    see: SKEW,
    example: () => versions('v1.27.4', 'v1.28.1'),
    *check(chain) {
      const version = kubectlVersion(chain);
      if (version === undefined || releaseAtLeast(version, OLDEST_KUBECTL)) return;
      yield {
        path: 'kubectl',
        value: version,
        problem: `is older than ${OLDEST_KUBECTL}.`,
        effect: 'Its answers can be incomplete, and the runbooks need a newer one.',
        fix: 'Install the kubectl of your cluster.',
        evidence: seen(chain, VERSIONS, `clientVersion.gitVersion: ${version}`),
      };
    },
  },
  {
    code: 'DOC004',
    severity: Severity.WARNING,
    summary: 'kubectl is within one minor version of the API server',
    see: SKEW,
    example: () => versions('v1.31.2', 'v1.34.4'),
    *check(chain) {
      const [client, server] = [kubectlVersion(chain), serverVersion(chain)];
      if (client === undefined || server === undefined || !releaseAtLeast(client, OLDEST_KUBECTL)) return;
      const [[major, minor = 0], [other, wanted = 0]] = [threeNumbers(client) ?? [], threeNumbers(server) ?? []];
      if (major === undefined || major !== other || Math.abs(minor - wanted) <= 1) return;
      yield {
        path: 'kubectl',
        value: client,
        problem: `differs from the API server by ${Math.abs(minor - wanted)} minor versions.`,
        effect: 'Kubernetes supports a difference of 1. Commands of the runbooks can fail.',
        fix: `Install kubectl ${major}.${wanted}.`,
        evidence: seen(chain, VERSIONS, `clientVersion.gitVersion: ${client}\nserverVersion.gitVersion: ${server}`),
      };
    },
  },
  reachRule({
    code: 'DOC006',
    summary: 'the operating system starts kubectl',
    see: TOOLS,
    obstacles: [Obstacle.NOT_STARTED],
    said: '',
    example: () =>
      exampleChain({
        given: [[VERSIONS, { failure: Failure.NOT_STARTED, code: -1, stdout: '', stderr: 'EACCES' }]],
      }),
    finding: () => ({
      path: 'kubectl',
      problem: 'found on the PATH, but it cannot be started.',
      effect: NOTHING_SEEN,
      fix: 'Install kubectl for this operating system and processor, and make it executable.',
    }),
  }),
  reachRule({
    code: 'DOC007',
    summary: 'kubectl answers',
    see: PLUGINS,
    obstacles: [Obstacle.HUNG],
    said: '',
    example: () => exampleChain({ failures: [[VERSIONS, Failure.TIMEOUT]] }),
    finding: (_, chain) => {
      const plugin = pluginOf(chain);
      const fix = 'Run the command by hand in a terminal. Answer what it asks for, such as a login.';
      return plugin === undefined
        ? { path: 'kubectl', problem: 'hangs: no answer in 15 s.', effect: NOTHING_SEEN, fix }
        : {
            path: 'users[].exec.command',
            value: plugin,
            problem: `kubectl hangs. Its credential plugin ${VALUE} can be the cause.`,
            effect: NOTHING_SEEN,
            fix,
          };
    },
  }),
  reachRule({
    code: 'DOC008',
    summary: 'the credential plugin of the kubeconfig works',
    see: PLUGINS,
    obstacles: [Obstacle.PLUGIN],
    said: 'Unable to connect to the server: getting credentials: exec: executable aws not found',
    finding: ({ lines }, chain) => {
      const plugin = pluginOf(chain) ?? /executable (\S{1,200}) /.exec(lines)?.[1];
      const named = plugin === undefined ? {} : { value: plugin };
      const which = plugin === undefined ? 'the credential plugin' : `credential plugin ${VALUE}`;
      const place = { ...named, path: 'users[].exec.command', effect: 'kubectl cannot log in.' };
      if (/executable \S+ not found/.test(lines)) {
        return {
          ...place,
          problem: `${which} is not installed.`,
          fix: 'Install it, or add its folder to the PATH.',
        };
      }
      if (lines.includes('not a terminal')) {
        return { ...place, problem: `${which} needs a terminal.`, fix: 'Log in by hand first: run the command.' };
      }
      return { ...place, problem: `${which} fails.`, fix: 'Run the command by hand, and log in again.' };
    },
  }),
];

function versions(client: string, server: string) {
  const text = JSON.stringify({ clientVersion: { gitVersion: client }, serverVersion: { gitVersion: server } });
  return exampleChain({ texts: [[VERSIONS, text]] });
}
