import { replaceScalar } from '../../artifacts/yaml/edit.ts';
import { manifest } from '../forms/examples.ts';
import { defineRule } from '../rule.ts';
import { type OpenEnd, openPrefixes } from './concepts/repository-prefixes.ts';

const degrees: Readonly<Record<OpenEnd, number>> = { namespace: 1, host: 2, registry: 3 };

const allowed = (repo: string): string => manifest`
  apiVersion: constraints.gatekeeper.sh/v1beta1
  kind: K8sAllowedRepos
  metadata: {name: repos}
  spec:
    match: {kinds: [{apiGroups: [""], kinds: [Pod]}]}
    parameters: {repos: [${repo}]}
`;

/**
 * About constraints of the kind `K8sAllowedRepos`, patterns of Kyverno for `image`, and ClusterImagePolicies that let images pass. Peers report each
 * entry without a slash at its end; of `registry.acme.example/team` and `ghcr.io/acme/web` only their owner can make a look-alike.
 */
export const openEndedRepoPrefix = defineRule({
  meta: {
    id: 'policy/open-ended-repo-prefix',
    kind: 'kubernetes',
    severity: 'medium',
    title: 'Registry allow list can be bypassed by a look-alike prefix',
    rationale: `What an allow list compares are beginnings of texts: \`docker.io/acme\` also allows \`docker.io/acme-evil/miner\`, and \`ghcr.io\` also \`ghcr.io.evil.example/miner\`. An account or a
domain of such a name costs a minute.`,
    remediation: 'End each entry with a slash, behind the name of the account: `docker.io/acme/`. Allow no public registry as a whole.',
    messages: {
      host: '"{prefix}" also allows "{lookAlike}".',
      namespace: '"{prefix}" also allows "{lookAlike}", which is somebody else\'s.',
      registry: '"{prefix}" allows images of everybody who has an account there.',
    },
    fix: 'safe',
    examples: { bad: allowed('docker.io/acme'), good: allowed('docker.io/acme/') },
    standards: { mitre: ['T1204.003'] },
    references: [
      'https://open-policy-agent.github.io/gatekeeper-library/website/validation/allowedrepos/',
      'https://kyverno.io/docs/policy-types/cluster-policy/validate/#wildcards',
      'https://cwe.mitre.org/data/definitions/183.html',
    ],
  },
  visit: {
    *other(object) {
      for (const { end, node, prefix, lookAlike, closed } of openPrefixes(object))
        yield {
          messageId: end,
          at: node.range,
          facts: { hazards: [prefix], degree: degrees[end] },
          data: { prefix, lookAlike },
          fix: () => {
            const edits = closed === undefined ? undefined : replaceScalar(node, closed);
            return edits && { title: 'End the name with a slash', edits };
          },
        };
    },
  },
});
