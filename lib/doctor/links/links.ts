import { accessLink } from './access/access';
import { endpointLink } from './endpoint/endpoint';
import { jaegerLink } from './jaeger/jaeger';
import type { Link } from './link';
import { milvusLink } from './milvus/milvus';
import { networkLink } from './network/network';
import { samplingLink } from './sampling/sampling';
import { servicesLink } from './services/services';
import { storageLink } from './storage/storage';
import { toolsLink } from './tools/tools';
import { tracesLink } from './traces/traces';

/** All links, in the order in which a span travels. */
export const LINKS: readonly Link[] = [
  toolsLink,
  accessLink,
  jaegerLink,
  servicesLink,
  networkLink,
  storageLink,
  milvusLink,
  endpointLink,
  samplingLink,
  tracesLink,
];
