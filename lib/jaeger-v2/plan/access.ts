import type { Check } from '../../app/plan/check';
import type { Door } from '../../app/plan/door';
import type { Step } from '../../app/plan/step';
import { ingressCheck, ingressDoor, portForward, type UiPlace } from '../../jaeger-common/doors';
import { defined, type JsonObject, stringAt, textOf } from '../../kubernetes/json';
import { JAEGER_V2_PORTS } from '../../upstream/jaeger-v2/ports';
import type { Workload } from '../workload';
import { listAt, nameOf, ofKind } from './objects';

interface Options {
  readonly name: string;
  readonly namespace: string;
  readonly workloads: readonly Workload[];
  readonly objects: readonly JsonObject[];
}

/** How the UI is reached, and what is asked of it. */
export interface Access {
  readonly verify: readonly Step[];
  readonly open: readonly Step[];
}

/** The ways to the UI: an Ingress, an HTTPRoute, and always the API server. */
export function accessOf(options: Options): Access {
  const place = placeOf(options);
  if (place === undefined) return { verify: [], open: [] };
  const ways = [...ingresses(options, place), ...routes(options, place)];
  return {
    verify: ways.flatMap(({ verify }) => verify),
    open: [
      ...ways.flatMap(({ open }) => open),
      portForward(place, ways.length === 0 ? 'Run' : 'Through the API server: run'),
      ...(hasLogin(options.workloads) ? [LOGIN] : [asData(place)]),
    ],
  };
}

function placeOf({ name, namespace, workloads }: Options): UiPlace | undefined {
  const shown = workloads.find(({ basePath }) => basePath !== undefined);
  if (shown?.basePath === undefined) return undefined;
  const { basePath, ports } = shown;
  // A login beside Jaeger speaks plain HTTP.
  const behind = behindUi(ports);
  const secure = behind.length > 0 && behind.every((port) => port.secure);
  return { service: `${name}-query`, ingress: '', namespace, basePath: basePath === '/' ? '' : basePath, secure };
}

function behindUi(ports: Workload['ports']): Workload['ports'] {
  return ports.filter(({ service }) => service?.name === 'http-query');
}

function hasLogin(workloads: readonly Workload[]): boolean {
  return workloads.some(({ ports }) => behindUi(ports).some(({ isBeside = false }) => isBeside));
}

function ingresses({ objects }: Options, place: UiPlace): readonly Access[] {
  return ofKind(objects, 'Ingress').map((object) => {
    const there = { ...place, ingress: nameOf(object) };
    const ingress = {
      ...defined({ className: stringAt(object, 'spec', 'ingressClassName') }),
      hosts: listAt(object, 'spec', 'rules').flatMap((rule) => stringAt(rule, 'host') ?? []),
      tls: listAt(object, 'spec', 'tls'),
    };
    return { verify: [ingressCheck(there, ingress)], open: [ingressDoor(there, ingress)] };
  });
}

function routes({ objects }: Options, place: UiPlace): readonly Access[] {
  return ofKind(objects, 'HTTPRoute').map((object) => {
    const hosts = listAt(object, 'spec', 'hostnames').map(textOf);
    const name = nameOf(object);
    const { service, namespace, basePath } = place;
    const door: Door = {
      by: 'route',
      route: name,
      service,
      namespace,
      port: JAEGER_V2_PORTS.query,
      path: basePath,
      hosts,
    };
    const [host = 'HOST'] = hosts;
    return {
      verify: [{ text: `The route \`${name}\` exists:`, checks: [routeCheck(name, namespace, hosts)] }],
      open: [
        {
          text: `With the route: https://${host}${basePath} where the listener of its Gateway has a certificate, else http://.`,
          doors: [door],
        },
      ],
    };
  });
}

function routeCheck(name: string, namespace: string, hosts: readonly string[]): Check {
  return {
    ask: 'object',
    kind: 'HTTPRoute',
    name,
    namespace,
    expect: hosts.map((host, index) => ({ path: `.spec.hostnames[${index}]`, value: host })),
    columns: [
      { title: 'NAME', cell: name },
      { title: 'HOSTNAMES', cell: hosts.length === 0 ? '' : JSON.stringify(hosts) },
      { title: 'AGE', cell: '14m' },
    ],
  };
}

const LOGIN = {
  text: 'Both lead to the login. Register each of these addresses at its provider as a redirect URI, with `/oauth2/callback` after the path of the UI.',
};

/** For whoever has no browser there. */
function asData({ basePath, secure }: UiPlace): Step {
  const url = `${secure ? 'https' : 'http'}://localhost:${JAEGER_V2_PORTS.query}${basePath}/api/services`;
  return { text: `While it runs, ${url} lists the services that have sent traces.` };
}
