import { knownVulnerableRelease } from '../../../src/rules/image/known-vulnerable-release.ts';
import { testRule } from '../../support/rule-tester.ts';

const pod = (image: string): string =>
  `apiVersion: v1\nkind: Pod\nmetadata: {name: web}\nspec:\n  containers:\n    - name: app\n      image: ${image}\n`;

testRule(knownVulnerableRelease, {
  valid: {
    'a mended release': 'FROM redis:7.2.11-alpine\n',
    'a tag that moves on': 'FROM redis:7.2\nFROM mongo:7\nFROM jenkins/jenkins:lts\n',
    'a fork under another name': pod('ghcr.io/acme/redis:7.2.3'),
    'an image that only a digest names': pod(`tomcat@sha256:${'a'.repeat(64)}`),
    'a milestone, which the table does not have': 'FROM tomcat:11.0.0-M1\n',
    'the line of long-term support that got the fix': pod('jenkins/jenkins:2.426.3-lts'),
    'a release of MinIO after the fix': pod('quay.io/minio/minio:RELEASE.2024-01-11T07-46-16Z'),
    'one that the service builds itself': 'services:\n  cache:\n    build: .\n    image: redis:7.2.3\n',
    'a version that is not known': pod('"quay.io/argoproj/argocd:{{ .Values.tag }}"'),
  },
  invalid: {
    'in a manifest': {
      text: pod('⟦registry.k8s.io/ingress-nginx/controller:v1.11.2⟧'),
      expect: [
        {
          messageId: 'release',
          severity: 'high',
          message:
            'The image "registry.k8s.io/ingress-nginx/controller:v1.11.2" is Ingress NGINX Controller 1.11.2, which lets whoever reaches it read all secrets of the cluster (IngressNightmare) (CVE-2025-1974); it is mended in 1.11.5.',
        },
      ],
      fixed: pod('registry.k8s.io/ingress-nginx/controller:v1.11.5'),
    },
    'with a variant behind the version': {
      text: 'FROM ⟦docker.io/library/redis:7.4.1-alpine3.20⟧\n',
      expect: [{ messageId: 'release', safety: 'unsafe' }],
      fixed: 'FROM docker.io/library/redis:7.4.6-alpine3.20\n',
    },
    'a release that is called after its day': {
      text: 'services:\n  store:\n    image: ⟦minio/minio:RELEASE.2023-01-12T02-06-16Z⟧\n',
      expect: ['release'],
      fixed: 'services:\n  store:\n    image: minio/minio:RELEASE.2023-03-20T20-16-18Z\n',
    },
    'a weekly release with two numbers': {
      text: pod('⟦jenkins/jenkins:2.440-jdk17⟧'),
      expect: ['release'],
      fixed: pod('jenkins/jenkins:2.440.1-jdk17'),
    },
    'with a digest, which no edit may leave as it is': {
      text: pod(`⟦grafana/grafana:8.3.0@sha256:${'b'.repeat(64)}⟧`),
      expect: ['release'],
    },
    'by an argument': {
      text: 'ARG VERSION=2.4.49\nFROM ⟦httpd:${VERSION}⟧\n',
      expect: ['release'],
    },
  },
});
