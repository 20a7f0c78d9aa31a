export { withTrace } from '../adoption/user-yaml-text';
