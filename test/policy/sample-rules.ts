import type { DocumentedRule } from '../../.github/scripts/policy-json-schema.ts';
import type { PolicyRule } from '../../src/policy/policy.ts';

const noRegistries: readonly string[] = [];

/** Rules as policy sees them. */
export const sampleRules: readonly (DocumentedRule & PolicyRule)[] = [
  { id: 'dockerfile/root-user', title: 'Image runs its process as root', profile: 'gate', severity: 'medium' },
  { id: 'dockerfile/sudo', title: 'RUN uses sudo', profile: 'strict', severity: 'low' },
  {
    id: 'image/mutable-tag',
    title: 'Image has no tag or uses latest',
    profile: 'gate',
    severity: 'medium',
    options: {
      'allowed-tags': { default: ['edge'], description: 'Tags that may move.' },
      'max-age': { default: 30, description: 'Days.' },
      strict: { default: false, description: 'Also look at digests.' },
      prefix: { default: 'v', description: 'Prefix of a version.' },
    },
  },
  {
    id: 'image/untrusted-registry',
    title: 'Image comes from a registry that is not on the allow list',
    profile: 'strict',
    severity: 'medium',
    options: {
      trusted: { default: noRegistries, description: 'Where images may come from.' },
      denied: { default: noRegistries, description: 'Where images must not come from.' },
    },
  },
];
