import { imageNodeOf } from '../../artifacts/pipeline/job-images.ts';
import { type Severity, severityDegree } from '../../findings/severity.ts';
import { defineRule } from '../rule.ts';

const severities = { tag: 'low', latest: 'medium' } as const satisfies Readonly<Record<string, Severity>>;

const roles = { job: 'runs in', service: 'runs the service', action: 'uses the action' } as const;

/**
 * An image without a tag has the severity of `image/mutable-tag`, whose report it takes the place of. Those whose tag a variable decides, and those of
 * jobs that the pipeline has built before (a registry of GitLab's own), are left alone.
 */
export const unpinnedContainerImage = defineRule({
  meta: {
    id: 'ci/unpinned-container-image',
    kind: 'pipeline',
    severity: 'low',
    title: 'CI job container is pulled by mutable tag',
    rationale: `What a job runs in sees all that the job holds: the checkout, the token that may write to the repository, logins of registries and clouds. Whoever can move the tag of its image runs
code there with the next push, without a change that anybody reviews.`,
    remediation: 'Write the digest behind the tag (`node:24.11.1@sha256:…`), and let Renovate or Dependabot propose updates of both.',
    messages: {
      tag: '{title} {what} "{image}" without a digest, so that whoever may push its tag runs code with what the job holds.',
      latest:
        '{title} {what} "{image}", whatever that is at the time, with what the job holds; it is medium because nothing names a version.',
    },
    fix: 'none',
    examples: {
      bad: 'on: push\njobs:\n  test:\n    runs-on: ubuntu-24.04\n    container: node:24.11.1\n    steps:\n      - run: npm test\n',
      good: 'on: push\njobs:\n  test:\n    runs-on: ubuntu-24.04\n    container: node:24.11.1@sha256:4bcff63911fcb4448bd4fdacec207030997caf25e9bea4045fa6c8c44de311d1\n    steps:\n      - run: npm test\n',
    },
    standards: { mitre: ['T1195.002'] },
    references: [
      'https://docs.github.com/en/actions/reference/security/secure-use#using-third-party-actions',
      'https://docs.gitlab.com/ci/docker/using_docker_images/',
      'https://cwe.mitre.org/data/definitions/494.html',
    ],
  },
  visit: {
    *jobImage(image) {
      const { reference } = imageNodeOf(image);
      if (reference === undefined || reference.digest !== undefined) return;
      const messageId = reference.tag === undefined || reference.tag === 'latest' ? 'latest' : 'tag';
      const severity = severities[messageId];
      yield {
        messageId,
        severity,
        at: image.range,
        facts: { value: `${reference.registry}/${reference.repository}`, degree: severityDegree(severity) },
        supersedes: ['image/mutable-tag', 'image/not-pinned-to-digest', 'image/floating-tag'],
        data: { title: image.subject === '' ? 'The pipeline' : `The ${image.subject}`, what: roles[image.role], image: reference.text },
      };
    },
  },
});
