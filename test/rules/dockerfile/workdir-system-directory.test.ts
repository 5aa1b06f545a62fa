import { workdirSystemDirectory } from '../../../src/rules/dockerfile/workdir-system-directory.ts';
import { testRule } from '../../support/rule-tester.ts';

testRule(workdirSystemDirectory, {
  valid: {
    'a directory of the application': 'FROM a\nWORKDIR /app/proc\n',
    'a name that begins alike': 'FROM a\nWORKDIR /devel\n',
    'a relative one': 'FROM a\nWORKDIR proc\n',
    'a variable': 'FROM a\nARG DIR\nWORKDIR $DIR\n',
  },
  invalid: {
    'the directory itself': {
      text: 'FROM a\nWORKDIR ⟦/proc⟧\n',
      expect: ['system'],
      fixed: 'FROM a\nWORKDIR /app\n',
    },
    'a directory of the kernel': {
      text: 'FROM a\nWORKDIR ⟦/sys/fs⟧\n',
      expect: [{ messageId: 'system', severity: 'medium' }],
      fixed: 'FROM a\nWORKDIR /app\n',
    },
    'by a variable and with dots': {
      text: 'FROM a\nARG D=/var/../dev/\nWORKDIR ⟦$D⟧\n',
      expect: ['system'],
      fixed: 'FROM a\nARG D=/var/../dev/\nWORKDIR /app\n',
    },
    'an open file of the runtime': {
      text: 'FROM a\nWORKDIR ⟦/proc/self/fd/7/..⟧\n',
      expect: [{ messageId: 'descriptor', severity: 'high' }],
      fixed: 'FROM a\nWORKDIR /app\n',
    },
  },
});
