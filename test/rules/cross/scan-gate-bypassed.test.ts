import { scanGateBypassed } from '../../../src/rules/cross/scan-gate-bypassed.ts';
import { testRule } from '../../support/rule-tester.ts';

const path = '.github/workflows/build.yaml';
const job = (name: string, needs: string, ...steps: readonly string[]): string =>
  `  ${name}:\n    runs-on: ubuntu-24.04\n${needs}    steps:\n${steps.map(step => `      - ${step}\n`).join('')}`;
const workflow = (...jobs: readonly string[]): string => `on: push\njobs:\n${jobs.join('')}`;
const build = (tag: string, more = ''): string => `uses: docker/build-push-action@v6\n        with: {push: true, tags: "${tag}"${more}}`;
const marked = (text: string): string => text.replace('docker/build-push-action@v6', '⟦docker/build-push-action@v6⟧');
const trivy = "uses: aquasecurity/trivy-action@0.33.1\n        with: {image-ref: ghcr.io/acme/web:1.4, exit-code: '1'}";
const needs = (name: string): string => `    needs: ${name}\n`;
const gitlab = (jobs: string): { readonly text: string; readonly path: string } => ({ text: jobs, path: '.gitlab-ci.yml' });

testRule(scanGateBypassed, {
  valid: {
    'it is scanned before': workflow(job('web', '', 'run: trivy image --exit-code 1 web', build('ghcr.io/acme/web:1.4'))),
    'it is scanned in a job that is waited for': workflow(
      job('scan', '', trivy),
      job('test', needs('scan'), 'run: npm test'),
      job('push', needs('[test]'), build('ghcr.io/acme/web:1.4')),
    ),
    'it is scanned in the same script before': workflow(
      job('web', '', 'run: docker build -t acme/web:1 . && grype acme/web:1 --fail-on high && docker push acme/web:1'),
    ),
    'it gets its name behind the scan': workflow(
      job(
        'web',
        '',
        build('ghcr.io/acme/web:candidate'),
        trivy,
        'run: docker buildx imagetools create -t ghcr.io/acme/web:1.4 ghcr.io/acme/web:candidate',
      ),
    ),
    'it is pushed under the name of a commit alone': workflow(job('web', '', build('ghcr.io/acme/web:${{ github.sha }}'), trivy)),
    'it is pushed to a registry that ends with the job': workflow(job('web', '', build('localhost:5000/web:1'), trivy)),
    'nothing is scanned': workflow(job('web', '', 'run: docker push ghcr.io/acme/web:1')),
    'the scan can not fail': workflow(
      job(
        'web',
        '',
        build('ghcr.io/acme/web:1.4'),
        'uses: aquasecurity/trivy-action@0.33.1\n        with: {image-ref: ghcr.io/acme/web:1.4}',
      ),
    ),
    'the scan is for some events only': workflow(
      job('web', '', build('ghcr.io/acme/web:1.4'), `if: github.event_name == 'pull_request'\n        ${trivy}`),
    ),
    'another pipeline may scan before': workflow(
      '  check:\n    uses: ./.github/workflows/check.yaml\n',
      job('web', needs('check'), build('ghcr.io/acme/web:1.4'), trivy),
    ),
    'GitLab scans in an earlier stage': gitlab(
      'stages: [check, ship]\nship:\n  stage: ship\n  script: [docker push registry.example.com/web:1]\nscan:\n  stage: check\n  script: [trivy image --exit-code 1 web]\n',
    ),
    'a template of GitLab decides about the stage': gitlab(
      'ship:\n  extends: .ship\n  script: [docker push registry.example.com/web:1]\nscan:\n  stage: deploy\n  script: [trivy image --exit-code 1 web]\n',
    ),
  },
  invalid: {
    'it is pushed by the step before': {
      text: marked(workflow(job('web', '', build('ghcr.io/acme/web:1.4'), trivy))),
      path,
      expect: [
        {
          messageId: 'bypassed',
          severity: 'low',
          confidence: 'medium',
          subject: 'job web',
          message: 'The image is pushed here before it is scanned, so that a scan that fails keeps nobody from it.',
        },
      ],
    },
    'it is pushed by the command before': {
      text: workflow(job('web', '', 'run: docker build -t acme/web:1 . && ⟦docker push acme/web:1⟧ && grype acme/web:1 --fail-on high')),
      path,
      expect: ['bypassed'],
    },
    'it is pushed by a job beside': {
      text: marked(workflow(job('scan', '', trivy), job('push', '', build('ghcr.io/acme/web:1.4')))),
      path,
      expect: ['bypassed'],
    },
    'it is pushed by a job that the scan waits for': {
      text: marked(workflow(job('push', '', build('ghcr.io/acme/web:latest')), job('scan', needs('push'), trivy))),
      path,
      expect: [{ messageId: 'bypassed', subject: 'job push' }],
    },
    'and another image that is scanned by nobody, of which another rule speaks': {
      text: workflow(
        job('web', '', 'run: docker push ghcr.io/acme/web:1'),
        job('api', '', 'run: ⟦docker push ghcr.io/acme/api:1⟧', 'run: trivy image --exit-code 1 ghcr.io/acme/api:1'),
      ),
      path,
      expect: [{ messageId: 'bypassed', subject: 'job api' }],
    },
    'under the names that metadata-action makes': {
      text: marked(
        workflow(
          job(
            'web',
            '',
            'id: meta\n        uses: docker/metadata-action@v5\n        with: {images: ghcr.io/acme/web, tags: "type=semver,pattern={{version}}"}',
            build('${{ steps.meta.outputs.tags }}'),
            trivy,
          ),
        ),
      ),
      path,
      expect: ['bypassed'],
    },
    'under a name from the environment': {
      text: marked(workflow(job('web', '    env: {IMAGE: ghcr.io/acme/web}\n', build('${{ env.IMAGE }}:latest'), trivy))),
      path,
      expect: ['bypassed'],
    },
    'GitLab scans in a later stage': {
      ...gitlab(
        'ship:\n  stage: build\n  script: [⟦docker push registry.example.com/web:1⟧]\nscan:\n  stage: deploy\n  script: [trivy image --exit-code 1 web]\n',
      ),
      expect: [{ messageId: 'bypassed', subject: 'job ship' }],
    },
  },
});
