import { App, Chart } from 'cdk8s';
import { Jaeger, JaegerStrategy } from '../../lib';
import { asObject, objectAt } from '../../lib/kubernetes/json';
import { thrown } from '../support/thrown';

function spec(strategy: JaegerStrategy) {
  const jaeger = new Jaeger(new Chart(new App(), 'chart'), 'jaeger', { strategy });
  return objectAt(asObject(jaeger.apiObject.toJson()), 'spec');
}

describe('raw options', () => {
  const with_ = (raw: object) => spec(JaegerStrategy.allInOne({ logLevel: 'info', options: { ...raw } }));

  test('stand beside those of props', () => {
    expect(with_({ 'collector.zipkin.host-port': ':9411', 'log-level': 'info' })).toMatchObject({
      allInOne: { options: { 'log-level': 'info', collector: { zipkin: { 'host-port': ':9411' } } } },
    });
  });

  test('that say something else than a prop are refused', () => {
    expect(thrown(() => with_({ 'log-level': 'debug' }))).toBe(
      'JAE030 chart/jaeger spec.allInOne.options.log-level: \'debug\' is "info" by a prop: only one of the two could be ' +
        'written, and the other would be lost. Leave one of them out.',
    );
  });
});
