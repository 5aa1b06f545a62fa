import { remoteBaseUnpinned } from '../../../src/rules/kustomize/remote-base-unpinned.ts';
import { testRule } from '../../support/rule-tester.ts';

testRule(remoteBaseUnpinned, {
  valid: {
    'files and folders of the repository': 'resources:\n  - ../../base\n  - web.yaml\n  - github/web.yaml\n',
    'a tag': 'resources:\n  - https://github.com/argoproj/argo-cd//manifests/cluster-install?ref=v2.14.9\n',
    'a commit': 'resources:\n  - github.com/acme/platform//base?ref=3f9a1c2b7d8e4f5a6b7c8d9e0f1a2b3c4d5e6f70\n',
    'a release of a host': 'resources:\n  - https://github.com/cert-manager/cert-manager/releases/download/v1.17.1/cert-manager.yaml\n',
    'a file at a tag': 'resources:\n  - https://raw.githubusercontent.com/acme/x/v1.2.0/deploy/a.yaml\n',
    'the version of a chart’s tag': 'components:\n  - https://github.com/acme/charts//web?ref=web-chart-1.4.2\n',
    'an address that is put in later': 'resources:\n  - https://github.com/acme/x?ref=${VERSION}\n',
    'a patch': 'resources: [a.yaml]\npatches:\n  - path: https.yaml\n',
  },
  invalid: {
    'a branch': {
      text: 'resources:\n  - ⟦https://github.com/acme/platform//base?ref=main⟧\n',
      expect: [
        {
          messageId: 'moving',
          severity: 'medium',
          message:
            'The remote base "https://github.com/acme/platform//base?ref=main" is taken from "main", which is another one after each push.',
        },
      ],
    },
    'no version at all, in the short form': { text: 'bases:\n  - ⟦github.com/acme/platform/base⟧\n', expect: ['none'] },
    'a file of a branch': {
      text: 'resources:\n  - ⟦https://raw.githubusercontent.com/acme/x/master/deploy/a.yaml⟧\n',
      expect: ['moving'],
    },
    'by SSH, among components': { text: 'components: [⟦"git@github.com:acme/platform.git"⟧]\n', expect: ['none'] },
    'the latest release': {
      text: 'resources:\n  - ⟦https://github.com/acme/x/releases/latest/download/install.yaml⟧\n',
      expect: ['moving'],
    },
    'an address of a host': { text: 'resources:\n  - ⟦https://example.org/install.yaml⟧\n', expect: ['none'] },
  },
});
