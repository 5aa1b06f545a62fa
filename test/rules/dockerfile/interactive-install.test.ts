import { interactiveInstall } from '../../../src/rules/dockerfile/interactive-install.ts';
import { testRule } from '../../support/rule-tester.ts';

testRule(interactiveInstall, {
  valid: {
    'the option in all its spellings':
      'FROM debian:13\nRUN apt-get install -y a && apt-get -y install b && apt-get install --yes c && apt-get install --assume-yes d && apt-get install -qqy e\n',
    'very quiet is yes to apt': 'FROM debian:13\nRUN apt-get -qq install a && apt-get install -q=2 b && apt-get -q -q install c\n',
    'an answer by a pipe': 'FROM debian:13\nRUN yes | apt-get install a && echo y | yum install b && dnf install c <<< y\n',
    'a setting on the command line': 'FROM debian:13\nRUN apt-get -o APT::Get::Assume-Yes=true install a\n',
    'a setting in the configuration, before':
      'FROM debian:13\nRUN echo \'APT::Get::Assume-Yes "true";\' > /etc/apt/apt.conf.d/90yes\nRUN apt-get install a\n',
    'a configuration that is copied in': 'FROM debian:13 AS base\nCOPY apt.conf /etc/apt/apt.conf.d/\nFROM base\nRUN apt-get install a\n',
    'a setting of dnf': 'FROM fedora:43\nRUN echo "assumeyes=True" >> /etc/dnf/dnf.conf && dnf install a\n',
    'pacman that is told not to ask, is answered, or changes nothing':
      'FROM archlinux\nRUN pacman -Syu --noconfirm a && yes | pacman -S b && pacman -Sy && pacman -Sp c && pacman -Q d\n',
    'zypper, which takes either': 'FROM opensuse/leap\nRUN zypper --non-interactive install a && zypper -n in b && zypper install -y c\n',
    'managers that do not ask': 'FROM alpine:3.22\nRUN apk add a && apk upgrade && microdnf install a\n',
    'what changes nothing':
      'FROM debian:13\nRUN apt-get update && apt-get -s install a && apt-get clean && apt-get install --print-uris a && yum list\n',
    'a variable that may hold the option': 'FROM debian:13\nARG APT_OPTS\nRUN apt-get install $APT_OPTS a\n',
    'a variable that holds it': 'FROM debian:13\nENV HOW="-y --no-install-recommends"\nRUN apt-get install $HOW a\n',
    'install without a package': 'FROM debian:13\nRUN apt-get install\n',
    text: 'FROM debian:13\nRUN echo apt-get install a\n',
  },
  invalid: {
    'apt-get': {
      text: 'FROM debian:13\nRUN apt-get update && ⟦apt-get install⟧ nginx\n',
      expect: [{ messageId: 'asks', severity: 'low', message: '"apt-get install" asks before it goes on; "-y" is missing.' }],
      fixed: 'FROM debian:13\nRUN apt-get update && apt-get install -y nginx\n',
    },
    'the front end of debconf does not answer': {
      text: 'FROM debian:13\nENV DEBIAN_FRONTEND=noninteractive\nRUN ⟦apt-get -q install⟧ nginx\n',
      expect: ['asks'],
      fixed: 'FROM debian:13\nENV DEBIAN_FRONTEND=noninteractive\nRUN apt-get -q install -y nginx\n',
    },
    'remove, upgrade, exec form': {
      text: 'FROM debian:13\nRUN ⟦apt-get purge⟧ a && ⟦apt-get upgrade⟧\nRUN [⟦"apt-get", "install"⟧, "b"]\n',
      expect: ['asks', 'asks', 'asks'],
      fixed: 'FROM debian:13\nRUN apt-get purge -y a && apt-get upgrade -y\nRUN ["apt-get", "install", "-y", "b"]\n',
    },
    'yum and dnf, in a stage that is not shipped': {
      text: 'FROM fedora:43 AS build\nRUN ⟦yum install⟧ a && ⟦dnf update⟧\nFROM scratch\n',
      expect: ['asks', 'asks'],
      fixed: 'FROM fedora:43 AS build\nRUN yum install -y a && dnf update -y\nFROM scratch\n',
    },
    'zypper, whose -n behind the sub-command is something else': {
      text: 'FROM opensuse/leap\nRUN ⟦zypper install⟧ -n a\n',
      expect: [{ messageId: 'asks', message: '"zypper install" asks before it goes on; "--non-interactive" is missing.' }],
      fixed: 'FROM opensuse/leap\nRUN zypper --non-interactive install -n a\n',
    },
    'pacman, whose -Sy says yes to nothing': {
      text: 'FROM archlinux\nRUN ⟦pacman -Sy⟧ a && ⟦pacman -Syu⟧ && ⟦pacman -Rns⟧ b\n',
      expect: [{ messageId: 'asks', message: '"pacman -Sy" asks before it goes on; "--noconfirm" is missing.' }, 'asks', 'asks'],
      fixed: 'FROM archlinux\nRUN pacman -Sy --noconfirm a && pacman -Syu --noconfirm && pacman -Rns --noconfirm b\n',
    },
    'packages from a list': {
      text: 'FROM debian:13\nRUN cat list | xargs ⟦apt-get install⟧\n',
      expect: ['asks'],
      fixed: 'FROM debian:13\nRUN cat list | xargs apt-get install -y\n',
    },
  },
});
