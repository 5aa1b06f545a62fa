import { wordSet } from '../text/word-set.ts';

/**
 * Names of Docker's official images, those that are retired among them: their names are what people type. Source: docker-library/official-images, folder
 * `library`, gone through on 2026-11-27.
 */
export const officialImages: ReadonlySet<string> = wordSet(
  'adminer aerospike almalinux alpine alt amazoncorretto amazonlinux api-firewall arangodb archlinux backdrop bash bonita buildpack-deps busybox caddy cassandra centos ' +
    'chronograf cirros clearlinux clefos clickhouse clojure composer convertigo couchbase couchdb crate crux dart debian docker drupal eclipse-mosquitto eclipse-temurin ' +
    'eggdrop elasticsearch elixir emqx erlang fedora flink fluentd fsharp friendica gazebo gcc geonetwork ghost golang gradle groovy haproxy haskell haxe hello-world hitch ' +
    'httpd hylang ibmjava ibm-semeru-runtimes influxdb iojs irssi java jenkins jetty joomla jruby julia kapacitor kibana known kong krakend lightstreamer liquibase logstash ' +
    'mageia mariadb matomo maven mediawiki memcached mongo mongo-express monica mono mysql nats nats-streaming neo4j neurodebian nextcloud nginx node notary odoo ' +
    'open-liberty openjdk opensuse oraclelinux orientdb owncloud percona perl photon php phpmyadmin piwik plone postfixadmin postgres pypy python r-base rabbitmq ' +
    'rakudo-star redis redmine registry rethinkdb rockylinux ros ruby rust sapmachine satosa scratch silverpeas solr sonarqube sourcemage spark spiped storm swarm swift ' +
    'swipl teamspeak telegraf thrift tomcat tomee traefik ubuntu unit varnish vault websphere-liberty wordpress xwiki yourls zookeeper znc consul sentry',
);

/**
 * Namespaces of Docker Hub that are run by who makes the program: verified publishers, sponsored open source, and projects whose own documentation names
 * them. Sources: Docker Hub's list of verified and sponsored publishers, and the documentation of the projects; gone through on 2026-11-27.
 */
const hubPublishers = wordSet(
  'amazon anchore apache apicurio appsmith aquasec arangodb argoproj atlassian authelia bitnami bitnamicharts bitnamilegacy ' +
    'bitwarden bridgecrew budibase caddy calico camunda canonical ceph certbot chainguard checkmarx cilium cimg circleci ' +
    'clickhouse cloudflare cockroachdb codercom confluentinc coredns couchbase crate cribl curlimages cyberark cypress datadog ' +
    'dbeaver debezium dependencytrack directus docker dockereng drone dynatrace eclipse elastic emberstack emqx envoyproxy ' +
    'ethereum falcosecurity fluent fluxcd flyway formance foundationdb freeradius getsentry gitea gitlab goharbor golangci google ' +
    'goreleaser gotenberg grafana graphiteapp graylog hadolint hapiproject haproxytech harness hashicorp hasura healthchecks ' +
    'homeassistant ibmcom istio itzg jaegertracing jboss jenkins jenkinsci jetbrains jfrog jgraph jupyter jupyterhub k6io ' +
    'kalilinux kasmweb keycloak kindest kong konghq kubernetesui kubeshark lacework langflowai langgenius launchdarkly library ' +
    'linkerd linuxkit linuxserver liquibase litellm localstack loftsh mailhog mariadb matrixdotorg mattermost meilisearch metabase ' +
    'milvusdb minio moby mongodb moodlehq mozilla mysql n8nio natsio neo4j netapp netboxcommunity netdata newrelic nextcloud nginx ' +
    'nginxdemos nginxinc nginxproxy nixos nocodb nodered nvidia octopusdeploy ollama openapitools openebs openpolicyagent ' +
    'openresty opensearchproject opentelemetry oryd otel owasp pactfoundation paketobuildpacks percona pgvector phpmyadmin pihole ' +
    'plantuml portainer postgis postgrest postman prefecthq prestashop prom prometheuscommunity provectuslabs pulumi puppet qdrant ' +
    'rabbitmqoperator rancher rapidfort redhat redis redisinsight redislabs redpandadata renovate rocketchat rocm rustdesk ' +
    'scylladb searxng seataio selenium semaphoreui semgrep signoz sigstore snyk solace sonarsource sonatype sourcegraph splunk ' +
    'squidfunk stackrox statsd strimzi supabase swaggerapi syncthing sysdig tailscale tarantool temporalio tensorflow thanosio ' +
    'thingsboard tiangolo timberio timescale traefik trinodb trufflesecurity typesense ubuntu unleashorg vaultwarden vectorim ' +
    'velero verdaccio victoriametrics weaviate wiremock yugabytedb zabbix zalando zaproxy zricethezav',
);

/** The same of other public registries, each with its registry: who may push there is another account. */
const otherPublishers: ReadonlySet<string> = new Set(
  [
    [
      'ghcr.io',
      'actions aquasecurity astral-sh berriai cloudnative-pg containrrr controlplaneio-fluxcd dexidp distribution esphome ' +
        'external-secrets fluxcd github gitleaks goauthentik google grafana hadolint home-assistant immich-app k3s-io ' +
        'k8snetworkplumbingwg kedacore kubereboot kyverno linuxserver mealie-recipes metallb open-telemetry open-webui ' +
        'paperless-ngx plausible project-zot renovatebot sigstore spegel-org stakater static-web-server stefanprodan ' +
        'super-linter tailscale terraform-linters umami-software zaproxy',
    ],
    [
      'quay.io',
      'argoproj brancz buildah centos ceph cephcsi cilium containers coreos devfile external_storage fedora frrouting ' +
        'go-skynet hedgedoc jaegertracing jetstack jupyter k8scsi keycloak kiali kubevirt metallb minio noobaa oauth2-proxy ' +
        'openshift operator-framework operatorhubio opstree podman projectcalico prometheus prometheus-operator ' +
        'prometheuscommunity quay redhat redhat-appstudio rook sclorg skopeo strimzi sysdig thanos tigera ukhomeofficedigital',
    ],
  ].flatMap(([registry = '', names = '']) => names.split(' ').map(name => `${registry}/${name}`)),
);

/** Registries where anybody can have a namespace; of others those who run them decide who pushes. */
export const openRegistries: ReadonlySet<string> = new Set(['docker.io', 'ghcr.io', 'quay.io']);

/** True for a namespace of such a registry that is run by somebody known. */
export const isKnownPublisher = (registry: string, namespace: string): boolean =>
  registry === 'docker.io' ? hubPublishers.has(namespace) : otherPublishers.has(`${registry}/${namespace}`);
