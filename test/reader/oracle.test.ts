import { holdsForAll, questions } from '../e2e/reader/oracle';
import { recorded } from '../e2e/reader/recording';

const answers = recorded(questions());

// Milvus' own answers, as `npm run test:e2e:reader` recorded them.
holdsForAll(() => answers);
