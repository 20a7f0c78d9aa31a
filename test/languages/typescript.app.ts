import { testLanguage } from './language';
import { TYPESCRIPT } from './languages';

testLanguage(TYPESCRIPT);
