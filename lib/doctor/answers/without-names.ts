import { stringAt } from '../../kubernetes/json';
import type { Answer, Answers } from './answers';
import { keyOf, kubectl } from './question';
import { CONFIG_VIEW } from './secrets/kubeconfig';
import { jsonOf } from './json';

/** In place of the file of --kubeconfig. */
const KUBECONFIG = 'KUBECONFIG';
/** In place of the name of the API server. */
const SERVER = 'SERVER';
/** In place of the name of an account that is not of Kubernetes. */
const USER = 'USER';

const HOME = /(?:\/home|\/Users|[A-Z]:\\Users)[\\/][^\\/\s:"']{1,100}/g;
const ACCOUNT = /(User ")(?!system:)[^"]{1,300}"/g;

/** Answers as they are given to others: without the names of the API server, of accounts of people, and of home folders. */
export function withoutNames({ asked, taken, given }: Answers): Answers {
  const server = serverIn(given);
  const host = server === undefined ? undefined : hostOf(server);
  const text = (words: string): string => {
    const unnamed = words.replace(HOME, '~').replace(ACCOUNT, `$1${USER}"`);
    return host === undefined ? unnamed : unnamed.replaceAll(host, SERVER);
  };
  const entries = [...given].map(([key, answer]): readonly [string, Answer] => {
    const stdout = key.startsWith(CONFIG_VIEW) ? text(answer.stdout) : answer.stdout;
    return [key, { ...answer, stdout, stderr: text(answer.stderr) }];
  });
  const { kubeconfig, ...rest } = asked;
  return {
    asked: kubeconfig === undefined ? rest : { ...rest, kubeconfig: KUBECONFIG },
    taken,
    given: new Map(entries),
  };
}

function serverIn(given: ReadonlyMap<string, Answer>): string | undefined {
  const answer = given.get(keyOf(kubectl('config', 'view', '--minify', '-o', 'json')));
  const tree = answer === undefined ? undefined : jsonOf(answer.stdout);
  const clusters = typeof tree === 'object' && tree !== null && 'clusters' in tree ? tree.clusters : undefined;
  return stringAt(Array.isArray(clusters) ? clusters[0] : undefined, 'cluster', 'server');
}

/** The host of a URL; undefined for this machine, which names no organisation. */
function hostOf(server: string): string | undefined {
  const host = /^https?:\/\/(?:[^@/]*@)?(\[[^\]]{1,50}\]|[^:/?#]{1,300})/.exec(server)?.[1];
  return host === undefined || /^(?:localhost|127\.|\[::1\])/.test(host) ? undefined : host;
}
