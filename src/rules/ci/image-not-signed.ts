import { defineRule } from '../rule.ts';
import { missingStep, type WantedStep } from './concepts/missing-step.ts';
import { signs } from './concepts/signatures.ts';

const signature: WantedStep = { does: signs, called: /sign|attest|slsa|provenance/iu, identity: 'signature', elsewhere: 'info' };

/** Attestations that the builder pushes unasked do not count: nobody signs them. Those that are asked for do, as somebody thought of them. */
export const imageNotSigned = defineRule({
  meta: {
    id: 'ci/image-not-signed',
    kind: 'pipeline',
    severity: 'low',
    profile: 'strict',
    confidence: 'medium',
    title: 'Pushed image is neither signed nor attested',
    rationale: `Without a signature or an attestation nobody can tell an image of this pipeline from one that somebody with a stolen password pushed to the same repository, and a cluster has nothing
to ask for.`,
    remediation:
      'Sign the digest after the push (`cosign sign IMAGE@DIGEST`, without a key by the identity of the job), or attest it with actions/attest-build-provenance (`push-to-registry: true`).',
    messages: {
      missing: 'The pipeline pushes an image here, and no step of it signs or attests one.',
      elsewhere:
        'The pipeline pushes an image here, and no step of it signs or attests one; it is info because pipelines that it calls may do so.',
    },
    fix: 'none',
    examples: {
      bad: 'on: push\njobs:\n  build:\n    runs-on: ubuntu-24.04\n    steps:\n      - run: docker buildx build --push -t ghcr.io/acme/web:1.4 .\n',
      good: 'on: push\njobs:\n  build:\n    runs-on: ubuntu-24.04\n    steps:\n      - run: docker buildx build --push -t ghcr.io/acme/web:1.4 .\n      - run: cosign sign --yes ghcr.io/acme/web:1.4\n',
    },
    standards: { cisDocker: ['4.5', '4.12'], mitre: ['T1525'] },
    references: [
      'https://docs.sigstore.dev/cosign/signing/signing_with_containers/',
      'https://docs.github.com/en/actions/concepts/security/artifact-attestations',
      'https://cwe.mitre.org/data/definitions/353.html',
    ],
  },
  visit: { file: pipeline => missingStep(pipeline, signature) },
});
