import { tlsVerificationDisabled } from '../../../src/rules/dockerfile/tls-verification-disabled.ts';
import { testRule } from '../../support/rule-tester.ts';

const run = (script: string): string => `FROM debian:13\nRUN ${script}\n`;

testRule(tlsVerificationDisabled, {
  valid: {
    'checks left on': run(
      'curl -fsSL https://x.io -o k && wget -q https://x.io && pip install a==1 && npm ci && git clone https://x.io/a.git',
    ),
    'other switches of tools that have one for verification': run('skopeo copy --preserve-digests=false docker://x.io/a oci:a'),
    'values of options and names that look alike': run(
      'curl -o -k -H "-k: 1" https://x.io && curl -X kill https://x.io && wget -k https://x.io && tar -k x && sort -k 2 x && curl -ok https://x.io',
    ),
    'words that mean something only in their own file': run(
      'echo insecure >> README && echo "silent" > ~/.curlrc && echo "trusted-host =" > /etc/pip.conf && bundle config set ssl_verify_mode 1',
    ),
    'what sed switches on again': run("sed -i 's/sslverify=0/sslverify=1/' /etc/yum.conf && sed -i '/^sslverify=0/d' /etc/yum.conf"),
    'checks switched on':
      'FROM debian:13\nENV NODE_TLS_REJECT_UNAUTHORIZED=1 PYTHONHTTPSVERIFY=1 NPM_CONFIG_STRICT_SSL=true PIP_TRUSTED_HOST=""\nRUN npm config set strict-ssl true && git config --global http.sslVerify true && yum --setopt=sslverify=1 install a\n',
    'values that are not known':
      'FROM debian:13\nARG NODE_TLS_REJECT_UNAUTHORIZED\nARG X\nENV PYTHONHTTPSVERIFY=$X\nRUN npm config set strict-ssl $X && GIT_SSL_NO_VERIFY=$X git pull\n',
    text: run('echo "curl -k https://x.io" && echo curl --insecure && grep -- --no-check-certificate /x && echo sslverify=0'),
    comments: 'FROM debian:13\n# RUN curl -k https://x.io\nRUN true \\\n  # curl -k https://x.io\n  && true\n',
    'a health check of the machine itself':
      'FROM debian:13\nHEALTHCHECK CMD curl -fk https://localhost:8443/health || exit 1\nHEALTHCHECK CMD ["wget", "--no-check-certificate", "-qO-", "https://127.0.0.1/"]\n',
    'own authorities': run(
      'curl --cacert ca.pem https://x.io && git config --global http.sslCAInfo /ca.pem && npm config set cafile /ca.pem',
    ),
    'other settings': run('git config --global http.proxy false && npm config set audit false && conda config --set always_yes false'),
    'another insecure option': run('docker run --insecure-registry x && kubectl --insecure-skip-tls-verify=false get pods'),
  },
  invalid: {
    'a checksum is compared behind it': {
      text: 'FROM debian:13\nRUN curl ⟦-k⟧ -fsSLo a.tgz https://example.com/a.tgz && echo "$SUM  a.tgz" | sha256sum -c -\n',
      expect: [{ messageId: 'verified', severity: 'low' }],
      fixed: 'FROM debian:13\nRUN curl -fsSLo a.tgz https://example.com/a.tgz && echo "$SUM  a.tgz" | sha256sum -c -\n',
    },
    'curl, alone and in a cluster': {
      text: run(
        'curl ⟦-k⟧ https://x.io && curl ⟦-fsSLk⟧ https://x.io -o a && curl ⟦--insecure⟧ https://x.io && curl ⟦-kLo⟧ a https://x.io',
      ),
      expect: [
        {
          messageId: 'curl',
          severity: 'high',
          message: '"-k" makes curl accept any certificate, so anyone on the way can pose as the server.',
        },
        'curl',
        'curl',
        'curl',
      ],
      fixed: run('curl https://x.io && curl -fsSL https://x.io -o a && curl https://x.io && curl -Lo a https://x.io'),
    },
    'over continued lines, with sudo and a path': {
      text: 'FROM debian:13\nRUN sudo /usr/bin/curl \\\n    ⟦--insecure⟧ \\\n    https://x.io | sh\n',
      expect: ['curl'],
      fixed: 'FROM debian:13\nRUN sudo /usr/bin/curl \\\n    https://x.io | sh\n',
    },
    wget: {
      text: run('wget -q ⟦--no-check-certificate⟧ https://x.io && busybox wget ⟦--no-check-certificate⟧ https://x.io'),
      expect: ['wget', 'wget'],
      fixed: run('wget -q https://x.io && busybox wget https://x.io'),
    },
    pip: {
      text: run(
        'pip install ⟦--trusted-host pypi.org⟧ a==1 && python3 -m pip install ⟦--trusted-host=x.io⟧ b==1 && pip3 config set ⟦global.trusted-host x.io⟧ && uv pip install ⟦--allow-insecure-host x.io⟧ c==1',
      ),
      expect: ['pip', 'pip', 'pip', 'pip'],
      fixed: run('pip install a==1 && python3 -m pip install b==1 && pip3 config set global.trusted-host x.io && uv pip install c==1'),
    },
    'npm and its like': {
      text: run(
        'npm config set ⟦strict-ssl false⟧ && npm set ⟦strict-ssl=false⟧ && npm ci ⟦--strict-ssl=false⟧ && yarn config set ⟦strict-ssl false⟧ -g && pnpm i ⟦--no-strict-ssl⟧ && yarn config set ⟦enableStrictSsl false⟧',
      ),
      expect: ['npm', 'npm', 'npm', 'npm', 'npm', 'npm'],
      fixed: run(
        'npm config set strict-ssl false && npm set strict-ssl=false && npm ci && yarn config set strict-ssl false -g && pnpm i && yarn config set enableStrictSsl false',
      ),
    },
    Git: {
      text: run(
        'git ⟦-c http.sslVerify=false⟧ clone https://x.io/a.git && git config --global ⟦http.sslVerify false⟧ && git config --system ⟦http.https://x.io/.sslverify 0⟧ && git clone ⟦-c http.sslVerify=0⟧ https://x.io/a.git',
      ),
      expect: ['git', 'git', 'git', 'git'],
      fixed: run(
        'git clone https://x.io/a.git && git config --global http.sslVerify false && git config --system http.https://x.io/.sslverify 0 && git clone https://x.io/a.git',
      ),
    },
    'package managers of distributions': {
      text: run(
        'yum -y ⟦--setopt=sslverify=false⟧ install a && dnf-config-manager --save ⟦--setopt=*.sslverify=0⟧ && apt-get ⟦-o Acquire::https::Verify-Peer=false⟧ update && apk ⟦--no-check-certificate⟧ add a',
      ),
      expect: ['yum', 'yum', 'apt', 'other'],
      fixed: run('yum -y install a && dnf-config-manager --save && apt-get update && apk add a'),
    },
    "written into pip's and curl's configuration": {
      text: run(
        'printf "[global]\\n⟦trusted-host = pypi.org⟧\\n" > /etc/pip.conf && echo ⟦insecure⟧ >> ~/.curlrc && printf "silent⟦\\n--insecure⟧\\n" > /root/.curlrc',
      ),
      expect: ['pip', 'curl', 'curl'],
    },
    'set with bundler and poetry, or asked of httpie': {
      text: run('bundle config set ⟦ssl_verify_mode 0⟧; poetry config ⟦certificates.own.cert false⟧; http ⟦--verify=no⟧ https://x.io/a'),
      expect: ['other', 'other', 'other'],
      fixed: run('bundle config set ssl_verify_mode 0; poetry config certificates.own.cert false; http https://x.io/a'),
    },
    'written into configuration files': {
      text: run(
        'echo "⟦sslverify=0⟧" >> /etc/yum.conf && echo \'Acquire::https::⟦Verify-Peer "false⟧";\' | tee /etc/apt/apt.conf.d/x && printf "⟦check_certificate = off⟧" >> ~/.wgetrc && echo ⟦strict-ssl=false⟧ > .npmrc && sed -i "s/x/⟦sslverify=false⟧/" /etc/yum.conf',
      ),
      expect: ['yum', 'apt', 'wget', 'npm', 'yum'],
    },
    'other tools': {
      text: run(
        'go get ⟦-insecure⟧ x.io/a && go env -w ⟦GOINSECURE=x.io⟧ && composer config -g ⟦disable-tls true⟧ && conda config ⟦--set ssl_verify false⟧ && helm repo add ⟦--insecure-skip-tls-verify⟧ a https://x.io && skopeo copy ⟦--src-tls-verify=false⟧ a b && mvn ⟦-Dmaven.wagon.http.ssl.insecure=true⟧ package && php composer-setup.php ⟦--disable-tls⟧',
      ),
      expect: ['other', 'other', 'other', 'other', 'other', 'other', 'other', 'other'],
      fixed: run(
        'go get x.io/a && go env -w GOINSECURE=x.io && composer config -g disable-tls true && conda config --set ssl_verify false && helm repo add a https://x.io && skopeo copy a b && mvn -Dmaven.wagon.http.ssl.insecure=true package && php composer-setup.php',
      ),
    },
    'variables of the image': {
      text: 'FROM debian:13\nENV ⟦NODE_TLS_REJECT_UNAUTHORIZED=0⟧\nENV A=b ⟦PYTHONHTTPSVERIFY="0"⟧ C=d\nENV ⟦GIT_SSL_NO_VERIFY true⟧\nENV ⟦GIT_SSL_NO_VERIFY=0⟧ A=b ⟦GIT_SSL_NO_VERIFY=""⟧\nARG ⟦NPM_CONFIG_STRICT_SSL=false⟧\nENV A=b \\\n    ⟦PIP_TRUSTED_HOST=x.io⟧\nENV ⟦CURL_CA_BUNDLE=""⟧\nENV ⟦npm_config_strict_ssl=false⟧\n',
      expect: [
        'nodeEnvironment',
        'pythonEnvironment',
        'gitEnvironment',
        'gitEnvironment',
        'gitEnvironment',
        'npmEnvironment',
        'pipEnvironment',
        'otherEnvironment',
        'npmEnvironment',
      ],
      fixed: 'FROM debian:13\nENV A=b C=d\nENV A=b\nENV A=b\n',
    },
    'variables of a command': {
      text: run(
        'export ⟦NODE_TLS_REJECT_UNAUTHORIZED=0⟧ && ⟦GIT_SSL_NO_VERIFY=1⟧ git clone https://x.io/a.git && env ⟦PYTHONHTTPSVERIFY=0⟧ pip install a==1 && ⟦GOFLAGS="-insecure"⟧ go get a',
      ),
      expect: ['nodeEnvironment', 'gitEnvironment', 'pythonEnvironment', 'otherEnvironment'],
    },
    'the machine itself': {
      text: run('curl ⟦-k⟧ https://localhost:8443/x'),
      expect: [{ messageId: 'local', severity: 'info' }],
      fixed: run('curl https://localhost:8443/x'),
    },
    'start commands and health checks of others': {
      text: 'FROM debian:13\nCMD ["curl", ⟦"-k"⟧, "https://x.io"]\nHEALTHCHECK CMD curl ⟦-k⟧ https://x.io\n',
      expect: ['curl', 'curl'],
      fixed: 'FROM debian:13\nCMD ["curl", "https://x.io"]\nHEALTHCHECK CMD curl https://x.io\n',
    },
    'in a build stage, a script, a substitution and a here-document': {
      text: 'FROM debian:13 AS b\nRUN bash -c "a=$(curl ⟦-k⟧ https://x.io)"\nRUN <<EOF\ncurl ⟦-k⟧ https://x.io\nEOF\nFROM scratch\n',
      expect: [{ messageId: 'curl', subject: 'stage:b' }, 'curl'],
      fixed: 'FROM debian:13 AS b\nRUN bash -c "a=$(curl https://x.io)"\nRUN <<EOF\ncurl https://x.io\nEOF\nFROM scratch\n',
    },
    'a comment would go with it': {
      text: 'FROM debian:13\nRUN curl \\\n  # why\n  ⟦-k⟧ https://x.io\n',
      expect: ['curl'],
    },
  },
});
