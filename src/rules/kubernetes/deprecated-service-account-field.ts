import type { Edits } from '../../artifacts/yaml/edit.ts';
import { isMissing, stringAt } from '../../artifacts/yaml/lookup.ts';
import { textUnder } from '../../text/range.ts';
import { pod } from '../forms/examples.ts';
import { type PodSetting, podField } from '../forms/pod-field.ts';

/** The new name in the old one's place, quoted as that was. Where both are written the old one goes: the API server overwrites it. */
const rename = ({ found, podSpec }: PodSetting): Edits => {
  const key = found.state === 'present' ? found.entry?.key : undefined;
  if (key === undefined || !isMissing(podSpec.get('serviceAccountName'))) return undefined;
  return [{ range: key.range, newText: textUnder(podSpec.object.file.text, key.range).replace('serviceAccount', 'serviceAccountName') }];
};

export const deprecatedServiceAccountField = podField({
  id: 'kubernetes/deprecated-service-account-field',
  severity: 'info',
  profile: 'hardening',
  title: 'Old field for the service account',
  field: ['serviceAccount'],
  wrong: {
    deprecated: (value, { podSpec }) => typeof value === 'string' && value !== '' && isMissing(podSpec.get('serviceAccountName')),
    different: (value, { podSpec }) => {
      const name = stringAt(podSpec.get('serviceAccountName'));
      return typeof value === 'string' && value !== '' && name !== undefined && name !== '' && name !== value;
    },
  },
  data: ({ podSpec }) => ({ name: stringAt(podSpec.get('serviceAccountName')) ?? '' }),
  fix: { title: 'Call it "serviceAccountName"', safety: 'safe', edits: rename },
  messages: {
    deprecated: '"serviceAccount" is the old name of "serviceAccountName".',
    different: '"serviceAccount: {value}" has no effect beside "serviceAccountName: {name}".',
  },
  rationale: `The API server copies \`serviceAccount\` to \`serviceAccountName\` for old clients and prefers the latter where both are there. Policies and tools that look at the account of a pod
read the new field only, so that an account under the old name escapes them.`,
  remediation: 'Write `serviceAccountName` and remove `serviceAccount`.',
  examples: {
    bad: pod`
      serviceAccount: web
      containers: [{name: app, image: ghcr.io/acme/web:1.4}]
    `,
    good: pod`
      serviceAccountName: web
      containers: [{name: app, image: ghcr.io/acme/web:1.4}]
    `,
  },
  references: ['https://kubernetes.io/docs/tasks/configure-pod-container/configure-service-account/'],
});
