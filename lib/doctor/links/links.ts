import { accessLink } from './access/access';
import { configurationLink } from './configuration/configuration';
import { endpointLink } from './endpoint/endpoint';
import { jaegerLink } from './jaeger/jaeger';
import { installLink } from './install/install';
import type { Link } from './link';
import { manifestsLink } from './manifests/manifests';
import { milvusLink } from './milvus/milvus';
import { networkLink } from './network/network';
import { probeLink } from './probe/probe';
import { samplingLink } from './sampling/sampling';
import { servicesLink } from './services/services';
import { storageLink } from './storage/storage';
import { toolsLink } from './tools/tools';
import { tracerLink } from './tracer/tracer';
import { tracesLink } from './traces/traces';
import { webhookLink } from './webhook/webhook';

/** All links, in the order in which a span travels. */
export const LINKS: readonly Link[] = [
  toolsLink,
  accessLink,
  installLink,
  webhookLink,
  jaegerLink,
  servicesLink,
  networkLink,
  storageLink,
  milvusLink,
  configurationLink,
  tracerLink,
  endpointLink,
  samplingLink,
  tracesLink,
  probeLink,
  manifestsLink,
];
