import { sudo } from '../../../src/rules/dockerfile/sudo.ts';
import { testRule } from '../../support/rule-tester.ts';

testRule(sudo, {
  valid: {
    'the package alone': 'FROM debian:13\nRUN apt-get update && apt-get install -y sudo\n',
    'text, comments and paths': 'FROM debian:13\nRUN echo "sudo make me a sandwich" && ls /usr/bin/sudo && cat /etc/sudoers # sudo\n',
    'a comment in a continued line': 'FROM debian:13\nRUN true \\\n  # sudo x\n  && true\n',
    'asking whether it is there': 'FROM debian:13\nRUN command -v sudo || which sudo || type sudo\n',
    'a group of this name': 'FROM debian:13\nRUN useradd -G sudo app && usermod -aG sudo app\n',
    'other tools': 'FROM debian:13\nRUN gosu app true && su-exec app true\nENTRYPOINT ["gosu", "app", "server"]\n',
    'a file with that name': 'FROM debian:13\nCOPY sudo /opt/sudo-1.9/\nRUN ./sudo.sh && visudo -c\n',
    'passwords asked': 'FROM debian:13\nRUN echo "app ALL=(ALL) ALL" >> /etc/sudoers\n',
    'no password in a stage that is not shipped':
      'FROM debian:13 AS b\nRUN echo "app ALL=(ALL) NOPASSWD:ALL" >> /etc/sudoers\nFROM scratch\n',
    'the word where sed takes it out':
      "FROM debian:13\nRUN sed -i '/NOPASSWD/d' /etc/sudoers && sed -i 's/NOPASSWD: *//' /etc/sudoers.d/app\n",
    'the word elsewhere': 'FROM debian:13\nRUN echo NOPASSWD > /x\n',
    'a package name with it': 'FROM debian:13\nRUN pip install sudoku && npm i --sudo-flag\n',
  },
  invalid: {
    'as root, where it does nothing': {
      text: 'FROM debian:13\nRUN ⟦sudo⟧ apt-get update && sudo -E apt-get install -y a\n',
      expect: [{ messageId: 'run', subject: 'stage:0' }],
      fixed: 'FROM debian:13\nRUN apt-get update && apt-get install -y a\n',
    },
    'as another user': {
      text: 'FROM debian:13\nUSER app\nRUN ⟦sudo⟧ chown app /x\n',
      expect: ['run'],
    },
    'with a base image whose user is not known': {
      text: 'FROM example.com/base:1\nRUN ⟦sudo⟧ chown app /x\n',
      expect: ['run'],
    },
    'to become root by its number': { text: 'FROM debian:13\nRUN ⟦sudo⟧ -u "#0" make install\n', expect: ['run'] },
    'to become another user, and then root': {
      text: 'FROM debian:13\nRUN ⟦sudo⟧ --user=app make && sudo make install\n',
      expect: ['run'],
    },
    'to become another user': {
      text: 'FROM debian:13\nRUN ⟦sudo⟧ -u postgres psql\n',
      expect: [{ messageId: 'lesser', severity: 'low' }],
    },
    'behind wrappers, with assignments, over continued lines': {
      text: 'FROM debian:13\nRUN env A=b ⟦sudo⟧ \\\n  DEBIAN_FRONTEND=noninteractive \\\n  /usr/bin/apt-get update\n',
      expect: ['run'],
      fixed: 'FROM debian:13\nRUN env A=b DEBIAN_FRONTEND=noninteractive \\\n  /usr/bin/apt-get update\n',
    },
    'a comment would go with it': {
      text: 'FROM debian:13\nRUN ⟦sudo⟧ \\\n  # index\n  apt-get update\n',
      expect: ['run'],
    },
    'in pipes, substitutions, scripts and by path': {
      text: 'FROM debian:13\nUSER app\nRUN curl x | ⟦sudo⟧ tee /y\nRUN a "$(⟦sudo⟧ b)"\nRUN bash -c "⟦sudo⟧ c"\nRUN ⟦/usr/bin/sudo⟧ d\nRUN ⟦sudo⟧ -i\n',
      expect: ['run', 'run', 'run', 'run', 'run'],
    },
    'in a here-document and in a loop': {
      text: 'FROM debian:13\nUSER root\nRUN <<EOF\nfor f in a b; do\n  ⟦sudo⟧ rm $f\ndone\nEOF\n',
      expect: ['run'],
      fixed: 'FROM debian:13\nUSER root\nRUN <<EOF\nfor f in a b; do\n  rm $f\ndone\nEOF\n',
    },
    'in the exec form': {
      text: 'FROM debian:13\nRUN [⟦"sudo"⟧, "apt-get", "update"]\n',
      expect: ['run'],
      fixed: 'FROM debian:13\nRUN ["apt-get", "update"]\n',
    },
    'in the start command': {
      text: 'FROM debian:13\nUSER app\nENTRYPOINT [⟦"sudo"⟧, "-E", "server"]\nCMD ⟦sudo⟧ service nginx start && sleep 1\nHEALTHCHECK CMD ⟦sudo⟧ true\n',
      expect: ['start', 'start', 'start'],
    },
    'in a trigger': {
      text: 'FROM debian:13\nONBUILD RUN ⟦sudo⟧ make\n',
      expect: ['run'],
    },
    'as root through the stages': {
      text: 'FROM debian:13 AS a\nUSER app\nFROM a\nUSER 0:0\nRUN ⟦sudo⟧ -H pip install x==1\n',
      expect: ['run'],
      fixed: 'FROM debian:13 AS a\nUSER app\nFROM a\nUSER 0:0\nRUN pip install x==1\n',
    },
    'no password asked': {
      text: "FROM debian:13\nRUN echo 'app ALL=(ALL) ⟦NOPASSWD⟧:ALL' >> /etc/sudoers\nRUN printf 'app ALL=(ALL) ⟦NOPASSWD⟧: ALL' | tee /etc/sudoers.d/app\nRUN sed -i 's/^%sudo.*/%sudo ALL=(ALL) ⟦NOPASSWD⟧:ALL/' /etc/sudoers\n",
      expect: ['passwordless', 'passwordless', 'passwordless'],
    },
    'no password asked, in here-documents': {
      text: 'FROM debian:13\nCOPY <<EOF /etc/sudoers.d/app\napp ALL=(ALL) ⟦NOPASSWD⟧: ALL\nEOF\nRUN cat <<EOF > /etc/sudoers.d/b\nb ALL=(ALL) ⟦NOPASSWD⟧: ALL\nEOF\n',
      expect: ['passwordless', 'passwordless'],
    },
  },
});
