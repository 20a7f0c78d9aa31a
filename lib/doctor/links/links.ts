import { accessLink } from './access/access';
import { endpointLink } from './endpoint/endpoint';
import type { Link } from './link';
import { manifestsLink } from './manifests/manifests';
import { milvusLink } from './milvus/milvus';
import { toolsLink } from './tools/tools';
import { tracesLink } from './traces/traces';

/** All links, in the order in which a span travels. */
export const LINKS: readonly Link[] = [toolsLink, accessLink, milvusLink, endpointLink, tracesLink, manifestsLink];
