import { type JsonObject, stringAt } from '../../kubernetes/json';
import { optionAt } from './cr';

/** Whether the operator asks Strimzi for a Kafka: it looks whether brokers are there, whatever they are. */
export function isProvisioned(cr: JsonObject): boolean {
  const brokers = [
    optionAt(cr, 'kafka.producer.brokers', 'spec', 'collector', 'options'),
    optionAt(cr, 'kafka.consumer.brokers', 'spec', 'ingester', 'options'),
  ];
  return saysProvisioned(cr) || brokers.every((option) => option === undefined);
}

/** Whether an annotation says so, whatever the options are. */
export function saysProvisioned(cr: JsonObject): boolean {
  return stringAt(cr, 'metadata', 'annotations', 'jaegertracing.io/kafka-provisioned') === 'true';
}
