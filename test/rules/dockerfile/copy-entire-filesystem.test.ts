import { copyEntireFilesystem } from '../../../src/rules/dockerfile/copy-entire-filesystem.ts';
import { testRule } from '../../support/rule-tester.ts';

testRule(copyEntireFilesystem, {
  valid: {
    'a folder': 'FROM a AS b\nFROM c\nCOPY --from=b /app /\n',
    'the context': 'FROM c\nCOPY / /\n',
    'an image that is a root file system, into nothing': 'FROM scratch\nCOPY --from=debian:13 / /\n',
    'a stage that is not shipped': 'FROM a AS b\nFROM c AS d\nCOPY --from=b / /\nFROM e\n',
  },
  invalid: {
    'all of a stage by its number': { text: 'FROM a AS b\nFROM c\n⟦COPY --from=0 / /⟧\n', expect: ['all'] },
    'all of a stage': { text: 'FROM a AS b\nFROM c\n⟦COPY --from=b "/" /⟧\n', expect: [{ messageId: 'all', severity: 'medium' }] },
    'all of another image': { text: 'FROM c\n⟦COPY --from=debian:13 / /⟧\n', expect: ['all'] },
    'a squashed stage': { text: 'FROM a AS b\nFROM scratch\n⟦COPY --from=b / /⟧\n', expect: [{ messageId: 'squashed', severity: 'info' }] },
  },
});
