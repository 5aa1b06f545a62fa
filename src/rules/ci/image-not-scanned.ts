import { defineRule } from '../rule.ts';
import { missingStep, type WantedStep } from './concepts/missing-step.ts';
import { scansOf } from './concepts/scans.ts';

const scan: WantedStep = {
  does: step => scansOf(step).some(({ looksAtImages }) => looksAtImages),
  called: /scan|trivy|grype|snyk|scout|clair|anchore/iu,
  identity: 'scan',
  elsewhere: 'info',
};

/** Whether a workflow that is started by this one scans (`workflow_run`) a file alone does not say, which is why confidence is medium. */
export const imageNotScanned = defineRule({
  meta: {
    id: 'ci/image-not-scanned',
    kind: 'pipeline',
    severity: 'low',
    profile: 'hardening',
    confidence: 'medium',
    title: 'Pipeline ships an image without a vulnerability scan',
    rationale: `An image brings its base and all its packages with it, and most of their flaws are known when it is built. A pipeline that pushes it without looking ships what a scanner tells in a
minute, and nobody notices when a rebuild brings an old package back.`,
    remediation:
      'Scan the image (or its SBOM) between building and pushing it, and let the job fail: `trivy image --exit-code 1 --severity CRITICAL,HIGH IMAGE`, `grype --fail-on high IMAGE`, `docker scout cves --exit-code IMAGE`.',
    messages: {
      missing: 'The pipeline pushes an image here, and no step of it scans an image or an SBOM.',
      elsewhere:
        'The pipeline pushes an image here, and no step of it scans an image or an SBOM; it is info because pipelines that it calls may do so.',
    },
    fix: 'none',
    examples: {
      bad: 'on: push\njobs:\n  build:\n    runs-on: ubuntu-24.04\n    steps:\n      - run: docker build -t ghcr.io/acme/web:1.4 . && docker push ghcr.io/acme/web:1.4\n',
      good: 'on: push\njobs:\n  build:\n    runs-on: ubuntu-24.04\n    steps:\n      - run: docker build -t ghcr.io/acme/web:1.4 .\n      - run: trivy image --exit-code 1 ghcr.io/acme/web:1.4\n      - run: docker push ghcr.io/acme/web:1.4\n',
    },
    standards: { cisDocker: ['4.4'], nsa: ['Pod security > Building secure container images'], mitre: ['T1525'] },
    references: ['https://docs.docker.com/scout/integrations/ci/gha/', 'https://trivy.dev/latest/docs/target/container_image/'],
  },
  visit: { file: pipeline => missingStep(pipeline, scan) },
});
