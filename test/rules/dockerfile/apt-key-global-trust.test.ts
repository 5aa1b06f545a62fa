import { aptKeyGlobalTrust } from '../../../src/rules/dockerfile/apt-key-global-trust.ts';
import { testRule } from '../../support/rule-tester.ts';

testRule(aptKeyGlobalTrust, {
  valid: {
    'a keyring of its own': 'FROM debian:12\nRUN curl -fsSL https://example.com/k | gpg --dearmor -o /etc/apt/keyrings/k.gpg\n',
    'a list of keys': 'FROM debian:12\nRUN apt-key list && apt-key adv --list-keys\n',
    'a key that is removed': 'FROM debian:12\nRUN apt-key del 1234 && rm -f /etc/apt/trusted.gpg.d/x.gpg\n',
    'a copy out of it': 'FROM debian:12\nRUN cp /etc/apt/trusted.gpg.d/x.gpg /etc/apt/keyrings/\n',
    modes: 'FROM debian:12\nRUN chmod 644 /etc/apt/trusted.gpg.d/*.gpg\n',
    'a copied keyring': 'FROM debian:12\nCOPY k.gpg /usr/share/keyrings/\n',
    words: 'FROM debian:12\nRUN echo "apt-key add is old, /etc/apt/trusted.gpg too"\n',
  },
  invalid: {
    'a pipe': {
      text: 'FROM debian:12\nRUN wget -qO- https://example.com/k | ⟦apt-key⟧ add -\n',
      expect: [
        {
          messageId: 'global',
          severity: 'low',
          message: 'The key is trusted for every repository, those of the distribution included.',
        },
      ],
    },
    'a key server': {
      text: 'FROM debian:12\nRUN sudo ⟦apt-key⟧ adv --keyserver hkps://keyserver.ubuntu.com --recv-keys 0x1234\n',
      expect: ['global'],
    },
    'a file that is written': {
      text: 'FROM debian:12\nRUN curl -fsSL https://example.com/k > ⟦/etc/apt/trusted.gpg.d/k.asc⟧ && curl -fsSLo ⟦/etc/apt/trusted.gpg.d/l.asc⟧ https://example.com/l\n',
      expect: ['global', 'global'],
    },
    'gpg and tee': {
      text: 'FROM debian:12\nRUN gpg --dearmor k | tee ⟦/etc/apt/trusted.gpg.d/k.gpg⟧ && gpg --no-default-keyring --keyring ⟦gnupg-ring:/etc/apt/trusted.gpg⟧ --import l\n',
      expect: ['global', 'global'],
    },
    'a copy': {
      text: 'FROM debian:12\nCOPY k.gpg ⟦/etc/apt/trusted.gpg.d/⟧\nRUN mv l.gpg ⟦/etc/apt/trusted.gpg.d/⟧\n',
      expect: ['global', 'global'],
    },
  },
});
