import { labelSchema } from '../../../src/rules/dockerfile/label-schema.ts';
import { testRule } from '../../support/rule-tester.ts';

const options = { labels: ['org.opencontainers.image.source=url', 'team'] };
const one = (kind: string) => ({ labels: [`x=${kind}`] });

testRule(labelSchema, {
  valid: {
    'no schema': 'FROM a\nLABEL version=1\n',
    'all of them': { text: 'FROM a\nLABEL org.opencontainers.image.source="https://example.com/a" team=web other=x\n', options },
    'in the stage below': {
      text: 'FROM a AS b\nLABEL team=web\nFROM b\nLABEL org.opencontainers.image.source=https://example.com\n',
      options,
    },
    'a value of the build': { text: 'FROM a\nARG SOURCE\nLABEL team=web org.opencontainers.image.source=$SOURCE\n', options },
    'a name of the build': { text: 'FROM a\nARG N\nLABEL $N=web\n', options },
    kinds: {
      text: 'FROM a\nLABEL t=2026-11-27T10:00:00Z l="MIT OR Apache-2.0" h=0123abc s=1.2.3-rc.1 e=a@b.example\n',
      options: { labels: ['t=rfc3339', 'l=spdx', 'h=hash', 's=semver', 'e=email'], closed: true },
    },
    'another stage': { text: 'FROM a AS b\nLABEL odd=x\nFROM a\nLABEL x=y\n', options: { labels: ['x'], closed: true } },
  },
  invalid: {
    'one is missing': {
      text: 'FROM ⟦a⟧\nLABEL team=web\n',
      options,
      expect: [
        {
          messageId: 'missing',
          severity: 'info',
          message: 'The image has no label "org.opencontainers.image.source", which the policy asks for.',
        },
      ],
    },
    'in another stage only': { text: 'FROM a AS b\nLABEL x=y\nFROM ⟦c⟧\n', options: one('text'), expect: ['missing'] },
    'not an address': { text: 'FROM a\nLABEL ⟦x=example⟧\n', options: one('url'), expect: ['value'] },
    'not a time': { text: 'FROM a\nLABEL ⟦x="27 November"⟧\n', options: one('rfc3339'), expect: ['value'] },
    'not a version, a hash, a mailbox, a license, a text': {
      text: 'FROM a\nLABEL ⟦s=1.2⟧ ⟦h=xyz⟧ ⟦e=web⟧ ⟦l=MIT/X⟧ ⟦t=" "⟧\n',
      options: { labels: ['s=semver', 'h=hash', 'e=email', 'l=spdx', 't'] },
      expect: ['value', 'value', 'value', 'value', 'value'],
    },
    'one too many': { text: 'FROM a\nLABEL x=y ⟦"z"⟧=1\n', options: { labels: ['x'], closed: true }, expect: ['unknown'] },
  },
});
