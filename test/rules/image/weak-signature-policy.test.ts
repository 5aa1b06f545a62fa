import { weakSignaturePolicy } from '../../../src/rules/image/weak-signature-policy.ts';
import { testRule } from '../../support/rule-tester.ts';

const kyverno = (verify: string, action = 'Enforce'): string =>
  `apiVersion: kyverno.io/v1\nkind: ClusterPolicy\nmetadata: {name: verify}\nspec:\n  validationFailureAction: ${action}\n  rules:\n    - name: verify\n      match: {any: [{resources: {kinds: [Pod]}}]}\n      verifyImages:\n        - imageReferences: ["ghcr.io/acme/*"]\n${verify}`;
const keyless = (fields: string, key = 'keyless'): string =>
  `          attestors:\n            - entries:\n                - ${key}:\n${fields.replaceAll(/^/gm, ' '.repeat(20)).trimEnd()}\n`;
const sigstore = (spec: string): string =>
  `apiVersion: policy.sigstore.dev/v1beta1\nkind: ClusterImagePolicy\nmetadata: {name: signed}\nspec:\n${spec}`;
const validating = (spec: string): string =>
  `apiVersion: policies.kyverno.io/v1\nkind: ImageValidatingPolicy\nmetadata: {name: signed}\nspec:\n  matchImageReferences: [{glob: ghcr.io/acme/*}]\n${spec}`;
const named =
  'subject: https://github.com/acme/web/.github/workflows/release.yml@refs/heads/main\nissuer: https://token.actions.githubusercontent.com';

const signed = '[{"type": "sigstoreSigned", "keyPath": "/etc/pki/acme.pub"}]';
const anything = (mark = '"insecureAcceptAnything"'): string => `[{"type": ${mark}}]`;

testRule(weakSignaturePolicy, {
  valid: {
    'a policy of Podman that refuses what it does not know': `{"default": [{"type": "reject"}], "transports": {"docker": {"ghcr.io/acme": ${signed}}}}\n`,
    'one whose registries are all signed': `{"default": ${anything()}, "transports": {"docker": {"": ${signed}}}}\n`,
    'one that makes an exception': `{"default": [{"type": "reject"}], "transports": {"docker": {"localhost:5000": ${anything()}}}}\n`,
    'one that takes what lies on the machine': `{"default": [{"type": "reject"}], "transports": {"docker-daemon": {"": ${anything()}}}}\n`,
    'named signers, enforced': kyverno(keyless(named)),
    'a workflow by an expression, and any of its tags': kyverno(
      keyless('subjectRegExp: ^https://github\\.com/acme/.*\nissuer: https://token.actions.githubusercontent.com'),
    ),
    'a subject with a star at its end': kyverno(
      keyless('subject: "https://github.com/acme/*"\nissuer: https://token.actions.githubusercontent.com'),
    ),
    'digests that are not verified but put in': kyverno('          verifyDigest: false\n          mutateDigest: true\n'),
    'a signer that a template names': {
      text: kyverno(keyless('subject: {{ .Values.subject }}\nissuer: {{ .Values.issuer }}')),
      path: 'chart/templates/policy.yaml',
    },
    'a policy about something else that audits':
      'apiVersion: kyverno.io/v1\nkind: ClusterPolicy\nmetadata: {name: labels}\nspec:\n  validationFailureAction: Audit\n  rules:\n    - name: a\n      validate: {message: x, pattern: {metadata: {labels: {app: "?*"}}}}\n',
    'a rule that enforces within a policy that audits': kyverno('          failureAction: Enforce\n', 'Audit'),
    'a key': sigstore('  images: [{glob: "**"}]\n  authorities: [{key: {kms: "awskms:///alias/cosign"}}]\n'),
    'some images that pass': sigstore('  images: [{glob: "registry.k8s.io/**"}]\n  authorities: [{static: {action: pass}}]\n'),
    'a policy of that name of another vendor':
      'apiVersion: config.openshift.io/v1\nkind: ClusterImagePolicy\nmetadata: {name: a}\nspec: {mode: warn}\n',
    'an ImageValidatingPolicy that denies': validating(
      '  validationActions: [Audit, Deny]\n  attestors:\n    - name: ci\n      cosign:\n        keyless:\n          identities: [{issuer: "https://token.actions.githubusercontent.com", subject: "https://github.com/acme/web/.github/workflows/a.yml@refs/heads/main"}]\n',
    ),
  },
  invalid: {
    'a policy of Podman that takes everything': {
      text: `{"default": ${anything('⟦"insecureAcceptAnything"⟧')}}\n`,
      expect: [
        {
          messageId: 'pulls',
          severity: 'medium',
          message:
            'Images are pulled without a signature: "insecureAcceptAnything" is what is asked for of all images that no scope names.',
        },
      ],
    },
    'one that takes everything of registries': {
      text: `{"default": [{"type": "reject"}], "transports": {"docker": {"": ${anything('⟦"insecureAcceptAnything"⟧')}}}}\n`,
      expect: ['pulls'],
    },
    'one that names signed scopes beside': {
      text: `{\n  "default": ${anything('⟦"insecureAcceptAnything"⟧')},\n  "transports": {"docker": {"ghcr.io/acme": ${signed}}}\n}\n`,
      expect: ['pulls'],
    },
    'images need not be signed': {
      text: kyverno(`          required: ⟦false⟧\n${keyless(named)}`),
      expect: [
        {
          messageId: 'optional',
          severity: 'high',
          message: 'ClusterPolicy/verify lets images run that were not verified ("required: false").',
        },
      ],
    },
    'a policy that audits': { text: kyverno(keyless(named), '⟦Audit⟧'), expect: [{ messageId: 'audit', severity: 'medium' }] },
    'a rule that audits': { text: kyverno(`          failureAction: ⟦Audit⟧\n${keyless(named)}`), expect: ['audit'] },
    'tags that stay tags': { text: kyverno('          verifyDigest: ⟦false⟧\n          mutateDigest: false\n'), expect: ['tag'] },
    'any subject of an issuer': {
      text: kyverno(keyless('subject: "*"\nissuer: https://token.actions.githubusercontent.com', '⟦keyless⟧')),
      expect: [{ messageId: 'anyone', severity: 'high' }],
    },
    'a subject of any issuer': {
      text: kyverno(keyless('subjectRegExp: ^https://github\\.com/acme/\nissuerRegExp: .*', '⟦keyless⟧')),
      expect: ['anyone'],
    },
    'no log': {
      text: kyverno(keyless(`${named}\nrekor: {ignoreTlog: ⟦true⟧}\nctlog: {ignoreSCT: ⟦true⟧}`)),
      expect: [{ messageId: 'log', severity: 'medium' }, 'log'],
    },
    'no log of what keys signed': {
      text: kyverno(
        '          attestors:\n            - entries:\n                - keys:\n                    publicKeys: k8s://a/b\n                    rekor: {ignoreTlog: ⟦true⟧}\n',
      ),
      expect: ['log'],
    },
    'a policy of Sigstore that warns and takes everybody': {
      text: sigstore(
        '  mode: ⟦warn⟧\n  images: [{glob: "ghcr.io/acme/**"}]\n  authorities:\n    - ⟦keyless⟧: {url: https://fulcio.sigstore.dev}\n    - keyless: {identities: [⟦{issuerRegExp: ".*", subjectRegExp: "^.*$"}⟧]}\n',
      ),
      expect: ['audit', 'anyone', 'anyone'],
    },
    'all images that pass': {
      text: sigstore('  images: [{glob: "**"}]\n  authorities: [{static: {action: ⟦pass⟧}}]\n'),
      expect: [{ messageId: 'static', severity: 'high' }],
    },
    'an ImageValidatingPolicy that warns': {
      text: validating(
        '  validationActions: [⟦Audit⟧, Warn]\n  validationConfigurations: {required: ⟦false⟧}\n  attestors:\n    - name: ci\n      cosign:\n        keyless: {identities: [⟦{issuer: "https://accounts.google.com"}⟧]}\n        ctlog: {insecureIgnoreTlog: ⟦true⟧}\n',
      ),
      expect: ['audit', 'optional', 'anyone', 'log'],
    },
  },
});
