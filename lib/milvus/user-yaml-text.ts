export { withTrace } from '../rules/milvus/user-yaml-text';
