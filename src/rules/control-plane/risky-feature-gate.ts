import { listedIn, truthOf } from '../concepts/components/component-flags.ts';
import { staticPod } from '../forms/examples.ts';
import { flagRule } from '../forms/flag-rule.ts';

/** Gates that turn on everything of a stage at once. */
const sweeping = ['AllAlpha', 'AllBeta'] as const;

/** Gates behind which a protection stands. Source: Kubernetes documentation, "Feature Gates". */
const protections = [
  'AnonymousAuthConfigurableEndpoints',
  'AuthorizeNodeWithSelectors',
  'BoundServiceAccountTokenVolume',
  'LegacyServiceAccountTokenCleanUp',
  'LegacyServiceAccountTokenNoAutoGeneration',
  'PodSecurity',
  'ProcMountType',
  'SeccompDefault',
  'ServiceAccountNodeAudienceRestriction',
  'ServiceAccountTokenNodeBindingValidation',
  'ServiceAccountTokenPodNodeInfo',
  'UserNamespacesSupport',
  'ValidatingAdmissionPolicy',
] as const;

const gates = [...sweeping, ...protections];

const field = 'feature-gates.';

const isRisky = (gate: string, value: string | undefined): boolean =>
  (sweeping.some(name => name === gate) && truthOf(value) === true) ||
  (protections.some(name => name === gate) && truthOf(value) === false);

const riskyIn = (value: string): readonly string[] =>
  listedIn(value).filter(pair => isRisky(pair.split('=', 1)[0]?.trim() ?? '', pair.split('=')[1]?.trim()));

const flags = ['feature-gates', ...gates.map(gate => `${field}${gate}`)];

export const riskyFeatureGate = flagRule({
  id: 'control-plane/risky-feature-gate',
  severity: 'low',
  profile: 'hardening',
  title: 'Risky feature gate set',
  flags: {
    'kube-apiserver': flags,
    'kube-controller-manager': flags,
    'kube-scheduler': flags,
    kubelet: flags,
    'kube-proxy': flags,
  },
  wrong: {
    listed: (value, _, name) => !name.startsWith(field) && riskyIn(value).length > 0,
    gate: (value, _, name) => name.startsWith(field) && isRisky(name.slice(field.length), value),
  },
  data: value => ({ risky: riskyIn(value).join(', ') }),
  messages: {
    listed: 'Feature gates of the {component} turn protections off, or everything unfinished on: {risky}.',
    gate: 'The feature gate "{flag}" of the {component} is {value}, which turns a protection off, or everything unfinished on.',
  },
  standards: { mitre: ['T1562.001'] },
  rationale: `Alpha features are not reviewed for production, change between versions and are off for that reason; \`AllAlpha\` and \`AllBeta\` also turn on those that come with the next upgrade.
A gate of a protection is there for the time of a migration.`,
  remediation: 'Name the features that are needed one by one, and remove gates that turn a protection off.',
  examples: {
    bad: staticPod('kube-apiserver', '--feature-gates=AllAlpha=true'),
    good: staticPod('kube-apiserver', '--feature-gates=MutatingAdmissionPolicy=true'),
  },
  references: ['https://kubernetes.io/docs/reference/command-line-tools-reference/feature-gates/'],
});
