import { itemsOf, lookup, stringAt } from '../../artifacts/yaml/lookup.ts';
import { scalarValue } from '../../artifacts/yaml/scalar.ts';
import { wordSet } from '../../text/word-set.ts';
import { pod } from '../forms/examples.ts';
import { type PodSetting, podField } from '../forms/pod-field.ts';

/** Hosts that software trusts by their name: metadata services, registries of images and packages, forges, the API of the cluster. */
const trustedHosts = wordSet(
  'metadata.google.internal metadata instance-data.ec2.internal docker.io registry-1.docker.io auth.docker.io ghcr.io quay.io gcr.io registry.k8s.io github.com api.github.com ' +
    'gitlab.com registry.npmjs.org pypi.org files.pythonhosted.org proxy.golang.org repo.maven.apache.org rubygems.org crates.io login.microsoftonline.com accounts.google.com ' +
    'kubernetes kubernetes.default kubernetes.default.svc kubernetes.default.svc.cluster.local',
);

/** Of longer lists the rest is not looked at. */
const maxNames = 200;

const hostsOf = ({ found }: PodSetting): readonly string[] =>
  itemsOf(found)
    .flatMap(alias => itemsOf(lookup(alias, 'hostnames')))
    .slice(0, maxNames)
    .flatMap(name => {
      const value = scalarValue(name);
      return typeof value === 'string' ? [value.toLowerCase()] : [];
    });

const trustedIn = (setting: PodSetting): readonly string[] => hostsOf(setting).filter(host => trustedHosts.has(host));

export const hostAliases = podField({
  id: 'kubernetes/host-aliases',
  severity: 'info',
  profile: 'strict',
  title: 'Pod has names of its own in /etc/hosts',
  field: ['hostAliases'],
  wrong: { aliases: (_value, { found }) => itemsOf(found).some(alias => stringAt(alias, 'ip') !== undefined) },
  eased: [{ as: 'trusted', when: setting => trustedIn(setting).length > 0 }],
  severities: { trusted: 'low' },
  data: setting => ({ hosts: trustedIn(setting).slice(0, 5).join(', ') }),
  fix: { title: 'Ask the name service', remove: 'setting' },
  messages: {
    aliases: '"hostAliases" gives the pod its own addresses for names, past the name service.',
    trusted: '"hostAliases" sends what the pod wants from {hosts} to an address of its own; it is low because software trusts that name.',
  },
  standards: { mitre: ['T1557'] },
  rationale: `An entry in \`/etc/hosts\` wins over the name service. Whoever can write the manifest sends a pod's requests for a registry, a forge or a metadata service to a machine of his own,
and nobody who looks at the name service sees it.`,
  remediation: 'Remove `hostAliases` and enter the name where all look it up: in the name service, or as a Service of type `ExternalName`.',
  examples: {
    bad: pod`
      hostAliases: [{ip: 10.0.0.7, hostnames: [ghcr.io]}]
      containers: [{name: app, image: ghcr.io/acme/web:1.4}]
    `,
    good: pod`
      containers: [{name: app, image: ghcr.io/acme/web:1.4}]
    `,
  },
  references: ['https://kubernetes.io/docs/tasks/network/customize-hosts-file-for-pods/'],
});
