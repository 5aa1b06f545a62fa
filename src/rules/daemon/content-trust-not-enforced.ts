import { type DaemonOptions, entryText, isWritten, valuesOf } from '../../artifacts/daemon/daemon-options.ts';
import { severityDegree } from '../../findings/severity.ts';
import { defineRule } from '../rule.ts';

/** What says that a file is for Mirantis Container Runtime, which alone has the option: the option itself. */
const isMirantis = (daemon: DaemonOptions): boolean => isWritten(daemon, 'content-trust');

/**
 * The community engine refuses to start with `content-trust`, so nothing is asked of a file that does not have it: there signatures are checked elsewhere, by an
 * admission policy or `cosign verify`.
 */
export const contentTrustNotEnforced = defineRule({
  meta: {
    id: 'daemon/content-trust-not-enforced',
    kind: 'daemons',
    severity: 'info',
    profile: 'strict',
    title: 'Content trust is not enforced by the daemon',
    messages: { loose: 'The runtime starts images without a signature, because the mode of "content-trust" is not "enforced".' },
    fix: 'none',
    standards: { cisDocker: ['4.5'] },
    rationale: `With \`content-trust\` in Mirantis Container Runtime the daemon itself refuses images that are not signed by the keys that are named; any other mode only looks, or does nothing. The community
engine has no such switch: signatures are then checked before images reach it.`,
    remediation:
      'Set `"content-trust": {"mode": "enforced", "trust-pinning": {…}}`. With the community engine remove the key, pin images by digest and check signatures when you deploy (`cosign verify`, an admission policy).',
    examples: {
      bad: '{\n  "content-trust": {"mode": "permissive"}\n}\n',
      good: '{\n  "content-trust": {"mode": "enforced", "trust-pinning": {"official-library-images": true}}\n}\n',
    },
    references: [
      'https://docs.mirantis.com/mcr/25.0/ops/content-trust.html',
      'https://docs.docker.com/engine/security/trust/',
      'https://cwe.mitre.org/data/definitions/347.html',
    ],
  },
  visit: {
    *daemon(daemon) {
      if (!isMirantis(daemon) || entryText(daemon, 'content-trust', 'mode') === 'enforced') return;
      const at = valuesOf(daemon, 'content-trust').find(({ key }) => key === 'mode')?.at ?? daemon.at;
      yield { messageId: 'loose', at, identity: 'content-trust', facts: { value: '', degree: severityDegree('info') } };
    },
  },
});
