import { copyEntireFilesystem } from '../../../src/rules/dockerfile/copy-entire-filesystem.ts';
import { testRule } from '../../support/rule-tester.ts';

testRule(copyEntireFilesystem, {
  valid: {
    'a folder': 'FROM a AS b\nFROM c\nCOPY --from=b /app /\n',
    'the context': 'FROM c\nCOPY / /\n',
    'an image that is a root file system, into nothing': 'FROM scratch\nCOPY --from=debian:13 / /\n',
    'a stage that is not shipped': 'FROM a AS b\nFROM c AS d\nCOPY --from=b / /\nFROM e\n',
    'an image that is made to be laid over another, and a stage that is empty but for what it copies':
      'FROM --platform=$BUILDPLATFORM tonistiigi/xx:${XX_VERSION} AS xx\nFROM scratch AS files\nCOPY app /usr/bin/\nFROM c\nCOPY --from=xx / /\n' +
      'COPY --from=docker.io/tonistiigi/xx:1.9 / /\nCOPY --from=files / /\n',
  },
  invalid: {
    'a stage that was empty and took all': {
      text: 'FROM a AS b\nFROM scratch AS files\nCOPY --from=b / /\nFROM c\n⟦COPY --from=files / /⟧\n',
      expect: ['all'],
    },
    'all of a stage by its number': { text: 'FROM a AS b\nFROM c\n⟦COPY --from=0 / /⟧\n', expect: ['all'] },
    'all of a stage': { text: 'FROM a AS b\nFROM c\n⟦COPY --from=b "/" /⟧\n', expect: [{ messageId: 'all', severity: 'medium' }] },
    'all of another image': { text: 'FROM c\n⟦COPY --from=debian:13 / /⟧\n', expect: ['all'] },
    'a squashed stage': { text: 'FROM a AS b\nFROM scratch\n⟦COPY --from=b / /⟧\n', expect: [{ messageId: 'squashed', severity: 'info' }] },
  },
});
