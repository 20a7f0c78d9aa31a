import { messages } from '../support/problems';
import { type BackendMember, backendMemberRules } from '../../lib/rules/backend-members';
import { runRules } from '../../lib/diagnostics/run-rules';

describe('APP043', () => {
  const found = (...members: readonly BackendMember[]) =>
    messages(runRules(backendMemberRules, members, 'MilvusTracing.otlp'), 'APP043');

  test('members that are missing or of another type', () => {
    expect(
      found(
        { name: 'label', value: '', type: 'label' },
        { name: 'otlpSecure', value: undefined, type: 'secure' },
        { name: 'otlpGrpcEndpoint', value: 'collector:4317', type: 'method' },
        { name: 'otlpGrpcEndpoint()', value: {}, type: 'endpoint' },
      ),
    ).toMatchInlineSnapshot(`
      APP043 MilvusTracing.otlp backend.label: '' must be a non-empty text. The runbook and plan.json do not name the backend. Return a text. In Python, a property needs @property.
      APP043 MilvusTracing.otlp backend.otlpSecure: must be true or false. Milvus uses TLS by default, and a backend without TLS gets no traces. Return whether the receiver speaks TLS. In Python, a property needs @property.
      APP043 MilvusTracing.otlp backend.otlpGrpcEndpoint: 'collector:4317' must be a method. Milvus has no address to send its traces to. Add the method to the class of the backend.
      APP043 MilvusTracing.otlp backend.otlpGrpcEndpoint(): must be a text. Milvus has no address to send its traces to. Return the address of the receiver.
    `);
  });

  test('members as they must be', () => {
    expect(
      found(
        { name: 'label', value: 'Tempo', type: 'label' },
        { name: 'otlpSecure', value: false, type: 'secure' },
        { name: 'otlpGrpcEndpoint', value: () => 'tempo:4317', type: 'method' },
        { name: 'otlpGrpcEndpoint()', value: 'tempo:4317', type: 'endpoint' },
      ),
    ).toEqual([]);
  });
});
