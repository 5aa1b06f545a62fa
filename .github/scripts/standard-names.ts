import type { Standards } from '../../src/rules/rule.ts';

/** What each standard calls its own places, in the order of the page. */
export const standardNames: readonly (readonly [keyof Standards, string])[] = [
  ['cisDocker', 'CIS Docker Benchmark 1.6'],
  ['cisKubernetes', 'CIS Kubernetes Benchmark 1.10'],
  ['pss', 'Pod Security Standards'],
  ['nsa', 'NSA/CISA Kubernetes Hardening Guide 1.2'],
  ['mitre', 'MITRE ATT&CK for Containers'],
];
