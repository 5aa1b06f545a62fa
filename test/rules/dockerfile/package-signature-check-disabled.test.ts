import { packageSignatureCheckDisabled } from '../../../src/rules/dockerfile/package-signature-check-disabled.ts';
import { testRule } from '../../support/rule-tester.ts';

const run = (script: string): string => `FROM debian:13\nRUN ${script}\n`;

testRule(packageSignatureCheckDisabled, {
  valid: {
    'a source of the image itself': 'FROM debian:13\nRUN echo "deb [ trusted=yes ] file:///repo ./" > /etc/apt/sources.list.d/x.list\n',
    'checks left on': run('apk add a && apt-get install -y a && dnf install -y a && zypper in a && rpm -ivh a.rpm'),
    'comments in what is written':
      'FROM fedora:43\nRUN echo "# gpgcheck=0" >> /etc/yum.conf && printf "[x]\\n#gpgcheck=0\\n" > /etc/yum.repos.d/x.repo\nRUN cat <<EOF > /etc/yum.repos.d/y.repo\n# gpgcheck=0\nEOF\n',
    'what rpm only asks': run(
      'rpm -qa --nosignature --nodigest && rpm --query --nosignature a && rpm -V --nodigest a && rpm -e --noverify a',
    ),
    'what sed switches on again or takes out': run(
      "sed -i 's/gpgcheck=0/gpgcheck=1/' /etc/yum.conf && sed -i '/gpgcheck=0/d' /etc/yum.repos.d/x.repo && sed -i 's/\\[trusted=yes\\]//' /etc/apt/sources.list && sed -i 's/^gpgcheck=0/# &/' /etc/yum.conf",
    ),
    'checks switched on': run(
      'yum --setopt=gpgcheck=1 install a && echo gpgcheck=1 >> /etc/yum.repos.d/x.repo && apt-get -o APT::Get::AllowUnauthenticated=false install a',
    ),
    text: run('echo "apk add --allow-untrusted a" && grep gpgcheck=0 /etc/yum.conf && echo --nogpgcheck'),
    'values that are not known': run('yum --setopt=gpgcheck=$X install a'),
    'other commands and options': run(
      'pip install --force-yes && rpm -qa --nodigests && apt-get install --yes a && apt-get install --allow-downgrades a && npm i --nogpgcheck',
    ),
    'a source with a key': run('echo "deb [signed-by=/k.gpg] https://x.io stable main" > /etc/apt/sources.list.d/x.list'),
    comments: 'FROM debian:13\nRUN true \\\n  # apk add --allow-untrusted a\n  && true\n',
    'a here-document that is not a package source': 'FROM debian:13\nCOPY <<EOF /app/settings\ngpgcheck=0\nEOF\n',
  },
  invalid: {
    apk: {
      text: 'FROM alpine:3.22\nRUN apk add --no-cache ⟦--allow-untrusted⟧ tool && apk ⟦--allow-untrusted⟧ add tool\n',
      expect: [{ messageId: 'apk', severity: 'high' }, 'apk'],
      fixed: 'FROM alpine:3.22\nRUN apk add --no-cache tool && apk add tool\n',
    },
    apt: {
      text: run(
        'apt-get install -y ⟦--allow-unauthenticated⟧ a && apt-get -y ⟦--force-yes⟧ install a && apt-get update ⟦--allow-insecure-repositories⟧ && apt-get ⟦-o APT::Get::AllowUnauthenticated=true⟧ install a',
      ),
      expect: ['aptUnauthenticated', 'aptForceYes', 'aptUnauthenticated', 'aptUnauthenticated'],
      fixed: run('apt-get install -y a && apt-get -y install a && apt-get update && apt-get install a'),
    },
    'yum and its like': {
      text: run(
        'yum install -y ⟦--nogpgcheck⟧ a && dnf ⟦--setopt=gpgcheck=0⟧ install a && tdnf install ⟦--nogpgcheck⟧ a && yum-config-manager --save ⟦--setopt=*.gpgcheck=false⟧',
      ),
      expect: ['yum', 'yum', 'yum', 'yum'],
      fixed: run('yum install -y a && dnf install a && tdnf install a && yum-config-manager --save'),
    },
    'repositories that zypper adds or changes': {
      text: run('zypper addrepo ⟦--no-gpgcheck⟧ https://x.io/r r && zypper -n ar ⟦-G⟧ https://x.io/s s && zypper mr ⟦-G⟧ t'),
      expect: ['zypper', 'zypper', 'zypper'],
      fixed: run('zypper addrepo https://x.io/r r && zypper -n ar https://x.io/s s && zypper mr t'),
    },
    'written behind a comment': {
      text: run('printf "# was gpgcheck=0\\n⟦gpgcheck=0⟧\\n" > /etc/yum.repos.d/x.repo'),
      expect: ['gpgcheck'],
    },
    'written by a group': {
      text: run("{ echo '[x]'; echo '⟦gpgcheck=0⟧'; } > /etc/yum.repos.d/x.repo"),
      expect: ['gpgcheck'],
    },
    'zypper and rpm': {
      text: run(
        'zypper ⟦--no-gpg-checks⟧ in a && rpm -ivh ⟦--nosignature⟧ ⟦--nodigest⟧ https://x.io/a.rpm && rpm ⟦--noverify⟧ -i https://x.io/b.rpm && rpm -i ⟦--nofiledigest⟧ https://x.io/b.rpm',
      ),
      expect: ['zypper', { messageId: 'rpm', severity: 'high' }, 'rpm', 'rpm', 'rpm'],
      fixed: run('zypper in a && rpm -ivh https://x.io/a.rpm && rpm -i https://x.io/b.rpm && rpm -i https://x.io/b.rpm'),
    },
    'written into package sources': {
      text: run(
        'echo "deb [⟦trusted=yes⟧] https://x.io stable main" > /etc/apt/sources.list.d/x.list && printf "[x]\\n⟦gpgcheck=0⟧\\n" > /etc/yum.repos.d/x.repo && echo \'APT::Get::⟦AllowUnauthenticated "true⟧";\' | tee /etc/apt/apt.conf.d/x && sed -i "s/gpgcheck=1/⟦gpgcheck=0⟧/" /etc/yum.conf',
      ),
      expect: ['trustedSource', 'gpgcheck', 'aptUnauthenticated', 'gpgcheck'],
    },
    'in here-documents': {
      text: 'FROM debian:13\nCOPY <<EOF /etc/yum.repos.d/x.repo\n[x]\n⟦gpgcheck = 0⟧\nEOF\nRUN cat <<EOF > /etc/apt/sources.list.d/x.sources\n⟦Trusted: yes⟧\nEOF\n',
      expect: ['gpgcheck', 'trustedSource'],
    },
    'a file that is checked by checksum': {
      text: 'FROM alpine:3.22\nRUN wget https://x.io/glibc.apk && echo "abc  glibc.apk" | sha256sum -c && apk add ⟦--allow-untrusted⟧ glibc.apk\n',
      expect: [{ messageId: 'verified', severity: 'low' }],
      fixed: 'FROM alpine:3.22\nRUN wget https://x.io/glibc.apk && echo "abc  glibc.apk" | sha256sum -c && apk add glibc.apk\n',
    },
    'a file from the build context': {
      text: 'FROM alpine:3.22\nCOPY --from=build /p/*.apk /p/\nRUN apk add ⟦--allow-untrusted⟧ /p/*.apk\n',
      expect: [{ messageId: 'apk', severity: 'medium' }],
      fixed: 'FROM alpine:3.22\nCOPY --from=build /p/*.apk /p/\nRUN apk add /p/*.apk\n',
    },
    'a file that is downloaded and not checked': {
      text: 'FROM alpine:3.22\nRUN wget https://x.io/a.apk && apk add ⟦--allow-untrusted⟧ a.apk\n',
      expect: [{ messageId: 'apk', severity: 'high' }],
      fixed: 'FROM alpine:3.22\nRUN wget https://x.io/a.apk && apk add a.apk\n',
    },
    'over continued lines, in a script and in exec form': {
      text: 'FROM debian:13 AS b\nRUN apt-get install \\\n    ⟦--force-yes⟧ \\\n    a\nRUN sh -c "yum install ⟦--nogpgcheck⟧ a"\nRUN ["apk", "add", ⟦"--allow-untrusted"⟧, "a"]\nFROM scratch\n',
      expect: [{ messageId: 'aptForceYes', subject: 'stage:b' }, 'yum', 'apk'],
      fixed: 'FROM debian:13 AS b\nRUN apt-get install \\\n    a\nRUN sh -c "yum install a"\nRUN ["apk", "add", "a"]\nFROM scratch\n',
    },
  },
});
