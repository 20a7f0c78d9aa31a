import { testLanguage } from './language';
import { JAVA } from './languages';

testLanguage(JAVA);
