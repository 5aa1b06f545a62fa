import { instructionRule } from '../../../src/rules/forms/instruction-rule.ts';
import { testRule } from '../../support/rule-tester.ts';

const meta = {
  severity: 'info',
  title: 'A user is loud',
  rationale: 'It is loud.',
  remediation: 'Name another one.',
  messages: { loud: '"{name}" is loud.' },
  fix: 'none',
  references: [],
} as const;

const loudUser = instructionRule({
  ...meta,
  id: 'dockerfile/loud-user',
  on: 'user',
  stages: 'shipped',
  judge: ({ user }) =>
    user.expanded.value === 'loud' ? { messageId: 'loud', at: user.range, data: { name: user.expanded.value } } : undefined,
  examples: { bad: 'FROM a\nUSER loud\n', good: 'FROM a\nUSER quiet\n' },
});

testRule(loudUser, {
  valid: {
    'a variable that is not known': 'FROM a\nARG U\nUSER $U\n',
    'a stage that is not shipped': 'FROM a AS b\nUSER loud\nFROM c\n',
    'another instruction': 'FROM a\nENV loud=loud\n',
  },
  invalid: {
    'in the stage below, by a variable, and triggered by ONBUILD': {
      text: 'FROM a AS b\nUSER ⟦loud⟧\nFROM b\nARG U=loud\nUSER ⟦${U}⟧\nONBUILD USER ⟦loud⟧\n',
      expect: [{ messageId: 'loud', message: '"loud" is loud.', subject: 'stage:b' }, 'loud', 'loud'],
    },
    'a part of a Dockerfile': { text: 'USER ⟦loud⟧\n', allowNotifications: true, expect: ['loud'] },
  },
});

const loudPort = instructionRule({
  ...meta,
  id: 'dockerfile/loud-port',
  title: 'A port is loud',
  on: 'expose',
  stages: 'all',
  *judge({ ports }) {
    for (const { word, from } of ports) if (from === 11) yield { messageId: 'loud', at: word.range, data: { name: word.text } };
  },
  examples: { bad: 'FROM a\nEXPOSE 11\n', good: 'FROM a\nEXPOSE 10\n' },
});

testRule(loudPort, {
  valid: { 'other ports': 'FROM a\nEXPOSE 1 110\n' },
  invalid: {
    'several of one instruction, in any stage': {
      text: 'FROM a AS b\nEXPOSE ⟦11⟧ 12 ⟦11/udp⟧\nFROM c\n',
      expect: ['loud', { messageId: 'loud', message: '"11/udp" is loud.' }],
    },
  },
});
