import { recommendedPackagesInstalled } from '../../../src/rules/dockerfile/recommended-packages-installed.ts';
import { testRule } from '../../support/rule-tester.ts';

testRule(recommendedPackagesInstalled, {
  valid: {
    'a variable that holds the option among others':
      'FROM debian:13\nARG HOW="-y --no-install-recommends"\nENV SETTINGS="-o APT::Install-Recommends=0 -y"\nRUN apt-get install ${HOW} a && apt-get install $SETTINGS b\n',
    'a variable that may hold the option': 'FROM debian:13\nARG APT_OPTS\nRUN apt-get install -y $APT_OPTS nginx\n',
    'flag behind install': 'FROM debian:13\nRUN apt-get install -y --no-install-recommends nginx\n',
    'flag before install': 'FROM debian:13\nRUN apt-get --no-install-recommends -y install nginx\n',
    'flag at the end, over continued lines':
      'FROM debian:13\nRUN apt-get update \\\n && apt-get install -y \\\n    # the server\n    nginx \\\n    --no-install-recommends\n',
    'option of apt':
      'FROM debian:13\nRUN apt-get -o APT::Install-Recommends=false install nginx && apt-get -oAPT::Install-Recommends=0 install curl\n',
    'long option with a value': 'FROM debian:13\nRUN apt-get --option=apt::install-recommends="0" install nginx\n',
    'aptitude without recommends': 'FROM debian:13\nRUN aptitude -R install nginx\n',
    'configured in an earlier instruction':
      'FROM debian:13\nRUN echo \'APT::Install-Recommends "0";\' > /etc/apt/apt.conf.d/99x\nRUN apt-get install -y nginx\n',
    'configured in the same instruction':
      'FROM debian:13\nRUN echo "APT::Install-Recommends 0;" > /etc/apt/apt.conf && apt-get install -y nginx\n',
    'configured in the stage below':
      'FROM debian:13 AS base\nCOPY apt.conf /etc/apt/apt.conf.d/\nFROM base\nRUN apt-get install -y nginx\n',
    'a base image that is set up so': 'FROM bitnami/minideb:bookworm\nRUN apt-get install -y nginx\n',
    'a stage that is not shipped': 'FROM debian:13 AS build\nRUN apt-get install -y gcc\nFROM scratch\nCOPY --from=build /x /x\n',
    'other actions': 'FROM debian:13\nRUN apt-get update && apt-get upgrade -y && apt-get remove nginx && apt-get install -f -y\n',
    'other package managers': 'FROM alpine:3.22\nRUN apk add install && dnf install -y nginx\n',
    'text and arguments': 'FROM debian:13\nRUN echo "apt-get install nginx" && grep install /var/log/apt && echo apt-get install\n',
    'an unknown action': 'FROM debian:13\nRUN apt-get $ACTION nginx\n',
    'a comment': 'FROM debian:13\nRUN true \\\n  # apt-get install nginx\n  && true\n',
  },
  invalid: {
    'aptitude, which has another name for the option': {
      text: 'FROM debian:13\nRUN ⟦aptitude install⟧ -y nginx\n',
      expect: [
        {
          messageId: 'recommends',
          message: '"aptitude install" also installs the packages that are only recommended; "--without-recommends" is missing.',
        },
      ],
      fixed: 'FROM debian:13\nRUN aptitude install --without-recommends -y nginx\n',
    },
    'a variable that holds packages': {
      text: 'FROM debian:13\nARG PACKAGES\nRUN ⟦apt-get install⟧ -y $PACKAGES\n',
      expect: ['recommends'],
      fixed: 'FROM debian:13\nARG PACKAGES\nRUN apt-get install --no-install-recommends -y $PACKAGES\n',
    },
    'a part of a Dockerfile': {
      text: 'RUN ⟦apt-get install⟧ -y nginx\n',
      allowNotifications: true,
      expect: ['recommends'],
      fixed: 'RUN apt-get install --no-install-recommends -y nginx\n',
    },
    'the ordinary form': {
      text: 'FROM debian:13\nRUN apt-get update && ⟦apt-get install⟧ -y nginx\n',
      expect: [{ messageId: 'recommends', subject: 'stage:0' }],
      fixed: 'FROM debian:13\nRUN apt-get update && apt-get install --no-install-recommends -y nginx\n',
    },
    'options between, sudo, a path and continued lines': {
      text: 'FROM debian:13\nRUN sudo ⟦/usr/bin/apt-get -qq \\\n  -y install⟧ \\\n  nginx\n',
      expect: ['recommends'],
      fixed: 'FROM debian:13\nRUN sudo /usr/bin/apt-get -qq \\\n  -y install --no-install-recommends \\\n  nginx\n',
    },
    'apt, aptitude and variables as packages': {
      text: 'FROM ubuntu:24.04\nARG PACKAGES\nRUN ⟦apt install⟧ -y $PACKAGES; DEBIAN_FRONTEND=noninteractive ⟦aptitude install⟧ vim\n',
      expect: ['recommends', 'recommends'],
      fixed:
        'FROM ubuntu:24.04\nARG PACKAGES\nRUN apt install --no-install-recommends -y $PACKAGES; DEBIAN_FRONTEND=noninteractive aptitude install --without-recommends vim\n',
    },
    'the exec form': {
      text: 'FROM debian:13\nRUN [⟦"apt-get", "install"⟧, "-y", "nginx"]\n',
      expect: ['recommends'],
      fixed: 'FROM debian:13\nRUN ["apt-get", "install", "--no-install-recommends", "-y", "nginx"]\n',
    },
    'a script in the exec form': {
      text: 'FROM debian:13\nRUN ["sh", "-c", "apt-get update && ⟦apt-get install⟧ nginx"]\n',
      expect: ['recommends'],
      fixed: 'FROM debian:13\nRUN ["sh", "-c", "apt-get update && apt-get install --no-install-recommends nginx"]\n',
    },
    'a here-document': {
      text: 'FROM debian:13\nRUN <<EOF\napt-get update\n⟦apt-get install⟧ -y nginx\nEOF\n',
      expect: ['recommends'],
      fixed: 'FROM debian:13\nRUN <<EOF\napt-get update\napt-get install --no-install-recommends -y nginx\nEOF\n',
    },
    'packages from a list': {
      text: 'FROM debian:13\nRUN xargs -a packages.txt ⟦apt-get install⟧ -y\n',
      expect: ['recommends'],
      fixed: 'FROM debian:13\nRUN xargs -a packages.txt apt-get install --no-install-recommends -y\n',
    },
    'an option of another call': {
      text: 'FROM debian:13\nRUN apt-get -o APT::Install-Recommends=false install a && ⟦apt-get install⟧ b\n',
      expect: ['recommends'],
      fixed: 'FROM debian:13\nRUN apt-get -o APT::Install-Recommends=false install a && apt-get install --no-install-recommends b\n',
    },
    'switched on by option': {
      text: 'FROM debian:13\nRUN ⟦apt-get -o APT::Install-Recommends=true install⟧ nginx\n',
      expect: ['recommends'],
      fixed: 'FROM debian:13\nRUN apt-get -o APT::Install-Recommends=true install --no-install-recommends nginx\n',
    },
    'the stage that the last one continues, and ONBUILD': {
      text: 'FROM debian:13 AS base\nRUN ⟦apt-get install⟧ nginx\nFROM base\nONBUILD RUN ⟦apt-get install⟧ vim\n',
      expect: [{ messageId: 'recommends', subject: 'stage:base' }, 'recommends'],
      fixed:
        'FROM debian:13 AS base\nRUN apt-get install --no-install-recommends nginx\nFROM base\nONBUILD RUN apt-get install --no-install-recommends vim\n',
    },
    'configured too late': {
      text: 'FROM debian:13\nRUN ⟦apt-get install⟧ nginx\nCOPY a /etc/apt/apt.conf.d/\n',
      expect: ['recommends'],
      fixed: 'FROM debian:13\nRUN apt-get install --no-install-recommends nginx\nCOPY a /etc/apt/apt.conf.d/\n',
    },
  },
});
