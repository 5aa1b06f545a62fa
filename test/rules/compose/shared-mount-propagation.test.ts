import { sharedMountPropagation } from '../../../src/rules/compose/shared-mount-propagation.ts';
import { testRule } from '../../support/rule-tester.ts';

testRule(sharedMountPropagation, {
  valid: {
    'a mode of access': 'services:\n  web:\n    image: ghcr.io/acme/web:1\n    volumes:\n      - /srv:/srv:ro,z\n',
    private: 'services:\n  web:\n    image: ghcr.io/acme/web:1\n    volumes:\n      - /srv:/srv:rprivate\n',
    'a path that ends in the word': 'services:\n  web:\n    image: ghcr.io/acme/web:1\n    volumes:\n      - /srv:/rshared\n',
    'a long form without it':
      'services:\n  web:\n    image: ghcr.io/acme/web:1\n    volumes:\n      - type: bind\n        source: /srv\n        target: /srv\n        bind: {propagation: private}\n',
  },
  invalid: {
    'shared without what is below': {
      text: 'services:\n  web:\n    image: ghcr.io/acme/web:1\n    volumes:\n      - /srv:/srv:⟦shared⟧\n',
      expect: ['shared'],
      fixed: 'services:\n  web:\n    image: ghcr.io/acme/web:1\n    volumes:\n      - /srv:/srv:rprivate\n',
    },
    'one way, in the short form': {
      text: 'services:\n  web:\n    image: ghcr.io/acme/web:1\n    volumes:\n      - /srv:/srv:⟦slave⟧,ro\n',
      expect: ['slave'],
      fixed: 'services:\n  web:\n    image: ghcr.io/acme/web:1\n    volumes:\n      - /srv:/srv:rprivate,ro\n',
    },
    'the short form': {
      text: 'services:\n  web:\n    image: ghcr.io/acme/web:1\n    volumes:\n      - /srv:/srv:ro,⟦rshared⟧\n',
      expect: [{ messageId: 'shared', severity: 'medium' }],
      fixed: 'services:\n  web:\n    image: ghcr.io/acme/web:1\n    volumes:\n      - /srv:/srv:ro,rprivate\n',
    },
    'the long form': {
      text: 'services:\n  web:\n    image: ghcr.io/acme/web:1\n    volumes:\n      - type: bind\n        source: /srv\n        target: /srv\n        bind:\n          propagation: ⟦rslave⟧\n',
      expect: ['slave'],
      fixed:
        'services:\n  web:\n    image: ghcr.io/acme/web:1\n    volumes:\n      - type: bind\n        source: /srv\n        target: /srv\n        bind:\n          propagation: rprivate\n',
    },
  },
});
