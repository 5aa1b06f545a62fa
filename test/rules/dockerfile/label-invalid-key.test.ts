import { labelInvalidKey } from '../../../src/rules/dockerfile/label-invalid-key.ts';
import { testRule } from '../../support/rule-tester.ts';

testRule(labelInvalidKey, {
  valid: {
    plain: 'FROM a\nLABEL maintainer=x\n',
    'of the image specification':
      'FROM a\nLABEL org.opencontainers.image.source=https://example.com org.opencontainers.image.base.name=b\n',
    'with hyphens and digits': 'FROM a\nLABEL com.example.some-label2="x y" "com.example.b"=c\n',
    'a variable': 'FROM a\nARG N\nLABEL com.example.$N=x\n',
    'what Docker documents for extensions':
      'FROM a\nLABEL com.docker.desktop.extension.api.version="0.3.4" com.docker.extension.screenshots=x\n',
    'variables of ENV': 'FROM a\nENV Build_Date=x\n',
  },
  invalid: {
    'capitals and underscores': {
      text: 'FROM a\nLABEL ⟦Build_Date⟧=x ok=y\n',
      expect: [
        {
          messageId: 'invalid',
          severity: 'info',
          message: 'The label key "Build_Date" is not made of lower-case letters, digits, single dots and hyphens.',
        },
      ],
    },
    'at the ends': { text: 'FROM a\nLABEL ⟦.a⟧=x ⟦b-⟧=y\n', expect: ['invalid', 'invalid'] },
    doubled: { text: 'FROM a\nLABEL ⟦"a..b"⟧=x ⟦c--d⟧=y\n', expect: ['invalid', 'invalid'] },
    reserved: {
      text: 'FROM a\nLABEL ⟦com.docker.x⟧=x ⟦io.docker.y⟧=y ⟦org.dockerproject.z⟧=z\n',
      expect: ['reserved', 'reserved', 'reserved'],
    },
  },
});
