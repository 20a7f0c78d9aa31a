import { type AllInOneProps, JaegerStorage, JaegerStrategy, type MemoryStorageProps } from '../../lib';

test('memory, minimal: no limit', () => {
  const storage = JaegerStorage.memory();
  expect(storage.type).toBe('memory');
  expect(storage.toSpec()).toStrictEqual({ type: 'memory' });
});

test('memory, with all props', () => {
  const props: Required<MemoryStorageProps> = { maxTraces: 5 };
  expect(JaegerStorage.memory(props).toSpec()).toStrictEqual({
    type: 'memory',
    options: { memory: { 'max-traces': 5 } },
  });
});

test('all in one, minimal: memory', () => {
  const strategy = JaegerStrategy.allInOne();
  expect(strategy.name).toBe('allinone');
  expect(strategy.storage.toSpec()).toStrictEqual({ type: 'memory' });
});

test('all in one, with all props', () => {
  const props: Required<AllInOneProps> = { storage: JaegerStorage.memory({ maxTraces: 5 }) };
  expect(JaegerStrategy.allInOne(props).storage).toBe(props.storage);
});
