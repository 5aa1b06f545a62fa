import { imageNotScanned } from '../../../src/rules/ci/image-not-scanned.ts';
import { testRule } from '../../support/rule-tester.ts';
import { gitlab, gitlabPath, workflow } from './support.ts';

const push = 'run: docker push ghcr.io/acme/web:1.4';

testRule(imageNotScanned, {
  valid: {
    'Trivy before the push': workflow(['run: docker build -t x .', 'run: trivy image --exit-code 1 x', push]),
    'Trivy that lists packages and scans them': workflow(['run: trivy image --format cyclonedx --scanners vuln x', push]),
    'Trivy that scans a bill': workflow(['run: syft x -o cyclonedx-json=x.cdx.json', 'run: trivy sbom --format=json x.cdx.json', push]),
    'an action, in another job': `${workflow([push])}  scan:\n    runs-on: ubuntu-24.04\n    steps:\n      - uses: anchore/scan-action@v6\n        with: {image: "ghcr.io/acme/web:1.4"}\n`,
    'a scanner in a container': workflow([push, 'run: docker run --rm -v /tmp:/t aquasec/trivy:0.67.2 image ghcr.io/acme/web:1.4']),
    'nothing pushed': workflow(['run: docker build .', 'uses: docker/build-push-action@v6\nwith: {push: false}']),
    'GitLab’s own template': {
      path: gitlabPath,
      text: `include:\n  - template: Security/Container-Scanning.gitlab-ci.yml\n${gitlab('docker push $CI_REGISTRY_IMAGE')}`,
    },
    'Docker Scout': workflow([
      'uses: docker/build-push-action@v6\nwith:\n  push: true',
      'uses: docker/scout-action@v1\nwith: {command: cves, exit-code: true}',
    ]),
  },
  invalid: {
    'a push by command': {
      text: workflow(['run: docker build -t x .', 'run: ⟦docker push ghcr.io/acme/web:1.4⟧']),
      expect: [
        {
          messageId: 'missing',
          severity: 'low',
          message: 'The pipeline pushes an image here, and no step of it scans an image or an SBOM.',
        },
      ],
    },
    'by the action, now and then': {
      text: workflow(["uses: ⟦docker/build-push-action@v6⟧\nwith:\n  push: ${{ github.event_name != 'pull_request' }}"]),
      expect: ['missing'],
    },
    'once for all pushes, with a scanner of files': {
      text: workflow(['run: trivy fs --exit-code 1 .', 'run: ⟦docker buildx build --output type=image,push=true .⟧', 'run: podman push x']),
      expect: ['missing'],
    },
    'with Trivy that only lists packages': {
      text: workflow(['run: trivy image --format cyclonedx --output x.cdx.json x', 'run: ⟦docker push ghcr.io/acme/web:1.4⟧']),
      expect: ['missing'],
    },
    'with the action that only lists packages': {
      text: workflow([
        'uses: aquasecurity/trivy-action@0.33.1\nwith: {image-ref: x, format: spdx-json}',
        'run: ⟦docker push ghcr.io/acme/web:1.4⟧',
      ]),
      expect: ['missing'],
    },
    'with Syft, which only lists packages': {
      text: workflow(['run: syft x -o spdx-json', 'run: ⟦docker push ghcr.io/acme/web:1.4⟧']),
      expect: ['missing'],
    },
    'with a workflow that may scan': {
      text: `${workflow(['run: ⟦ko build ./cmd/web⟧'])}  after:\n    uses: acme/workflows/.github/workflows/after.yml@v2\n`,
      expect: [{ messageId: 'elsewhere', severity: 'info' }],
    },
    GitLab: { path: gitlabPath, text: gitlab('docker build .', '⟦docker push $CI_REGISTRY_IMAGE:$CI_COMMIT_SHA⟧'), expect: ['missing'] },
  },
});
