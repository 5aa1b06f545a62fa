import { defaultShellReplaced } from '../../../src/rules/dockerfile/default-shell-replaced.ts';
import { testRule } from '../../support/rule-tester.ts';

testRule(defaultShellReplaced, {
  valid: {
    'the shell of the build': 'FROM a\nSHELL ["/bin/bash", "-c"]\nRUN x\n',
    'a step that runs another shell': 'FROM a\nRUN bash -c "ln -s a b"\n',
    'another link': 'FROM a\nRUN ln -s /bin/sh /usr/local/bin/shell && ln -sf /bin/bash /bin/rbash\n',
    'another package': 'FROM a\nRUN dpkg-reconfigure tzdata\n',
  },
  invalid: {
    'a link': {
      text: 'FROM a\nRUN ⟦ln -sf /bin/bash /bin/sh⟧\nRUN x\n',
      expect: [{ messageId: 'replaced', severity: 'low' }],
      fixed: 'FROM a\nSHELL ["/bin/bash", "-c"]\nRUN x\n',
    },
    'removed first': {
      text: 'FROM a\nRUN rm /bin/sh && ⟦ln -s bash /bin/sh⟧\n',
      expect: ['replaced'],
      fixed: 'FROM a\nSHELL ["/bin/bash", "-c"]\n',
    },
    'among other commands': { text: 'FROM a\nRUN apt-get update && ⟦mv /bin/bash /bin/sh⟧\n', expect: ['replaced'] },
    'by debconf': {
      text: 'FROM a\nRUN echo "dash dash/sh boolean false" | debconf-set-selections && ⟦dpkg-reconfigure dash⟧\n',
      expect: ['replaced'],
    },
  },
});
