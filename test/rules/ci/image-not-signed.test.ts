import { imageNotSigned } from '../../../src/rules/ci/image-not-signed.ts';
import { testRule } from '../../support/rule-tester.ts';
import { gitlab, gitlabPath, workflow } from './support.ts';

const push = 'run: docker push ghcr.io/acme/web:1.4';

testRule(imageNotSigned, {
  valid: {
    cosign: workflow([push, 'run: cosign sign --yes ghcr.io/acme/web@$DIGEST']),
    notation: { path: gitlabPath, text: gitlab('docker push x', 'notation sign x') },
    'an attestation of GitHub': workflow([push, 'uses: actions/attest-build-provenance@v3\nwith:\n  subject-name: ghcr.io/acme/web']),
    'attestations that are asked for': workflow(['uses: docker/build-push-action@v6\nwith:\n  push: true\n  sbom: true']),
    'by the builder’s command': workflow(['run: docker buildx build --push --provenance=mode=max .']),
    'nothing pushed': workflow(['run: docker build .']),
  },
  invalid: {
    'a push by command': {
      text: workflow(['run: ⟦docker push ghcr.io/acme/web:1.4⟧']),
      expect: [
        { messageId: 'missing', severity: 'low', message: 'The pipeline pushes an image here, and no step of it signs or attests one.' },
      ],
    },
    'attestations switched off': {
      text: workflow(['uses: ⟦docker/build-push-action@v6⟧\nwith:\n  push: true\n  provenance: false']),
      expect: ['missing'],
    },
    'a verification is no signature': {
      path: gitlabPath,
      text: gitlab('cosign verify base', '⟦docker push x⟧'),
      expect: ['missing'],
    },
    'with a workflow that may sign': {
      text: `${workflow(['run: ⟦docker push x⟧'])}  after:\n    uses: ./.github/workflows/publish.yml\n`,
      expect: [{ messageId: 'elsewhere', severity: 'info' }],
    },
  },
});
