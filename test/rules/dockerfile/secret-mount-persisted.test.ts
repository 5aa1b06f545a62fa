import { secretMountPersisted } from '../../../src/rules/dockerfile/secret-mount-persisted.ts';
import { testRule } from '../../support/rule-tester.ts';

const run = (mount: string, script: string): string => `FROM node:22\nRUN --mount=type=secret,${mount} ${script}\n`;

testRule(secretMountPersisted, {
  valid: {
    'a file that is read': run('id=npmrc,target=/root/.npmrc', 'npm ci'),
    'a variable for one command': run('id=token', 'TOKEN=$(cat /run/secrets/token) npm ci'),
    'a variable that is used': run('id=token,env=TOKEN', 'curl -H "Authorization: Bearer $TOKEN" https://example.com/a -o /a'),
    'a copy that is removed': run('id=npmrc', 'cp /run/secrets/npmrc ~/.npmrc && npm ci && rm -f ~/.npmrc'),
    'a folder that is removed': run('id=key', 'mkdir /tmp/k && cp /run/secrets/key /tmp/k/id && git clone x && rm -rf /tmp/k'),
    'a trap that removes it': run('id=k', "trap 'rm -f /root/.netrc' EXIT; cat /run/secrets/k > /root/.netrc; make"),
    'a file in another mount': run('id=k --mount=type=tmpfs,target=/scratch', 'cat /run/secrets/k > /scratch/k && make'),
    'nothing of the secret': run('id=k', 'echo done > /log && cp /run/secrets.md /docs'),
    'a link': run('id=k', 'ln -s /run/secrets/k /root/.netrc'),
    'another mount': 'FROM node:22\nRUN --mount=type=bind,source=a,target=/run/secrets/a cp /run/secrets/a /b\n',
    'a file whose name nobody knows': run('id=k', 'f=$(mktemp) && cat /run/secrets/k > "$f" && make'),
    'a setting that is taken back': run(
      'id=t,env=TOKEN',
      'git config --global url.x.insteadOf "https://$TOKEN@h" && make && git config --global --unset url.x.insteadOf',
    ),
    'a hash of it': run('id=k', 'sha256sum /run/secrets/k > /sum'),
  },
  invalid: {
    'a copy': {
      text: 'FROM node:22\nRUN --mount=type=secret,id=npmrc cp /run/secrets/npmrc ⟦/root/.npmrc⟧ && npm ci\n',
      expect: [
        {
          messageId: 'shipped',
          severity: 'high',
          message: 'The mounted secret is written to "/root/.npmrc", which stays in a layer of the image.',
        },
      ],
    },
    'a redirect': { text: run('id=k', 'cat /run/secrets/k > ⟦~/.netrc⟧ && make'), expect: ['shipped'] },
    'a variable out of it': {
      text: run('id=k', 'TOKEN=$(cat /run/secrets/k) && echo "//r/:_authToken=$TOKEN" >> ⟦.npmrc⟧ && npm ci'),
      expect: ['shipped'],
    },
    'a variable of the mount': { text: run('id=k,env=TOKEN', 'printf "%s" "$TOKEN" | tee ⟦/etc/token⟧'), expect: ['shipped'] },
    'a substitution': { text: run('id=k,target=/k', 'echo "key=$(cat /k)" > ⟦"/etc/app.ini"⟧'), expect: ['shipped'] },
    'a template': { text: run('id=k,env=TOKEN', 'envsubst < a.tpl > ⟦/etc/a.conf⟧'), expect: ['shipped'] },
    'a line that is edited': { text: run('id=k,env=TOKEN', 'sed -i "s/@T@/$TOKEN/" ⟦/etc/a.conf⟧'), expect: ['shipped'] },
    'a here-document': {
      text: 'FROM node:22\nRUN --mount=type=secret,id=k,env=TOKEN <<EOF\ncat <<X > ⟦/etc/a⟧\ntoken=${TOKEN}\nX\nEOF\n',
      expect: ['shipped'],
    },
    'a setting': {
      text: run('id=k,env=TOKEN', 'git config --global url."https://$TOKEN@h/".insteadOf ⟦https://h/⟧'),
      expect: ['shipped'],
    },
    decoded: { text: run('id=k', 'base64 -d /run/secrets/k | tr -d x > ⟦/root/key⟧'), expect: ['shipped'] },
    'a stage that is not shipped': {
      text: `${run('id=k', 'install -m 600 /run/secrets/k ⟦/root/k⟧')}FROM scratch\n`,
      expect: [{ messageId: 'built', severity: 'medium' }],
    },
    'removed before only': { text: run('id=k', 'rm -f ~/.netrc && cp /run/secrets/k ⟦~/.netrc⟧'), expect: ['shipped'] },
    'removed in a later step only': { text: `${run('id=k', 'cp /run/secrets/k ⟦/root/k⟧')}RUN rm /root/k\n`, expect: ['shipped'] },
  },
});
