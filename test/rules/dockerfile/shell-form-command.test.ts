import { shellFormCommand } from '../../../src/rules/dockerfile/shell-form-command.ts';
import { testRule } from '../../support/rule-tester.ts';

testRule(shellFormCommand, {
  valid: {
    'a shell that the file names': 'FROM a\nSHELL ["/bin/bash", "-c"]\nCMD serve\n',
    'a shell that an earlier stage names': 'FROM scratch AS base\nSHELL ["/usr/bin/customshell"]\nFROM base\nCMD mycommand\n',
    'exec form': 'FROM a\nENTRYPOINT ["start"]\nCMD []\n',
    'a shell that gives way': 'FROM a\nCMD exec serve --port $PORT\n',
    'a stage that is not shipped': 'FROM a AS b\nCMD make\nFROM c\nCMD ["x"]\n',
    'a health check, which ends anyway': 'FROM a\nHEALTHCHECK CMD curl localhost\n',
  },
  invalid: {
    'plain words': {
      text: 'FROM a\nCMD ⟦node server.js --port=80⟧\n',
      expect: [{ messageId: 'shell', severity: 'low', safety: 'safe' }],
      fixed: 'FROM a\nCMD ["node", "server.js", "--port=80"]\n',
    },
    'an entrypoint': {
      text: 'FROM a\nENTRYPOINT ⟦serve⟧\n',
      expect: [{ messageId: 'shell', safety: 'unsafe' }],
      fixed: 'FROM a\nENTRYPOINT ["serve"]\n',
    },
    'what only a shell can do': { text: 'FROM a\nCMD ⟦cd /x && serve "$A"⟧\n', expect: ['shell'] },
    'an assignment, and several lines': {
      text: 'FROM a AS b\nENTRYPOINT ⟦A=b serve⟧\nFROM b\nCMD ⟦serve \\\n  --a⟧\n',
      expect: ['shell', 'shell'],
    },
    'a test in brackets, in a file that ends with one': {
      text: 'FROM a\nCMD ⟦[ -f /x ] && serve⟧\n# [docs]\n',
      expect: ['shell'],
    },
    'single quotes': { text: "FROM a\nCMD ⟦['serve', 'x']⟧\n", expect: ['quotes'] },
  },
});
