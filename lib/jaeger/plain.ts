export { plain } from '../kubernetes/plain';
