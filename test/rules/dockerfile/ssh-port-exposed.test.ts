import { sshPortExposed } from '../../../src/rules/dockerfile/ssh-port-exposed.ts';
import { testRule } from '../../support/rule-tester.ts';

testRule(sshPortExposed, {
  valid: {
    'other ports': 'FROM ubuntu:24.04\nEXPOSE 80 443 8080/tcp\n',
    'ports that contain 22': 'FROM ubuntu:24.04\nEXPOSE 220 2200 8022 22222\n',
    'udp has no SSH': 'FROM ubuntu:24.04\nEXPOSE 22/udp\n',
    'a build stage': 'FROM ubuntu:24.04 AS test\nEXPOSE 22\nFROM scratch\nEXPOSE 80\n',
    'a range without 22': 'FROM ubuntu:24.04\nEXPOSE 3000-3010\n',
    '2222 within a range': 'FROM ubuntu:24.04\nEXPOSE 2000-3000\n',
    'an unknown variable': 'FROM ubuntu:24.04\nARG PORT\nEXPOSE $PORT\n',
    'a variable with another value': 'FROM ubuntu:24.04\nARG PORT=8080\nEXPOSE ${PORT}\n',
  },
  invalid: {
    'port 22': {
      text: 'FROM ubuntu:24.04\nEXPOSE ⟦22⟧\nCMD ["a"]\n',
      expect: [{ messageId: 'ssh', severity: 'medium', message: 'EXPOSE "22" offers the SSH port 22 of the container.', safety: 'unsafe' }],
      fixed: 'FROM ubuntu:24.04\nCMD ["a"]\n',
    },
    'with its protocol': { text: 'FROM ubuntu:24.04\nEXPOSE ⟦22/tcp⟧\n', expect: ['ssh'], fixed: 'FROM ubuntu:24.04\n' },
    'the protocol in capitals': { text: 'FROM ubuntu:24.04\nEXPOSE ⟦22/TCP⟧\n', expect: ['ssh'], fixed: 'FROM ubuntu:24.04\n' },
    'behind other ports': { text: 'FROM ubuntu:24.04\nEXPOSE 80 ⟦22⟧\n', expect: ['ssh'], fixed: 'FROM ubuntu:24.04\nEXPOSE 80\n' },
    'between other ports': {
      text: 'FROM ubuntu:24.04\nEXPOSE 80  ⟦22⟧ 443\n',
      expect: ['ssh'],
      fixed: 'FROM ubuntu:24.04\nEXPOSE 80 443\n',
    },
    'before other ports': { text: 'FROM ubuntu:24.04\nEXPOSE ⟦22⟧ 80\n', expect: ['ssh'], fixed: 'FROM ubuntu:24.04\nEXPOSE 80\n' },
    'on a line of its own': { text: 'FROM ubuntu:24.04\nEXPOSE 80 \\\n  ⟦22⟧\n', expect: ['ssh'] },
    'in a range': { text: 'FROM ubuntu:24.04\nEXPOSE ⟦20-25⟧\n', expect: ['ssh'] },
    'a variable with that default': {
      text: 'FROM ubuntu:24.04\nARG SSH_PORT=22\nEXPOSE ⟦$SSH_PORT⟧\n',
      expect: [{ messageId: 'ssh', message: 'EXPOSE "$SSH_PORT" offers the SSH port 22 of the container.' }],
    },
    'in the parent of the last stage': {
      text: 'FROM ubuntu:24.04 AS base\nEXPOSE ⟦22⟧\nFROM base\nCMD ["a"]\n',
      expect: ['ssh'],
      fixed: 'FROM ubuntu:24.04 AS base\nFROM base\nCMD ["a"]\n',
    },
    'an alternative port': {
      text: 'FROM ubuntu:24.04\nEXPOSE ⟦2222⟧\n',
      expect: [{ messageId: 'alternative', severity: 'info' }],
      fixed: 'FROM ubuntu:24.04\n',
    },
    both: { text: 'FROM ubuntu:24.04\nEXPOSE ⟦22⟧ 80 ⟦2222⟧\n', expect: ['ssh', 'alternative'], fixed: 'FROM ubuntu:24.04\nEXPOSE 80\n' },
  },
});
