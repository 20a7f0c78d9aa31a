import { defined, type JsonObject } from '../../kubernetes/json';
import { JAEGER_V2_PORTS } from '../../upstream/jaeger-v2/ports';
import { listening } from '../receivers';
import type { Settings } from '../settings';

/** Where the UI and its API listen: on localhost where a login is in front of them, so that it cannot be bypassed. */
export function queryListening({ props: { basePath }, login }: Settings): JsonObject {
  const on = login === undefined ? listening : onLocalhost;
  return {
    ...defined({ base_path: basePath }),
    http: on(JAEGER_V2_PORTS.query),
    grpc: on(JAEGER_V2_PORTS.queryGrpc),
  };
}

function onLocalhost(port: number): JsonObject {
  return { endpoint: `127.0.0.1:${port}` };
}
