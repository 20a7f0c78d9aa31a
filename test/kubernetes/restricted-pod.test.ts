import { restrictedRun } from '../../lib/kubernetes/restricted-pod';

test("the pod and its container meet the standard 'restricted'", () => {
  expect(restrictedRun('look', 100)).toBe(
    '--override-type=strategic --overrides=\'{"spec":{"securityContext":{"runAsNonRoot":true,"runAsUser":100,' +
      '"seccompProfile":{"type":"RuntimeDefault"}},"containers":[{"name":"look","securityContext":' +
      '{"allowPrivilegeEscalation":false,"capabilities":{"drop":["ALL"]}}}]}}\'',
  );
});
