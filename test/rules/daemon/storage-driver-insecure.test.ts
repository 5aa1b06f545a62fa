import { storageDriverInsecure } from '../../../src/rules/daemon/storage-driver-insecure.ts';
import { testRule } from '../../support/rule-tester.ts';

testRule(storageDriverInsecure, {
  valid: {
    'nothing is said of it': '{"icc": false}\n',
    'the usual driver': '{"storage-driver": "overlay2", "storage-opts": ["overlay2.size=20G"]}\n',
    'a file system that is supported': '{"storage-driver": "zfs"}\n',
    'the usual driver by a flag': '[Service]\nExecStart=/usr/bin/dockerd -s overlay2\n',
  },
  invalid: {
    'a driver that is gone': { text: '{"storage-driver": ⟦"aufs"⟧}\n', expect: [{ messageId: 'driver', severity: 'low' }] },
    'a driver that copies every layer': { text: '{"storage-driver": ⟦"vfs"⟧, "icc": false}\n', expect: ['driver'] },
    'another size of base devices': {
      text: '{\n  "storage-driver": ⟦"devicemapper"⟧,\n  "storage-opts": ["dm.thinpooldev=/dev/mapper/thin", ⟦"dm.basesize=20G"⟧]\n}\n',
      expect: ['driver', 'size'],
    },
    'by flags': {
      text: '[Service]\nExecStart=/usr/bin/dockerd ⟦-s devicemapper⟧ ⟦--storage-opt dm.basesize=50G⟧\n',
      expect: ['driver', 'size'],
    },
  },
});
