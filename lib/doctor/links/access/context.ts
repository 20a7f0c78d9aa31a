import { VALUE } from '../../../diagnostics/rule';
import { shellWord } from '../../chain/chain';
import { exampleChain } from '../../chain/example';
import { Obstacle } from '../../chain/reach';
import { CONTEXT, VERSIONS } from '../../chain/scope';
import type { LinkRule } from '../link';
import { CLIENT_ONLY, reachRule } from '../reach-rule';
import { NOTHING_SEEN } from '../nothing-seen';

const CONTEXTS = 'https://kubernetes.io/docs/tasks/access-application-cluster/configure-access-multiple-clusters/';
const FILES = 'https://kubernetes.io/docs/concepts/configuration/organize-cluster-access-kubeconfig/';
const REFUSED = 'The connection to the server localhost:8080 was refused - did you specify the right host or port?';

/** Rules about the kubeconfig and its context. */
export const contextRules: readonly LinkRule[] = [
  reachRule({
    code: 'DOC010',
    summary: 'the context that is used exists',
    see: CONTEXTS,
    obstacles: [Obstacle.NO_CONTEXT, Obstacle.UNKNOWN_CONTEXT],
    said: '',
    example: () =>
      exampleChain({
        given: [[VERSIONS, { code: 1, stdout: CLIENT_ONLY, stderr: REFUSED }]],
        errors: [[CONTEXT, 'error: current-context must exist in order to minify']],
      }),
    finding: ({ obstacle, lines }, chain) => {
      const { kubeconfig } = chain.asked;
      const file = kubeconfig === undefined ? '' : ` --kubeconfig ${shellWord(kubeconfig)}`;
      const commands = [`kubectl config get-contexts${file}`];
      if (obstacle === Obstacle.NO_CONTEXT) {
        return {
          path: 'context',
          problem: 'no context is selected.',
          effect: 'kubectl asks localhost:8080 in place of your cluster.',
          fix: 'Set KUBECONFIG to your kubeconfig, or pass one of these contexts with --context.',
          commands,
        };
      }
      const name =
        chain.asked.context ??
        /(?:specified context: |cannot locate context |context ")([^"\n]{1,200})/.exec(lines)?.[1];
      return {
        path: 'context',
        ...(name === undefined ? {} : { value: name }),
        problem: name === undefined ? 'unknown context.' : `unknown context ${VALUE}.`,
        effect: NOTHING_SEEN,
        fix: 'Pass one of these contexts with --context.',
        commands,
      };
    },
  }),
  reachRule({
    code: 'DOC011',
    summary: 'the kubeconfig can be read, and the files that it names',
    see: FILES,
    obstacles: [Obstacle.KUBECONFIG],
    said: 'error: stat prod.yaml: no such file or directory',
    finding: ({ lines }) => ({
      path: 'kubeconfig',
      ...(lines.includes('unable to read')
        ? {
            problem: 'names a certificate or key that cannot be read.',
            effect: 'kubectl cannot log in.',
            fix: 'Get a new kubeconfig from who runs the cluster, or restore the file.',
          }
        : {
            problem: lines.includes('no such file') ? 'file not found.' : 'cannot be read.',
            effect: NOTHING_SEEN,
            fix: 'Correct the path of --kubeconfig or KUBECONFIG, or the file.',
          }),
    }),
  }),
];
