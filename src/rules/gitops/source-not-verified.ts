import type { KubernetesObject } from '../../artifacts/kubernetes/model.ts';
import { nodeAt, stringAt } from '../../artifacts/yaml/lookup.ts';
import { isPlainAddress } from '../concepts/plain-addresses.ts';
import { manifest } from '../forms/examples.ts';
import { defineRule } from '../rule.ts';

const kinds: ReadonlySet<string> = new Set(['GitRepository', 'OCIRepository', 'HelmRepository', 'Bucket']);

/** Kinds that can be verified. Source: Flux, source API, `spec.verify`. */
const verified: ReadonlySet<string> = new Set(['GitRepository', 'OCIRepository']);

const isSource = ({ group, kind }: KubernetesObject): boolean => group === 'source.toolkit.fluxcd.io' && kinds.has(kind ?? '');

export const sourceNotVerified = defineRule({
  meta: {
    id: 'gitops/source-not-verified',
    kind: 'kubernetes',
    severity: 'medium',
    title: 'GitOps source is fetched unsafely or not verified',
    rationale: `Flux deploys what its sources hold. Over plain HTTP, or without checking certificates, whoever sits in between decides what that is. And even over TLS, a source without
\`verify\` is trusted as far as everybody who may push there.`,
    remediation:
      'Use HTTPS, SSH or an OCI registry with TLS and leave `insecure` out. Have commits or artifacts signed, and name the keys or identities in `spec.verify`.',
    messages: {
      plain: '{kind} "{name}" is fetched from "{address}" over plain HTTP.',
      insecure: '{kind} "{name}" is fetched without checking certificates ("insecure: true").',
      unverified: '{kind} "{name}" has no "verify", so that everything is deployed that somebody pushes there.',
    },
    fix: 'none',
    examples: {
      bad: manifest`
        apiVersion: source.toolkit.fluxcd.io/v1
        kind: HelmRepository
        metadata: {name: charts}
        spec: {interval: 10m, url: http://charts.example.org}
      `,
      good: manifest`
        apiVersion: source.toolkit.fluxcd.io/v1
        kind: HelmRepository
        metadata: {name: charts}
        spec: {interval: 10m, url: https://charts.example.org}
      `,
    },
    standards: { mitre: ['T1195.002', 'T1557'] },
    references: [
      'https://fluxcd.io/flux/components/source/gitrepositories/#verification',
      'https://fluxcd.io/flux/components/source/ocirepositories/#verification',
      'https://cwe.mitre.org/data/definitions/494.html',
    ],
  },
  visit: {
    *other(object) {
      if (!isSource(object)) return;
      const names = { kind: object.kind ?? '', name: object.name ?? '?' };
      const address = object.get('spec', 'url');
      const url = stringAt(address);
      if (address.state === 'present' && url !== undefined && isPlainAddress(url))
        yield { messageId: 'plain', at: address.node.range, facts: { value: url, degree: 2 }, data: { ...names, address: url } };
      const insecure = object.get('spec', 'insecure');
      if (insecure.state === 'present' && insecure.node.kind === 'scalar' && insecure.node.value === 'true')
        yield { messageId: 'insecure', at: insecure.node.range, facts: { degree: 1 }, data: names };
      const spec = object.get('spec');
      if (verified.has(names.kind) && spec.state === 'present' && object.get('spec', 'verify').state === 'absent')
        yield {
          messageId: 'unverified',
          severity: 'info' as const,
          at: nodeAt(object.node, 'kind')?.range ?? object.range,
          identity: 'verify',
          facts: { degree: 0 },
          data: names,
        };
    },
  },
});
