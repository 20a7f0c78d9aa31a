import { type JsonObject, stringAt } from '../../kubernetes/json';
import { optionAt } from './cr';

/** Whether the operator provisions a Kafka with Strimzi, which it does if no brokers are set. */
export function isProvisioned(cr: JsonObject): boolean {
  const brokers = [
    optionAt(cr, 'kafka.producer.brokers', 'spec', 'collector', 'options'),
    optionAt(cr, 'kafka.consumer.brokers', 'spec', 'ingester', 'options'),
  ];
  return isMarkedProvisioned(cr) || brokers.every((option) => option === undefined);
}

/** Whether the operator's annotation marks the Kafka as provisioned, which overrides the options. */
export function isMarkedProvisioned(cr: JsonObject): boolean {
  return stringAt(cr, 'metadata', 'annotations', 'jaegertracing.io/kafka-provisioned') === 'true';
}
