import { contentTrustNotEnforced } from '../../../src/rules/daemon/content-trust-not-enforced.ts';
import { testRule } from '../../support/rule-tester.ts';

testRule(contentTrustNotEnforced, {
  valid: {
    'the community engine': '{"icc": false}\n',
    enforced: '{"content-trust": {"mode": "enforced"}}\n',
    'enforced, with keys':
      '{"content-trust": {"trust-pinning": {"official-library-images": true, "root-keys": {"docker.io/acme/*": ["abc"]}}, "mode": "enforced", "allow-expired-cached-trust-data": true}}\n',
    'a command': '[Service]\nExecStart=/usr/bin/dockerd -H fd://\n',
  },
  invalid: {
    'a mode that only looks': { text: '{"content-trust": {"mode": ⟦"permissive"⟧}}\n', expect: [{ messageId: 'loose', severity: 'info' }] },
    off: { text: '{"content-trust": {"mode": ⟦"disabled"⟧}, "icc": false}\n', expect: ['loose'] },
    'no mode': { text: '⟦{⟧"content-trust": {"trust-pinning": {"official-library-images": true}}}\n', expect: ['loose'] },
    'nothing in it': { text: '⟦{⟧"content-trust": {}}\n', expect: ['loose'] },
  },
});
