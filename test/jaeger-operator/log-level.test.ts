import { OperatorLogLevel } from '../../lib';
import { LOG_LEVELS } from '../../lib/upstream/jaeger-operator-install';

test('the constants are the words that the rules know', () => {
  // logrus reads 'warning' as well, which is 'warn'.
  expect(Object.values(OperatorLogLevel)).toEqual(LOG_LEVELS.filter((level) => level !== 'warning'));
});
