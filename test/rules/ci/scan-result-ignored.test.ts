import { scanResultIgnored } from '../../../src/rules/ci/scan-result-ignored.ts';
import { testRule } from '../../support/rule-tester.ts';
import { gitlab, gitlabPath, workflow } from './support.ts';

const trivy = (...inputs: readonly string[]): string =>
  `uses: aquasecurity/trivy-action@0.33.1\nwith:\n${inputs.map(input => `  ${input}`).join('\n')}`;
const marked = (step: string): string => step.replace('aquasecurity/trivy-action@0.33.1', '⟦aquasecurity/trivy-action@0.33.1⟧');

testRule(scanResultIgnored, {
  valid: {
    'a scanner that fails': workflow([trivy('image-ref: x', "exit-code: '1'", 'severity: CRITICAL,HIGH')]),
    'results that code scanning gets': workflow([
      trivy('image-ref: x', 'format: sarif', 'output: trivy.sarif'),
      'uses: github/codeql-action/upload-sarif@v4\nwith:\n  sarif_file: trivy.sarif',
    ]),
    'a table first, then a failure': workflow([trivy('image-ref: x'), 'run: trivy image --exit-code 1 x']),
    'a later step that reads the report': workflow(['run: trivy image -f json -o /tmp/report.json x', 'run: ./gate /tmp/report.json']),
    'Grype fails by default as an action': workflow(['uses: anchore/scan-action@v6\nwith:\n  image: x']),
    'Snyk fails by default': { path: gitlabPath, text: gitlab('snyk container test x') },
    'a variable for all commands': workflow(['run: trivy image x\nenv:\n  TRIVY_EXIT_CODE: 1']),
    'a report for GitLab': {
      path: gitlabPath,
      text: `${gitlab('trivy image -o gl.json x')}  artifacts:\n    reports:\n      container_scanning: gl.json\n`,
    },
    'a code that a variable holds': workflow(['run: trivy image --exit-code $CODE x']),
  },
  invalid: {
    'Trivy’s default, as an action': {
      text: workflow([marked(trivy('image-ref: x'))]),
      expect: [
        {
          messageId: 'never',
          severity: 'low',
          subject: 'job build',
          message: 'Trivy ends with success here whatever it finds, and no later step looks at its result.',
        },
      ],
      fixed: workflow([trivy('image-ref: x', 'exit-code: "1"')]),
    },
    'switched off': {
      text: workflow([
        marked(trivy('image-ref: x', "exit-code: '0'")),
        'uses: ⟦anchore/scan-action@v6⟧\nwith:\n  image: x\n  fail-build: false',
      ]),
      expect: ['never', 'never'],
      fixed: workflow([trivy('image-ref: x', "exit-code: '1'"), 'uses: anchore/scan-action@v6\nwith:\n  image: x\n  fail-build: true']),
    },
    'Docker Scout, as an action': {
      text: workflow(['uses: ⟦docker/scout-action@v1⟧\nwith:\n  command: cves\n  image: x']),
      expect: ['never'],
      fixed: workflow(['uses: docker/scout-action@v1\nwith:\n  command: cves\n  image: x\n  exit-code: true']),
    },
    'commands that never fail': {
      path: gitlabPath,
      text: gitlab(
        '⟦trivy image --severity CRITICAL x⟧',
        '⟦grype x⟧',
        '⟦docker scout cves x⟧',
        '⟦docker run aquasec/trivy:0.67.2 image x⟧',
      ),
      expect: ['never', 'never', 'never', 'never'],
    },
    'a failure that is forgiven': {
      text: workflow([
        'run: ⟦trivy image --exit-code 1 x⟧ || true',
        'continue-on-error: true\nuses: ⟦snyk/actions/docker@v1⟧\nwith:\n  image: x',
      ]),
      expect: ['forgiven', 'forgiven'],
    },
    'a job that may fail': {
      path: gitlabPath,
      text: `${gitlab('⟦grype --fail-on high x⟧')}  allow_failure: true\n`,
      expect: ['forgiven'],
    },
    'a gate for files does not count for images': {
      text: workflow(['run: trivy config --exit-code 1 .', 'run: ⟦trivy image x⟧']),
      expect: ['never'],
    },
    'the worst left out': {
      text: workflow([marked(trivy('image-ref: x', "exit-code: '1'", 'severity: LOW,MEDIUM'))]),
      expect: [{ messageId: 'filtered', message: 'Trivy is not asked for critical flaws here.' }],
    },
  },
});
