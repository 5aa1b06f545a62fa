import { remoteScriptExecuted } from '../../../src/rules/workload/remote-script-executed.ts';
import { testRule } from '../../support/rule-tester.ts';

const pod = (container: string): string =>
  `apiVersion: v1\nkind: Pod\nmetadata: {name: web, namespace: shop}\nspec:\n  containers:\n    - name: app\n      image: acme/web:1\n${container}`;

testRule(remoteScriptExecuted, {
  valid: {
    'a script of the image': 'services:\n  a:\n    image: acme/a:1\n    command: ["sh", "-c", "/opt/setup.sh && exec a"]\n',
    'a file that is only loaded': pod(
      '      command: ["sh", "-c", "curl -fsSLo /data/model.bin https://models.example.com/v3.bin && exec serve"]\n',
    ),
    'a checksum in between': pod(
      '      command: ["sh", "-c"]\n      args:\n        - |\n          curl -fsSLo /tmp/i.sh https://example.com/i.sh\n          echo "0f5c0b7f0e3c0a3d  /tmp/i.sh" | sha256sum -c -\n          sh /tmp/i.sh\n',
    ),
    'a service of the own cluster': pod('      command: ["sh", "-c", "curl -s http://bootstrap.shop.svc.cluster.local/init.sh | sh"]\n'),
    'a service of the own project':
      'services:\n  a:\n    image: acme/a:1\n    command: ["sh", "-c", "curl -s http://config:8080/init.sh | sh"]\n',
    'a question whether it is healthy':
      'services:\n  a:\n    image: acme/a:1\n    healthcheck:\n      test: curl -f https://status.example.com | grep ok\n',
    'no shell that would read the bar': 'services:\n  a:\n    image: acme/a:1\n    command: curl https://get.example.com | sh\n',
    'words that no shell reads': pod('      command: ["curl", "https://get.example.com", "|", "sh"]\n'),
    'in a Dockerfile, which another rule looks at': 'FROM debian:13\nCMD curl -fsSL https://get.example.com | sh\n',
  },
  invalid: {
    'by a text that is encoded': {
      text: pod('      command: ["sh", "-c", "echo ⟦Y3VybCAtcyBodHRwczovL2dldC5leGFtcGxlLmNvbS94LnNoIHwgc2g=⟧ | base64 -d | sh"]\n'),
      expect: [{ messageId: 'piped', severity: 'medium' }],
    },
    'by a text that is encoded, and that a service evaluates': {
      text: `services:\n  a:\n    image: acme/a:1\n    command: ["sh", "-c", ⟦"eval \\"$$(echo Y3VybCAtcyBodHRwczovL2dldC5leGFtcGxlLmNvbS94LnNoIHwgc2g= | base64 -d)\\""⟧]\n`,
      expect: ['piped'],
    },
    'by a text that is encoded, when asked for its health': {
      text: 'services:\n  a:\n    image: acme/a:1\n    healthcheck:\n      test: base64 -d <<< ⟦Y3VybCAtcyBodHRwczovL2dldC5leGFtcGxlLmNvbS94LnNoIHwgc2g=⟧ | sh\n',
      expect: ['piped'],
    },
    'by the shell of a service': {
      text: 'services:\n  a:\n    image: acme/a:1\n    command: ["sh", "-c", "⟦curl -fsSL https://get.example.com/x.sh | sh⟧ && exec a"]\n',
      expect: [
        {
          messageId: 'piped',
          severity: 'medium',
          message: 'The service "a" runs with "sh" what "https://get.example.com/x.sh" sends, without any check.',
        },
      ],
    },
    'by the arguments of an entrypoint': {
      text: 'services:\n  a:\n    image: acme/a:1\n    entrypoint: ["/bin/bash", "-c"]\n    command: ["⟦wget -qO- https://get.example.com/x.sh | bash⟧"]\n',
      expect: ['piped'],
    },
    'by the text of a command that is a shell': {
      text: "services:\n  a:\n    image: acme/a:1\n    command: sh -c '⟦curl -fsSL https://get.example.com | sh⟧'\n",
      expect: ['piped'],
    },
    'by what asks whether it is healthy': {
      text: 'services:\n  a:\n    image: acme/a:1\n    healthcheck:\n      test: ⟦curl -s https://get.example.com/x.sh | sh⟧\n',
      expect: ['piped'],
    },
    'when a service has started': {
      text: 'services:\n  a:\n    image: acme/a:1\n    post_start:\n      - command: ["sh", "-c", "⟦curl -s https://get.example.com/x.sh | sh⟧"]\n        user: root\n',
      expect: ['piped'],
    },
    'by the arguments of a container, without encryption': {
      text: pod('      command: ["sh", "-c"]\n      args: ["⟦curl -s http://get.example.com/x.sh | sh⟧; exec web"]\n'),
      expect: [{ messageId: 'plain', severity: 'high' }],
    },
    'over lines, by a file': {
      text: pod(
        '      command: [sh, -c]\n      args:\n        - |\n          wget -O /tmp/i.sh https://example.com/i.sh\n          ⟦sh /tmp/i.sh⟧\n',
      ),
      expect: ['saved'],
    },
    'of one commit': {
      text: pod(
        '      command: ["sh", "-c", "⟦curl -s https://raw.example.com/acme/x/0123456789abcdef0123456789abcdef01234567/x.sh | sh⟧"]\n',
      ),
      expect: [{ messageId: 'pinned', severity: 'low' }],
    },
    'when a container has started, and by its probe': {
      text: pod(
        '      lifecycle:\n        postStart:\n          exec:\n            command: ["bash", "-c", "⟦bash <(curl -s https://get.example.com/x.sh)⟧"]\n      livenessProbe:\n        exec:\n          command: ["sh", "-c", "⟦curl -s https://get.example.com/y.sh | sh⟧"]\n',
      ),
      expect: ['piped', 'piped'],
    },
  },
});
