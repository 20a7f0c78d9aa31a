import { testLanguage } from './language';
import { GO } from './languages';

testLanguage(GO);
