import { testLanguage } from './language';
import { PYTHON } from './languages';

testLanguage(PYTHON);
