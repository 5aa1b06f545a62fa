import { addLocalFile } from '../../../src/rules/dockerfile/add-local-file.ts';
import { testRule } from '../../support/rule-tester.ts';

testRule(addLocalFile, {
  valid: {
    COPY: 'FROM node:22\nCOPY package.json /app/\n',
    archives:
      'FROM node:22\nADD a.tar /\nADD b.tgz /\nADD c.tar.gz /\nADD d.tar.xz /\nADD e.tar.zst /\nADD f.tar.bz2 /\nADD g.txz /\nADD H.TAR.GZ /\nADD i.gz /\n',
    'archives without an ending, which ADD unpacks all the same':
      'FROM node:22\nADD nova-base-archive /source\nADD build/vendor_tarball /\nADD "plugins-archive" /\n',
    'a quoted archive': 'FROM node:22\nADD "rootfs.tar.gz" /\n',
    'archives by wildcard': 'FROM node:22\nADD rootfs-*.tar.* /\n',
    'an archive among files': 'FROM node:22\nADD a.txt b.tar.gz /app/\n',
    addresses: 'FROM node:22\nADD https://example.com/a.txt /app/\nADD http://example.com/b /app/\n',
    'a Git repository': 'FROM node:22\nADD git@github.com:user/repo.git /src/\nADD https://github.com/user/repo.git#main /src/\n',
    'an address among files': 'FROM node:22\nADD a.txt https://example.com/b.txt /app/\n',
    'a heredoc': 'FROM node:22\nADD <<EOF /app/a.txt\nhello\nEOF\n',
    'an unknown source': 'FROM node:22\nARG SOURCE\nADD $SOURCE /app/\nADD ${SOURCE}/conf /app/\n',
    'an unknown address that becomes one file': 'FROM node:22\nARG JAR_URL\nADD ${JAR_URL} app.jar\n',
    'an unknown name without ending': 'FROM node:22\nARG NAME\nADD build/$NAME /app/\n',
    'a variable that holds an archive': 'FROM node:22\nARG ROOTFS=rootfs.tar.xz\nADD $ROOTFS /\n',
    'what an image builder wrote': 'FROM scratch\nADD file:8b8864b3e02a33a579dc216fd51b28a6047bc8eeaa03045b258980fe0cf7fcb3 /\n',
    'an archive that is not to be unpacked': 'FROM node:22\nADD --unpack=false conf /app/\n',
  },
  invalid: {
    'a file': {
      text: 'FROM node:22\n⟦ADD⟧ package.json /app/\n',
      expect: [
        { messageId: 'local', message: 'ADD copies only "package.json" from the build context, for which COPY is enough.', safety: 'safe' },
      ],
      fixed: 'FROM node:22\nCOPY package.json /app/\n',
    },
    'the whole context': { text: 'FROM node:22\n⟦ADD⟧ . /app\n', expect: ['local'], fixed: 'FROM node:22\nCOPY . /app\n' },
    'a jar, which is not unpacked': {
      text: 'FROM node:22\n⟦ADD⟧ target/app.jar app.jar\n',
      expect: ['local'],
      fixed: 'FROM node:22\nCOPY target/app.jar app.jar\n',
    },
    'a zip, which is not unpacked': { text: 'FROM node:22\n⟦ADD⟧ app.zip /\n', expect: ['local'], fixed: 'FROM node:22\nCOPY app.zip /\n' },
    'in lower case': { text: 'FROM node:22\n⟦add⟧ a b\n', expect: ['local'], fixed: 'FROM node:22\ncopy a b\n' },
    'with flags that COPY has': {
      text: 'FROM node:22\n⟦ADD⟧ --chown=app:app --chmod=644 --link a b\n',
      expect: ['local'],
      fixed: 'FROM node:22\nCOPY --chown=app:app --chmod=644 --link a b\n',
    },
    'with a flag that COPY has not': { text: 'FROM node:22\n⟦ADD⟧ --keep-git-dir=true a b\n', expect: ['local'] },
    'in JSON form': {
      text: 'FROM node:22\n⟦ADD⟧ ["my file.txt", "/app/"]\n',
      expect: [{ messageId: 'local', message: 'ADD copies only "my file.txt" from the build context, for which COPY is enough.' }],
      fixed: 'FROM node:22\nCOPY ["my file.txt", "/app/"]\n',
    },
    'over several lines': {
      text: 'FROM node:22\n⟦ADD⟧ a.txt \\\n    b.txt \\\n    /app/\n',
      expect: ['local'],
      fixed: 'FROM node:22\nCOPY a.txt \\\n    b.txt \\\n    /app/\n',
    },
    'a variable with a local value': {
      text: 'FROM node:22\nARG JAR=target/*.jar\n⟦ADD⟧ ${JAR} app.jar\n',
      expect: ['local'],
      fixed: 'FROM node:22\nARG JAR=target/*.jar\nCOPY ${JAR} app.jar\n',
    },
    'an unknown name with a known ending': {
      text: 'FROM node:22\nARG NAME\n⟦ADD⟧ target/${NAME}.jar app.jar\n',
      expect: ['local'],
      fixed: 'FROM node:22\nARG NAME\nCOPY target/${NAME}.jar app.jar\n',
    },
    'an unknown source that becomes one file': {
      text: 'FROM node:22\nARG JAR_FILE\n⟦ADD⟧ ${JAR_FILE} app.jar\n',
      expect: [{ messageId: 'local', safety: 'unsafe' }],
      fixed: 'FROM node:22\nARG JAR_FILE\nCOPY ${JAR_FILE} app.jar\n',
    },
    'a wildcard that may match archives': {
      text: 'FROM node:22\n⟦ADD⟧ dist/* /app/\n',
      expect: [{ messageId: 'local', safety: 'unsafe' }],
      fixed: 'FROM node:22\nCOPY dist/* /app/\n',
    },
    'a folder of archives, which is only copied': {
      text: 'FROM node:22\n⟦ADD⟧ archive/ /app/\n',
      expect: ['local'],
      fixed: 'FROM node:22\nCOPY archive/ /app/\n',
    },
    'in a trigger': { text: 'FROM node:22\nONBUILD ⟦ADD⟧ . /app\n', expect: ['local'], fixed: 'FROM node:22\nONBUILD COPY . /app\n' },
    'in a build stage': {
      text: 'FROM node:22 AS build\n⟦ADD⟧ . /src\nFROM scratch\nCOPY --from=build /src /\n',
      expect: ['local'],
      fixed: 'FROM node:22 AS build\nCOPY . /src\nFROM scratch\nCOPY --from=build /src /\n',
    },
  },
});
