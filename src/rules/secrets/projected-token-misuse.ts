import type { PodSpec } from '../../artifacts/kubernetes/model.ts';
import { volumesOf, writtenRange } from '../../artifacts/kubernetes/walk.ts';
import { setKey } from '../../artifacts/yaml/edit.ts';
import { isMissing, itemsOf, lookup, mappingAt, numberAt } from '../../artifacts/yaml/lookup.ts';
import type { YamlMapping } from '../../artifacts/yaml/model.ts';
import { severityDegree } from '../../findings/severity.ts';
import type { Range } from '../../text/range.ts';
import { pod } from '../forms/examples.ts';
import { defineRule, type Report } from '../rule.ts';

const day = 86_400;

/** Names of volumes whose token is for somebody else than the API server. */
const forOthers = /(?:^|[-_])(?:vault|sts|oidc|aws|gcp|azure|gcloud|spire|boundary|cosign|fulcio|sigstore)(?:[-_]|$)/i;

/** A token that is projected, with the name of its volume. */
interface ProjectedToken {
  readonly volume: string;
  readonly token: YamlMapping;
  /** The key that it stands under. */
  readonly at: Range;
}

const tokensIn = (podSpec: PodSpec): readonly ProjectedToken[] =>
  volumesOf(podSpec).flatMap(({ name = '', node }) =>
    itemsOf(lookup(node, 'projected', 'sources')).flatMap(source => {
      const found = lookup(source, 'serviceAccountToken');
      const token = mappingAt(found);
      const at = found.state === 'present' ? found.entry?.key.range : undefined;
      return token && at ? [{ volume: name, token, at }] : [];
    }),
  );

const tooLong = ({ volume, token }: ProjectedToken): Report<'long' | 'audience'> | undefined => {
  const seconds = numberAt(token, 'expirationSeconds');
  const at = writtenRange(lookup(token, 'expirationSeconds'));
  if (typeof seconds !== 'number' || seconds <= day || at === undefined) return undefined;
  return {
    messageId: 'long',
    at,
    data: { volume, hours: String(Math.floor(seconds / 3_600)) },
    facts: { value: String(seconds), degree: severityDegree('medium') },
    fix: () => {
      const edits = setKey(token, ['expirationSeconds'], 3_600);
      return edits && { title: 'Let the token expire after an hour', edits };
    },
  };
};

function* misuses(podSpec: PodSpec): Iterable<Report<'long' | 'audience'>> {
  for (const found of tokensIn(podSpec)) {
    const { volume, token, at } = found;
    const long = tooLong(found);
    if (long) yield long;
    if (isMissing(lookup(token, 'audience')) && forOthers.test(volume) && !podSpec.object.partial)
      yield {
        messageId: 'audience',
        at,
        identity: `audience ${volume}`,
        data: { volume, hours: '' },
        facts: { value: '', degree: severityDegree('medium') },
      };
  }
}

const volume = (token: string): string => pod`
  containers: [{name: app, image: ghcr.io/acme/web:1.4}]
  volumes: [{name: vault-token, projected: {sources: [{serviceAccountToken: {path: token, ${token}}}]}}]
`;

export const projectedTokenMisuse = defineRule({
  meta: {
    id: 'secrets/projected-token-misuse',
    kind: 'kubernetes',
    severity: 'medium',
    title: 'Projected token is too broad',
    rationale:
      'The kubelet renews projected tokens by itself, so that nothing needs one that lives for days; who steals it has it for as long. A token without an audience is for the API server: whoever gets it to check somebody uses it there with all of the rights of the pod.',
    remediation: 'Leave `expirationSeconds` out or set it to an hour, and name in `audience` who is to accept the token.',
    messages: {
      long: 'The token in the volume "{volume}" lives for {hours} hours.',
      audience:
        'The token in the volume "{volume}" is for somebody else than the API server, which takes it all the same: it has no audience.',
    },
    fix: 'unsafe',
    examples: {
      bad: volume('audience: vault, expirationSeconds: 2592000'),
      good: volume('audience: vault, expirationSeconds: 3600'),
    },
    standards: { nsa: ['Pod security > Protecting Pod service account tokens'], mitre: ['T1528'] },
    references: ['https://kubernetes.io/docs/concepts/storage/projected-volumes/#serviceaccounttoken'],
  },
  visit: { podSpec: misuses },
});
