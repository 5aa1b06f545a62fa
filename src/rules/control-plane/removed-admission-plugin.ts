import { listedIn } from '../concepts/components/component-flags.ts';
import { staticPod } from '../forms/examples.ts';
import { flagRule } from '../forms/flag-rule.ts';
import { namesIn, withoutWords } from './concepts/flag-lists.ts';

/**
 * The version that does not have the plugin any more. Source: Kubernetes documentation, "Deprecated API Migration Guide"; changelog of
 * 1.30.
 */
const removedIn: ReadonlyMap<string, number> = new Map([
  ['PodSecurityPolicy', 25],
  ['SecurityContextDeny', 30],
]);

const plugins = [...removedIn.keys()];

/**
 * That these plugins are missing is what some scanners report; they are gone, and Pod Security admission, which is on by default, is in
 * their place.
 */
export const removedAdmissionPlugin = flagRule({
  id: 'control-plane/removed-admission-plugin',
  severity: 'low',
  profile: 'hardening',
  title: 'Removed admission plugin relied upon',
  flags: { 'kube-apiserver': ['enable-admission-plugins', 'admission-control'] },
  wrong: {
    removed: (value, { minor }) =>
      listedIn(value).some(plugin => (minor ?? Infinity) >= (removedIn.get(plugin) ?? Infinity) && removedIn.has(plugin)),
  },
  data: value => ({ plugins: namesIn(value, plugins) }),
  fix: { title: 'Leave the plugins out that are gone', value: withoutWords(...plugins) },
  messages: {
    removed: '"--{flag}" asks for {plugins}, which is gone: nothing is protected by it, and the API server does not start with it.',
  },
  standards: { cisKubernetes: ['5.2.1'], mitre: ['T1562.001'] },
  rationale: `\`PodSecurityPolicy\` went with Kubernetes 1.25, \`SecurityContextDeny\` with 1.30. A cluster that is set up with them is believed to be protected when it is not, or does not
come up after an upgrade.`,
  remediation: 'Remove the plugin, and label namespaces with the level of the Pod Security Standards that their pods keep.',
  examples: {
    bad: staticPod('kube-apiserver', '--enable-admission-plugins=NodeRestriction,PodSecurityPolicy'),
    good: staticPod('kube-apiserver', '--enable-admission-plugins=NodeRestriction'),
  },
  references: [
    'https://kubernetes.io/docs/concepts/security/pod-security-admission/',
    'https://kubernetes.io/docs/reference/using-api/deprecation-guide/',
  ],
});
