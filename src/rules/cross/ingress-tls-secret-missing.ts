import type { RepositoryUnit } from '../../artifacts/artifact.ts';
import type { KubernetesObject } from '../../artifacts/kubernetes/model.ts';
import { isSubstituted } from '../../artifacts/kubernetes/substituted-text.ts';
import { itemsOf, lookup, type Place, type WrittenString, writtenString } from '../../artifacts/yaml/lookup.ts';
import { manifestReads, ofWorkloads } from '../concepts/object-fields.ts';
import { manifest } from '../forms/examples.ts';
import { ConfigObjects } from '../kubernetes/concepts/config-references.ts';
import { annotationsOf } from '../network/concepts/annotations.ts';
import { defineRule, type Report } from '../rule.ts';

/** Annotations by which somebody makes the certificate, or copies it. */
const madeBy =
  /^(?:cert-manager\.io\/|certmanager\.k8s\.io\/|kubernetes\.io\/tls-acme$|acme\.|.*\.cert-manager\.io\/|networking\.gke\.io\/managed-certificates$|reflector\.)/u;

const named = (place: Place, key: string): readonly WrittenString[] => {
  const found = writtenString(place, key);
  return found === undefined || found.value === '' || isSubstituted(found.value) ? [] : [found];
};

/** The Secrets in its own namespace that an object serves with. */
const certificatesOf = (object: KubernetesObject): readonly WrittenString[] => {
  if (object.kind === 'Ingress') return itemsOf(object.get('spec', 'tls')).flatMap(item => named(item, 'secretName'));
  if (object.kind !== 'Gateway' || !object.group?.endsWith('gateway.networking.k8s.io')) return [];
  return itemsOf(object.get('spec', 'listeners')).flatMap(listener =>
    itemsOf(lookup(listener, 'tls', 'certificateRefs')).flatMap(reference =>
      lookup(reference, 'namespace').state === 'absent' && lookup(reference, 'kind').state === 'absent' ? named(reference, 'name') : [],
    ),
  );
};

function* missing({ objects }: RepositoryUnit): Iterable<Report<'missing'>> {
  const known = new ConfigObjects(objects);
  // Why: most repositories hold no certificates on purpose; one that holds some means to hold all.
  if (!known.areWritten('Secret')) return;
  for (const object of objects) {
    if (object.partial || annotationsOf(object).some(({ name }) => madeBy.test(name))) continue;
    for (const { value: name, at } of certificatesOf(object)) {
      if (known.has({ kind: 'Secret', name }, object)) continue;
      yield {
        messageId: 'missing',
        absent: true,
        path: object.file.path,
        at,
        subject: object.subject,
        identity: `certificate ${name}`,
        data: { name, object: object.subject },
      };
    }
  }
}

const objectsWith = (name: string): string => manifest`
  apiVersion: cert-manager.io/v1
  kind: Certificate
  metadata: {name: shop}
  spec: {secretName: shop-tls, issuerRef: {name: ca}, dnsNames: [shop.example.com]}
  ---
  apiVersion: networking.k8s.io/v1
  kind: Ingress
  metadata: {name: shop}
  spec:
    tls: [{hosts: [shop.example.com], secretName: ${name}}]
    rules: [{host: shop.example.com}]
`;

export const ingressTlsSecretMissing = defineRule({
  meta: {
    id: 'cross/ingress-tls-secret-missing',
    kind: 'repository',
    reads: manifestReads({
      ...ofWorkloads({ fields: [['metadata']] }),
      Ingress: { fields: [['metadata'], ['spec', 'tls']] },
      '*': { fields: [['metadata'], ['spec']] },
    }),
    severity: 'low',
    confidence: 'medium',
    profile: 'hardening',
    title: 'Certificate of an Ingress is not provided',
    rationale:
      'Without the Secret that it names, a controller serves a certificate of its own that nobody trusts. Users learn to click the warning away, and clients to switch the check off.',
    remediation:
      'Name the Secret that a Certificate, an ExternalSecret or another object here makes, or let cert-manager make it by its annotation. One that somebody else puts there can be suppressed with that reason.',
    messages: { missing: '"{object}" serves with the certificate in the Secret "{name}", which nothing here makes.' },
    fix: 'none',
    examples: { bad: objectsWith('shop-cert'), good: objectsWith('shop-tls') },
    standards: { nsa: ['Network separation'] },
    references: ['https://kubernetes.io/docs/concepts/services-networking/ingress/#tls'],
  },
  visit: { unit: missing },
});
