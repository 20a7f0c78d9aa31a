import type { ITracingBackend } from '../backend/tracing-backend';
import type { JaegerV2Endpoints } from './endpoints';

/** Where one sender of a Jaeger 2 sends. */
export class SenderBackend implements ITracingBackend {
  constructor(
    readonly label: string,
    private readonly endpoints: JaegerV2Endpoints,
  ) {}

  get otlpSecure(): boolean {
    return this.endpoints.otlpSecure;
  }

  get otlpHttpSecure(): boolean {
    return this.endpoints.otlpHttpSecure;
  }

  jaegerThriftHttpUrl(fromNamespace: string): string {
    return this.endpoints.thriftHttp(fromNamespace);
  }

  otlpGrpcEndpoint(fromNamespace: string): string {
    return this.endpoints.otlpGrpc(fromNamespace);
  }

  otlpHttpEndpoint(fromNamespace: string): string {
    return this.endpoints.otlpHttp(fromNamespace);
  }
}
