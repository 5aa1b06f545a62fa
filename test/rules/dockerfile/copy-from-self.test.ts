import { copyFromSelf } from '../../../src/rules/dockerfile/copy-from-self.ts';
import { testRule } from '../../support/rule-tester.ts';

testRule(copyFromSelf, {
  valid: {
    'the context': 'FROM a AS b\nCOPY b /b\n',
    'another stage': 'FROM a AS b\nFROM c AS d\nCOPY --from=b /a /a\nCOPY --from=0 /a /b\n',
    'an earlier stage of the same name': 'FROM a AS b\nFROM c AS b\nCOPY --from=b /a /a\n',
    'an image': 'FROM a AS b\nCOPY --from=busybox:1 /a /a\n',
  },
  invalid: {
    'with other options': { text: 'FROM a AS app\nCOPY --chown=1000 --from=⟦app⟧ /a /b\n', expect: ['self'] },
    'in a later stage': { text: 'FROM a AS b\nFROM c AS d\nCOPY --from=b /a /b\nCOPY --from=⟦d⟧ /a /c\n', expect: ['self'] },
    'its name': { text: 'FROM a AS App\nCOPY --from=⟦app⟧ /a /b\n', expect: [{ messageId: 'self', severity: 'low' }] },
    'its number': { text: 'FROM x\nFROM a\nCOPY --from=⟦1⟧ /a /b\n', expect: ['self'], allowNotifications: true },
  },
});
