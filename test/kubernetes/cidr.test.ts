import { isInCidr } from '../../lib/kubernetes/cidr';

test.each<readonly [string, string, boolean | undefined]>([
  ['10.244.0.7', '10.244.0.0/16', true],
  ['10.245.0.7', '10.244.0.0/16', false],
  ['10.244.0.7', '10.244.0.7/32', true],
  ['10.244.0.8', '10.244.0.7/32', false],
  ['10.244.0.7', '0.0.0.0/0', true],
  ['255.255.255.255', '128.0.0.0/1', true],
  ['10.244.0.7', '::/0', false],
  ['fd00::7', '::/0', true],
  ['fd00::7', 'fd00::/8', true],
  ['fe00::7', 'fd00::/8', false],
  ['fd00:0:0:0:0:0:0:7', 'fd00::7/128', true],
  ['::ffff:10.0.0.1', '::ffff:0a00:0/112', true],
  ['fd00::7%eth0', 'fd00::/64', true],
  ['10.244.0.7', '10.244.0.0', undefined],
  ['10.244.0.7', '10.244.0.0/33', undefined],
  ['10.244.0.7', '10.244.0/16', undefined],
  ['10.244.0.256', '0.0.0.0/0', undefined],
  ['fd00:::7', '::/0', undefined],
  ['fd00::1::7', '::/0', undefined],
  ['1:2:3:4:5:6:7', '::/0', undefined],
  ['1:2:3:4:5:6:7::8', '::/0', undefined],
  ['fd00::g', '::/0', undefined],
  ['fd00::1.2.3', '::/0', undefined],
  ['', '0.0.0.0/0', undefined],
])('%s in %s: %s', (address, cidr, expected) => {
  expect(isInCidr(address, cidr)).toBe(expected);
});
