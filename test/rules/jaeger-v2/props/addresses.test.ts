import { Size } from 'cdk8s';
import { JaegerV2Storage } from '../../../../lib';
import { thrown } from '../../../support/thrown';

describe('JVT314', () => {
  test('addresses of a remote storage', () => {
    const endpoint = 'storage.data.svc:17271';
    expect(
      thrown(() => JaegerV2Storage.grpc({ endpoint: 'storage.data.svc', writer: { endpoint: 'http://writer:4317' } })),
    ).toMatchInlineSnapshot(`
      JVT314 JaegerV2Storage.grpc endpoint: 'storage.data.svc' must have a port. The storage is unreachable, and every trace is lost. Use host:port.
      JVT314 JaegerV2Storage.grpc writer.endpoint: 'http://writer:4317' must not have a scheme. Jaeger ignores http://, and https:// turns on TLS even without 'tls'. Use 'writer:4317'.
    `);
    expect(thrown(() => JaegerV2Storage.grpc({ endpoint, writer: { endpoint } }))).toBeUndefined();
  });

  test('addresses of ClickHouse', () => {
    const made = (...addresses: string[]) => thrown(() => JaegerV2Storage.clickHouse({ addresses }));
    expect(made()).toMatchInlineSnapshot(
      `JVT314 JaegerV2Storage.clickHouse addresses: must not be empty. Jaeger exits at startup and crash-loops. Name a server, such as 'clickhouse.data.svc:9000'.`,
    );
    expect(made('a:9000', 'b')).toMatchInlineSnapshot(
      `JVT314 JaegerV2Storage.clickHouse addresses[1]: 'b' must have a port. The storage is unreachable, and every trace is lost. Use host:port.`,
    );
    expect(made('http://a', 'tcp://b:9000')).toMatchInlineSnapshot(`
      JVT314 JaegerV2Storage.clickHouse addresses[0]: 'http://a' must not have a scheme. The storage is unreachable, and every trace is lost. Use host:port.
      JVT314 JaegerV2Storage.clickHouse addresses[1]: 'tcp://b:9000' must not have a scheme. The storage is unreachable, and every trace is lost. Use 'b:9000'.
    `);
    expect(made('a:9000', 'b:9000')).toBeUndefined();
  });
});

describe('JVT315', () => {
  test('the size of an answer', () => {
    const made = (maxMessageSize: Size) =>
      thrown(() => JaegerV2Storage.grpc({ endpoint: 'storage.data.svc:17271', maxMessageSize }));
    expect(made(Size.mebibytes(0))).toMatchInlineSnapshot(
      `JVT315 JaegerV2Storage.grpc maxMessageSize: 0 must be a whole number of 1 or more (MiB). Jaeger falls back to 4 MiB, or exits at startup. Leave it out, which is 4.`,
    );
    expect(made(Size.kibibytes(1536))).toMatchInlineSnapshot(
      `JVT315 JaegerV2Storage.grpc maxMessageSize: 1.5 must be a whole number of 1 or more (MiB). Jaeger falls back to 4 MiB, or exits at startup. Leave it out, which is 4.`,
    );
    expect(made(Size.mebibytes(1))).toBeUndefined();
  });
});
