import { ageText } from '../../chain/ages';
import type { Chain } from '../../chain/chain';
import { apisIn, servicesAnswer, servicesQuestion, SEGCORE } from '../../chain/jaeger/jaeger-api';
import { podIps } from '../../chain/network/dns';
import { sendingPods } from '../../chain/network/endpoint';
import { jaegersIn } from '../../chain/jaeger/jaegers';
import { apisOfMilvus, lastSpan, milvusesOf, type MilvusTraces, milvusTraces } from '../../chain/jaeger/spans';
import type { Link } from '../link';
import { arrivalRules } from './arrival-rules';
import { clockRules } from './clock-rules';
import { halvesRules } from './halves-rules';
import { placeOf } from '../../chain/place';
import { silenceRules } from './silence-rules';

/** What Jaeger has received, as its API says. */
export const tracesLink: Link = {
  name: 'traces',
  unseen(chain) {
    if (jaegersIn(chain).length === 0) return 'no Jaeger was found';
    if (apisIn(chain).length === 0) return 'no Service leads to port 16686 of a Jaeger';
    const answers = apisOfMilvus(chain).map((api) => ({ api, answer: servicesAnswer(chain, api) }));
    if (answers.some(({ answer }) => answer?.services !== undefined)) return undefined;
    const [first] = answers;
    if (first?.answer?.why === undefined) return "Jaeger's API was not asked";
    return `${first.answer.why}: ${chain.command(servicesQuestion(first.api.address))}`;
  },
  seen(chain) {
    const all = milvusTraces(chain);
    const found = all.find(({ roles, hasSegcore }) => roles.length > 0 || hasSegcore);
    if (found === undefined) return 'no span of Milvus';
    const names = [...found.roles, ...(found.hasSegcore ? [SEGCORE] : [])];
    const last = lastSpan(found);
    return [
      listText(names),
      ...(last === undefined ? [] : [agoText(chain, last.time)]),
      ...sharedText(chain, found),
    ].join(', ');
  },
  rules: [...arrivalRules, ...silenceRules, ...halvesRules, ...clockRules],
};

/** Milvus names its processes by their roles alone; the addresses of its calls tell several apart, where spans have them. */
function sharedText(chain: Chain, { api, traces }: MilvusTraces): readonly string[] {
  const all = milvusesOf(chain, api);
  if (all.length < 2) return [];
  const peers = new Set([...traces.values()].flat().flatMap((trace) => [...trace.peers]));
  const known = all.filter((milvus) =>
    sendingPods(chain, milvus).some((pod) => podIps(pod).some((address) => peers.has(address))),
  );
  return [
    `${all.length} Milvuses send here under the same names`,
    ...(known.length === 0 ? [] : [`spans of ${listText(known.map(placeOf))} by their addresses`]),
  ];
}

function agoText(chain: Chain, time: number): string {
  const ago = chain.taken - time;
  return ago < 2000 ? 'last span just now' : `last span ${ageText(ago)} ago`;
}

function listText(names: readonly string[]): string {
  return names.length < 2 ? names.join('') : `${names.slice(0, -1).join(', ')} and ${names.at(-1) ?? ''}`;
}
