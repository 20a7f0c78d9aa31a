import { stringAt } from '../../kubernetes/json';
import { once } from '../../kubernetes/once';
import { type Answer, Failure } from '../answers/answers';
import { linesSaid } from '../answers/forbidden';
import type { Question } from '../answers/question';
import { type Chain, objectsAt } from './chain';
import { API_VERSIONS, CONTEXT, isReached, MAY_READ_ALL, VERSIONS } from './scope';

/** What is between kubectl and the API server. */
export enum Obstacle {
  /** kubectl is not installed. */
  NO_KUBECTL = 'no kubectl',
  /** The operating system does not start kubectl. */
  NOT_STARTED = 'not started',
  /** kubectl does not end. */
  HUNG = 'hung',
  /** A file of the kubeconfig, or one that it names, cannot be read. */
  KUBECONFIG = 'kubeconfig',
  /** No context is selected. */
  NO_CONTEXT = 'no context',
  /** The context that is asked for does not exist. */
  UNKNOWN_CONTEXT = 'unknown context',
  /** The program that the kubeconfig names for credentials. */
  PLUGIN = 'plugin',
  /** A proxy between here and the API server. */
  PROXY = 'proxy',
  /** The API server does not know the credentials, or there are none. */
  CREDENTIALS = 'credentials',
  /** The certificate of the API server. */
  CERTIFICATE = 'certificate',
  /** Something other than a Kubernetes API answers. */
  OTHER_SERVER = 'other server',
  /** Nothing answers at its address. */
  NETWORK = 'network',
  /** Anything else. */
  OTHER = 'other',
}

/** Why the API server was not reached. */
export interface NotReached {
  readonly obstacle: Obstacle;
  /** The question whose answer says it. */
  readonly question: Question;
  /** The lines that say it. */
  readonly lines: string;
}

/** What kubectl and Go say; the first that fits is the cause, since a later one can follow from it. */
const SAID: readonly (readonly [Obstacle, RegExp])[] = [
  [Obstacle.UNKNOWN_CONTEXT, /context "[^"]{0,200}" does not exist|context was not found for|cannot locate context/],
  [
    Obstacle.KUBECONFIG,
    /error loading config file|stat [^:\n]{1,300}: |unable to read (?:client|certificate)|[Ee]rror in configuration|invalid configuration/,
  ],
  [
    Obstacle.PLUGIN,
    /getting credentials: |exec plugin|[Nn]o Auth Provider found|auth plugin has been removed|auth-provider/,
  ],
  [Obstacle.PROXY, /proxyconnect|Proxy Authentication Required/],
  [
    Obstacle.CREDENTIALS,
    /must be logged in|Unauthorized|asked for the client to provide credentials|Please enter Username|remote error: tls: /,
  ],
  [Obstacle.CERTIFICATE, /x509: /],
  [
    Obstacle.OTHER_SERVER,
    /parse the server version|serializer for text\/html|HTTP response to HTTPS client|HTTP request to an HTTPS server|could not find the requested resource|malformed HTTP|does not look like a TLS/,
  ],
  [
    Obstacle.NETWORK,
    /was refused|connection refused|no such host|server misbehaving|timeout|timed out|no route to host|unreachable|Client\.Timeout|deadline exceeded|connection reset|\bEOF\b/i,
  ],
];

/** Why the API server was not reached; undefined if it was. */
export const whyNotReached = once((chain: Chain): NotReached | undefined => {
  if (isReached(chain)) return undefined;
  const version = chain.answer(VERSIONS);
  const at = (obstacle: Obstacle, lines: string, question = VERSIONS): NotReached => ({ obstacle, question, lines });
  if (version === undefined) return at(Obstacle.OTHER, 'kubectl was not asked');
  if (version.failure === Failure.MISSING) return at(Obstacle.NO_KUBECTL, 'kubectl: command not found');
  if (version.failure === Failure.NOT_STARTED) {
    return at(Obstacle.NOT_STARTED, `kubectl could not be started: ${version.stderr.trim()}`);
  }
  // kubectl gives up before it is ended, unless what it waits for has no limit of time.
  if (version.failure === Failure.TIMEOUT) return at(Obstacle.HUNG, saidBy(version) || '(no answer)');
  const questions = [VERSIONS, CONTEXT, API_VERSIONS, MAY_READ_ALL];
  for (const [obstacle, pattern] of SAID) {
    const question = questions.find((each) => pattern.test(saidBy(chain.answer(each))));
    if (question !== undefined && (obstacle !== Obstacle.NETWORK || hasContext(chain))) {
      return at(obstacle, saidBy(chain.answer(question)), question);
    }
  }
  if (!hasContext(chain)) return at(Obstacle.NO_CONTEXT, saidBy(chain.answer(CONTEXT)), CONTEXT);
  return at(Obstacle.OTHER, saidBy(version) || `exit code ${version.code}`);
});

/** Without a context, kubectl asks localhost:8080. */
function hasContext(chain: Chain): boolean {
  return !/current-context must exist/.test(saidBy(chain.answer(CONTEXT)));
}

/** What a program wrote for people, without the lines of its own log. */
function saidBy(answer: Answer | undefined): string {
  return answer === undefined ? '' : linesSaid(answer.stderr).slice(0, 4).join('\n');
}

/** The program that the kubeconfig names for credentials; undefined if it names none. */
export function pluginOf(chain: Chain): string | undefined {
  const [user] = objectsAt(chain.json(CONTEXT), 'users');
  return stringAt(user, 'user', 'exec', 'command');
}

/** The address of the API server in the kubeconfig; undefined if it is not known. */
export function serverOf(chain: Chain): string | undefined {
  const [cluster] = objectsAt(chain.json(CONTEXT), 'clusters');
  return stringAt(cluster, 'cluster', 'server');
}
