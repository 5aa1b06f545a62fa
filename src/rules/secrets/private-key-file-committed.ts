import type { PrivateKey } from '../../artifacts/key-file/private-keys.ts';
import type { Severity } from '../../findings/severity.ts';
import { defineRule } from '../rule.ts';
import { isSamplePath } from './concepts/encrypted.ts';

type Message = 'open' | 'encrypted' | 'sample';

const severities: Readonly<Record<Message, Severity>> = { open: 'high', encrypted: 'medium', sample: 'info' };

const messageOf = ({ encrypted }: PrivateKey, path: string): Message => (isSamplePath(path) ? 'sample' : encrypted ? 'encrypted' : 'open');

/**
 * Keys in a text form only: what holds keys in a binary one (PKCS #12, JKS) is not read, and whether it has a password nobody could tell. Such a store is no part of
 * a review, and its name alone is no finding: trust stores that hold nothing but certificates have the same. Keys in folders of tests, fixtures and examples are
 * told as info: they are there to be read, and some programs are deployed with them all the same. One that SOPS, git-crypt or age has encrypted shows no key.
 */
export const privateKeyFileCommitted = defineRule({
  meta: {
    id: 'secrets/private-key-file-committed',
    kind: 'key',
    severity: 'high',
    title: 'Private key file tracked in the repository',
    rationale: `With the key one is the server, the machine or the person that it belongs to: one reads and changes its connections, logs in in its name, signs for it. It is in every clone and in the history
for good, and what it has protected so far can be read with it, too.`,
    remediation:
      'Make a new key, revoke the old one (certificates, `authorized_keys`, deploy keys), and take the file out of the repository. Give keys at run time from a store, or have them issued where they are used (cert-manager, ACME).',
    messages: {
      open: 'Here is {what} without a password: everybody has it who can read the repository.',
      encrypted: 'Here is {what}; it is medium because a password is needed to use it, which can be guessed at leisure.',
      sample: 'Here is {what}; it is info because the file is there to test or to show something.',
    },
    fix: 'none',
    examples: {
      // The first test vector of RFC 8032.
      bad: '-----BEGIN PRIVATE KEY-----\nMC4CAQAwBQYDK2VwBCIEIJ1hsZ3v/VpguoRK9JLsLMREScVpezJpGXA7rAMcrn9g\n-----END PRIVATE KEY-----\n',
      good: '-----BEGIN PRIVATE KEY-----\n(cert-manager writes it into the Secret web-tls)\n-----END PRIVATE KEY-----\n',
    },
    standards: { mitre: ['T1552.004'] },
    references: [
      'https://attack.mitre.org/techniques/T1552/004/',
      'https://docs.github.com/en/authentication/keeping-your-account-and-data-secure/removing-sensitive-data-from-a-repository',
      'https://cwe.mitre.org/data/definitions/321.html',
    ],
    textIsHazard: true,
  },
  visit: {
    *file(_node, { keys, file }) {
      for (const key of keys) {
        const messageId = messageOf(key, file.path);
        yield { messageId, severity: severities[messageId], at: key.range, data: { what: key.what }, facts: { hazards: [key.body] } };
      }
    },
  },
});
