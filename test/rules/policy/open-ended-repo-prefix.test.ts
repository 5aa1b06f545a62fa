import { openEndedRepoPrefix } from '../../../src/rules/policy/open-ended-repo-prefix.ts';
import { testRule } from '../../support/rule-tester.ts';

const repos = (items: string, kind = 'K8sAllowedRepos'): string =>
  `apiVersion: constraints.gatekeeper.sh/v1beta1\nkind: ${kind}\nmetadata: {name: repos}\nspec:\n  parameters: {repos: [${items}]}\n`;
const pattern = (image: string): string =>
  `apiVersion: kyverno.io/v1\nkind: ClusterPolicy\nmetadata: {name: registries}\nspec:\n  rules:\n    - name: a\n      match: {any: [{resources: {kinds: [Pod]}}]}\n      validate:\n        message: x\n        pattern:\n          spec:\n            =(initContainers): [{=(image): ${image}}]\n`;
const policy = (glob: string, authority = 'static: {action: pass}'): string =>
  `apiVersion: policy.sigstore.dev/v1beta1\nkind: ClusterImagePolicy\nmetadata: {name: ours}\nspec:\n  images: [{glob: ${glob}}]\n  authorities: [{${authority}}]\n`;

testRule(openEndedRepoPrefix, {
  valid: {
    'accounts with a slash': repos('docker.io/acme/, ghcr.io/acme/'),
    'a registry of one’s own': repos('registry.acme.example/'),
    'a team in a registry of one’s own': repos('registry.acme.example/team, 123456789012.dkr.ecr.eu-central-1.amazonaws.com/web'),
    'a repository, look-alikes of which are of the same account': repos('ghcr.io/acme/web, acme/web'),
    'an image with its tag or digest': repos('"nginx:1.29", "docker.io/nginx:1.29", "nginx@sha256:0123"'),
    'a constraint that means denied ones': repos('docker.io/acme', 'K8sDisallowedRepos'),
    'a glob behind the account': pattern('"ghcr.io/acme/*"'),
    'a glob for tags': pattern('"*:*"'),
    'what is refused': pattern('"!ghcr.io/evil*"'),
    'a glob of policy-controller that stays in one part': policy('ghcr.io/acme/**'),
    'a wide glob that asks for more signatures': policy('ghcr.io/acme**', 'key: {kms: "awskms:///alias/cosign"}'),
    'a template that decides': { text: repos('{{ .Values.repo }}'), path: 'chart/templates/repos.yaml' },
  },
  invalid: {
    'an account of a public registry': {
      text: repos('⟦docker.io/acme⟧, ghcr.io/acme/'),
      expect: [
        {
          messageId: 'namespace',
          severity: 'medium',
          safety: 'safe',
          message: '"docker.io/acme" also allows "docker.io/acme-evil/", which is somebody else\'s.',
        },
      ],
      fixed: repos('docker.io/acme/, ghcr.io/acme/'),
    },
    'the name of a registry': {
      text: repos('⟦"registry.acme.example"⟧'),
      expect: [{ messageId: 'host', message: '"registry.acme.example" also allows "registry.acme.example.evil.example/".' }],
      fixed: repos('"registry.acme.example/"'),
    },
    'a registry with its port': { text: repos('⟦"localhost:5000"⟧'), expect: ['host'], fixed: repos('"localhost:5000/"') },
    'a name without a registry': { text: repos('⟦acme⟧'), expect: ['host'] },
    'all of Docker Hub': { text: repos('⟦docker.io/⟧'), expect: ['registry'] },
    'a glob of Kyverno for an account': {
      text: pattern('⟦"ghcr.io/acme*"⟧'),
      expect: ['namespace'],
      fixed: pattern('"ghcr.io/acme/*"'),
    },
    'a glob of Kyverno for a registry, among others': {
      text: pattern('⟦"registry.acme.example* | quay.io/acme/*"⟧'),
      expect: ['host'],
      fixed: pattern('"registry.acme.example/* | quay.io/acme/*"'),
    },
    'a glob of a policy that lets pass': {
      text: policy('⟦ghcr.io/acme**⟧'),
      expect: ['namespace'],
      fixed: policy('"ghcr.io/acme/**"'),
    },
    'a glob of a policy that lets accounts pass': {
      text: policy('⟦ghcr.io/acme*/**⟧'),
      expect: ['namespace'],
      fixed: policy('"ghcr.io/acme/**"'),
    },
  },
});
