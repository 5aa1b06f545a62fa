import { hostDeviceMapped } from '../../../src/rules/compose/host-device-mapped.ts';
import { testRule } from '../../support/rule-tester.ts';

const withDevice = (device: string): string => `services:\n  web:\n    image: nginx\n    devices:\n      - ${device}\n`;

testRule(hostDeviceMapped, {
  valid: {
    none: 'services:\n  web:\n    image: nginx\n',
    'what a container has of its own, and the end of a tunnel':
      'services:\n  web:\n    image: nginx\n    devices: [/dev/null, /dev/urandom:/dev/random, /dev/net/tun, "/dev/../dev/net//tun"]\n',
    'a device by the name of its vendor': withDevice('vendor1.com/device=gpu'),
    'an unknown variable': withDevice('${DEVICE}:/dev/x'),
    'reserved graphics cards':
      'services:\n  web:\n    image: nginx\n    deploy: {resources: {reservations: {devices: [{capabilities: [gpu]}]}}}\n',
    'a volume': 'services:\n  web:\n    image: nginx\n    volumes: [/dev/shm:/dev/shm]\n',
  },
  invalid: {
    'a disk': {
      text: withDevice('⟦/dev/sda⟧'),
      expect: [
        {
          messageId: 'mapped',
          severity: 'high',
          message:
            'The service "web" gets the device "/dev/sda", and with it every file of the host that lies on it, past all permissions.',
        },
      ],
    },
    'a disk under another name': {
      text: withDevice('⟦"//dev/./../dev/nvme0n1p2:/dev/xvda:r"⟧'),
      expect: [{ messageId: 'mapped', severity: 'high' }],
    },
    'a disk by its number': { text: withDevice('⟦/dev/block/8:0⟧'), expect: [{ messageId: 'mapped', severity: 'high' }] },
    'a disk in the long form': {
      text: 'services:\n  web:\n    image: nginx\n    devices:\n      - ⟦source: /dev/mapper/root\n        target: /dev/x⟧\n',
      expect: [{ messageId: 'mapped', severity: 'high' }],
    },
    'a default': { text: withDevice('⟦${D:-/dev/mem}:/dev/mem⟧'), expect: [{ messageId: 'mapped', severity: 'high' }] },
    'all devices': { text: withDevice('⟦/dev:/dev⟧'), expect: [{ messageId: 'mapped', severity: 'high' }] },
    'the hypervisor': { text: withDevice('⟦/dev/kvm⟧'), expect: [{ messageId: 'mapped', severity: 'high' }] },
    'a device that is not known': { text: withDevice('⟦/dev/fuse⟧'), expect: [{ messageId: 'mapped', severity: 'medium' }] },
    'sound and graphics': {
      text: 'services:\n  web:\n    image: nginx\n    devices: [⟦/dev/snd⟧, ⟦"/dev/dri:/dev/dri"⟧, ⟦/dev/ttyUSB0⟧]\n',
      expect: [
        { messageId: 'mapped', severity: 'low' },
        { messageId: 'mapped', severity: 'low' },
        { messageId: 'mapped', severity: 'low' },
      ],
    },
    'a rule for all devices, and for one': {
      text: "services:\n  web:\n    image: nginx\n    device_cgroup_rules: [⟦'a *:* rwm'⟧, ⟦'c 189:* rwm'⟧]\n",
      expect: [
        { messageId: 'rule', severity: 'high' },
        { messageId: 'rule', severity: 'medium' },
      ],
    },
  },
});
