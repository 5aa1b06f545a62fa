import { knownVulnerableDownload } from '../../../src/rules/dockerfile/known-vulnerable-download.ts';
import { testRule } from '../../support/rule-tester.ts';

const run = (command: string): string => `FROM debian:13\nRUN ${command}\n`;

testRule(knownVulnerableDownload, {
  valid: {
    'the release that mended it': run('curl -O https://www.openssl.org/source/openssl-3.0.7.tar.gz'),
    'a release before the flaw': run('wget https://www.openssl.org/source/openssl-1.0.0t.tar.gz'),
    'a package of a distribution, which carries the fix under the old number': run(
      'apt-get install -y openssl=3.0.2-0ubuntu1.18 xz-utils=5.6.1+really5.4.5-1',
    ),
    'a package file of a distribution': run('curl -O http://ftp.debian.org/debian/pool/main/c/curl/curl_7.88.1-10+deb12u5_amd64.deb'),
    'an archive of somebody else whose name begins so': run('curl -O https://example.com/openssl-fips-3.0.2.tar.gz'),
    'a version that only a variable tells': run('curl -O https://example.com/openssl-${VERSION}.tar.gz'),
    'another project’s release of that number': run('curl -LO https://github.com/acme/runc/releases/download/v1.1.9/tool.amd64'),
    'a release candidate, which the table does not have': run(
      'curl -LO https://github.com/opencontainers/runc/releases/download/v1.0.0-rc93/runc.amd64',
    ),
    'the backport of the fix': run(
      'curl -O https://repo1.maven.org/maven2/org/apache/logging/log4j/log4j-core/2.12.4/log4j-core-2.12.4.jar',
    ),
    'a package without a version': run('npm install -g n8n'),
    'a mended package': run('pip install ultralytics==8.3.47'),
    'a file of the context that is called so': 'FROM debian:13\nCOPY openssl-3.0.2.tar.gz /tmp/\n',
  },
  invalid: {
    Log4Shell: {
      text: run('wget ⟦https://repo1.maven.org/maven2/org/apache/logging/log4j/log4j-core/2.14.1/log4j-core-2.14.1.jar⟧'),
      expect: [
        {
          messageId: 'release',
          severity: 'high',
          message: '"Log4j 2.14.1" lets a logged text run code (Log4Shell) (CVE-2021-44228); it is mended in 2.16.0.',
        },
      ],
    },
    'with a version that an ARG tells': {
      text: 'FROM debian:13\nARG XZ_VERSION=5.6.1\nRUN curl -fsSL ⟦"https://example.com/mirror/xz-${XZ_VERSION}.tar.xz"⟧ | tar xJ\n',
      expect: ['release'],
    },
    'a binary of GitHub that only the path tells the version of': {
      text: run('curl -Lo /usr/bin/runc ⟦https://github.com/opencontainers/runc/releases/download/v1.1.9/runc.amd64⟧'),
      expect: [
        { messageId: 'release', message: '"runc v1.1.9" lets a container write on the host (CVE-2024-21626); it is mended in 1.1.12.' },
      ],
    },
    'the sources of a tag': {
      text: run('curl -L ⟦https://github.com/openssl/openssl/archive/refs/tags/openssl-3.0.5.tar.gz⟧ | tar xz'),
      expect: ['release'],
    },
    'letters and patch levels count': {
      text: run('curl -O ⟦https://example.com/openssl-1.0.1f.tar.gz⟧ -O ⟦https://www.sudo.ws/dist/sudo-1.9.5p1.tar.gz⟧'),
      expect: ['release', 'release'],
    },
    'with ADD, and a checksum beside it': {
      text: `FROM debian:13\nADD --checksum=sha256:${'a'.repeat(64)} ⟦https://archive.apache.org/dist/httpd/httpd-2.4.49.tar.gz⟧ /tmp/\n`,
      expect: ['release'],
    },
    'from PowerShell': {
      text: 'FROM mcr.microsoft.com/windows/servercore:ltsc2022\nRUN powershell -Command Invoke-WebRequest ⟦https://example.com/curl-8.1.2.zip⟧ -OutFile c.zip\n',
      expect: ['release'],
    },
    'packages with their exact versions, under other managers': {
      text: run('pip3 install flask==3.1.2 ⟦"ultralytics[export]==8.3.41"⟧ && yarn global add ⟦ua-parser-js@0.7.29⟧'),
      expect: ['release', 'release'],
    },
  },
});
