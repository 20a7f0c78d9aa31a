// The process that a fuzzer watches: it takes numbers of inputs, or texts, and answers with the faults that it saw.
import { join } from 'node:path';
import { corpus } from './corpus';
import { examine } from './examine';
import { smaller } from './minimise';
import { Mutator } from './mutate';

const [seed = '0', folder = '.'] = process.argv.slice(2);
const mutator = new Mutator(Number(seed), corpus());
const file = join(folder, 'input.yaml');

process.on('message', (number) => {
  if (typeof number !== 'number') return;
  const text = mutator.input(number);
  const fault = examine(text, file);
  process.send?.(
    fault === undefined
      ? { number, length: text.length }
      : { number, length: text.length, fault, text: smaller(text, (part) => examine(part, file)?.kind === fault.kind) },
  );
});
process.send?.('ready');
