import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { jaegerV2Image } from '../../../../lib/upstream/jaeger-v2/images';
import { OAUTH2_PROXY } from '../../../../lib/upstream/jaeger-v2/oauth2-proxy';
import { JaegerV2Version } from '../../../../lib/upstream/jaeger-v2/version';
import { FOLDERS, onPath, VERSIONS } from '../../../../tools/e2e/parts';
import type { Image } from './image';
import { librariesOf } from './libraries';
import { milvusImage } from './milvus';
import { BUSYBOX, COREDNS, CURL, NODE_JS, PAUSE, POLICIES } from './names';

const NOBODY = '65532:65532';
/** The programs of busybox that a shell in a test pod uses; its wget is none that can be relied on. */
const WITHOUT = ['busybox', 'wget', 'bash'];

/** What the caller brings along, since no registry of packages has it. */
export interface Given {
  /** The operator, by JAEGER_OPERATOR. */
  readonly operator?: string;
  /** By KUBE_RBAC_PROXY. */
  readonly rbacProxy?: string;
  /** Jaeger 2, by JAEGER_V2. @default - 2.13, which the setup builds */
  readonly jaegerV2?: string;
}

/** What pods of the cluster can run. Every image is made of programs that `npm run e2e:setup -- cluster` has installed. */
export function images({ operator, rbacProxy, jaegerV2 }: Given, milvusTags: readonly string[]): Image[] {
  return [
    image(PAUSE, join(FOLDERS.podPrograms, 'pause'), '/pause', NOBODY),
    image(COREDNS, join(FOLDERS.clusterNetwork, 'coredns'), '/coredns', NOBODY),
    image(POLICIES, join(FOLDERS.clusterNetwork, 'kube-network-policies'), '/kube-network-policies', '0'),
    jaeger('all-in-one', join(FOLDERS.jaeger, 'all-in-one')),
    ...['collector', 'ingester', 'query', 'es-index-cleaner', 'es-rollover'].map((program) =>
      jaeger(`jaeger-${program}`, join(FOLDERS.jaegerParts, program)),
    ),
    jaeger2(jaegerV2 ?? join(FOLDERS.jaeger2, 'jaeger')),
    loginImage(),
    ...certManager(),
    curlImage(),
    nodeImage(),
    milvusImage(milvusTags.map((tag) => `docker.io/milvusdb/milvus:${tag}`)),
    ...(operator === undefined
      ? []
      : [image('quay.io/jaegertracing/jaeger-operator:1.62.0', operator, '/jaeger-operator', '1001:1001')]),
    ...(rbacProxy === undefined
      ? []
      : [image('quay.io/brancz/kube-rbac-proxy:v0.13.1', rbacProxy, '/usr/local/bin/kube-rbac-proxy', NOBODY)]),
  ];
}

function jaeger(name: string, program: string): Image {
  const base = `/go/bin/${name.replace(/^jaeger-/, '')}-linux`;
  return image(`docker.io/jaegertracing/${name}:${VERSIONS.jaeger}`, program, base, '10001');
}

/** Under the tag that the environments ask for, whichever version it is. */
function jaeger2(program: string): Image {
  return image(jaegerV2Image(JaegerV2Version.V2_20_0.jaeger), program, '/cmd/jaeger/jaeger-linux', '10001');
}

/** What stands for oauth2-proxy: it says that it is ready, and sends everybody to log in. */
const LOGIN = `
require('http').createServer((request, answer) => {
  answer.writeHead(['/ready', '/ping'].includes(request.url) ? 200 : 302, { location: 'https://login.example.com' });
  answer.end();
}).listen(4180);
`;

/** The login in front of the UI of a Jaeger 2, simulated: it needs an issuer, and the cluster has none. */
function loginImage(): Image {
  return {
    names: [OAUTH2_PROXY.image],
    entrypoint: ['/usr/local/bin/node', '/login.js'],
    user: NOBODY,
    files: [
      { path: '/usr/local/bin/node', source: process.execPath },
      { path: '/login.js', content: LOGIN },
      ...librariesOf(process.execPath),
    ],
  };
}

/** Its chart names them by its version. */
function certManager(): Image[] {
  return ['controller', 'cainjector', 'webhook'].map((part) =>
    image(
      `quay.io/jetstack/cert-manager-${part}:v${VERSIONS.certManager}`,
      join(FOLDERS.certManager, part),
      `/app/cmd/${part}/${part}`,
      '1000',
    ),
  );
}

/** A program with what it loads. */
function image(name: string, source: string, path: string, user: string): Image {
  return { names: [name], entrypoint: [path], user, files: [{ path, source }, ...librariesOf(source)] };
}

/** The curl of this machine, with a shell and the commands of busybox beside it. */
function curlImage(): Image {
  const curl = onPath(process.env, 'curl');
  if (curl === undefined) throw new Error('curl must be on the PATH: the image of the test pods is made of it');
  const busybox = join(FOLDERS.nodePackages, 'bin', 'busybox');
  const { stdout } = spawnSync(busybox, ['--list'], { encoding: 'utf8' });
  const commands = stdout.split('\n').filter((name) => name !== '' && !WITHOUT.includes(name));
  return {
    names: [CURL, BUSYBOX],
    command: ['/bin/sh'],
    user: '100:101',
    files: [{ path: '/usr/bin/curl', source: curl }, { path: '/bin/busybox', source: busybox }, ...librariesOf(curl)],
    links: commands.map((name) => [`/bin/${name}`, '/bin/busybox'] as const),
  };
}

/** The Node of this machine, under the name that the tests' own pods ask for. */
function nodeImage(): Image {
  return {
    names: [NODE_JS],
    command: ['node'],
    user: '0',
    files: [{ path: '/usr/local/bin/node', source: process.execPath }, ...librariesOf(process.execPath)],
  };
}
