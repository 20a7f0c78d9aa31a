import { accessLink } from './access/access';
import { endpointLink } from './endpoint/endpoint';
import type { Link } from './link';
import { configurationLink } from './configuration/configuration';
import { milvusLink } from './milvus/milvus';
import { toolsLink } from './tools/tools';
import { tracerLink } from './tracer/tracer';
import { tracesLink } from './traces/traces';

/** All links, in the order in which a span travels. */
export const LINKS: readonly Link[] = [
  toolsLink,
  accessLink,
  milvusLink,
  configurationLink,
  tracerLink,
  endpointLink,
  tracesLink,
];
