// SPDX-License-Identifier: Apache-2.0
package io.coeus.sandbox.launcher.part;

import io.coeus.sandbox.launcher.install.Cloud;
import io.coeus.sandbox.launcher.install.Installation;
import io.coeus.sandbox.launcher.postgres.Postgres;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What a service is told through its environment: the one place where the settings of an installation become the
 * settings of services.
 */
final class ServiceEnvironment {
    private final Installation installation;

    ServiceEnvironment(Installation installation) {
        this.installation = installation;
    }

    /** Of the process called {@code part}. */
    Map<String, String> of(Service service, String part) {
        var variables = new LinkedHashMap<String, String>();
        variables.put("COEUS_SERVICE", service.name());
        variables.put("QUARKUS_HTTP_HOST", "127.0.0.1");
        variables.put("QUARKUS_HTTP_PORT", port(part));
        addStores(variables, service);
        addKeystone(variables);
        addNeighbours(variables);
        addOwn(variables, service);
        return variables;
    }

    private void addOwn(Map<String, String> variables, Service service) {
        switch (service.name()) {
            case "auth-bridge" ->
                variables.put(
                        "COEUS_AUTH_ENCRYPTION_KEY", installation.secrets().encryptionKey());
            case "cluster-manager" -> {
                variables.put("COEUS_CLUSTERS_NODE_URL", "http://127.0.0.1:" + port("api-gateway"));
                variables.put("COEUS_CLUSTERS_NODE_KEY", installation.secrets().nodeKey());
            }
            default -> {}
        }
    }

    private void addStores(Map<String, String> variables, Service service) {
        String database = "127.0.0.1:" + port("postgres") + "/" + service.database();
        variables.put("QUARKUS_DATASOURCE_REACTIVE_URL", "postgresql://" + database);
        variables.put("QUARKUS_DATASOURCE_JDBC_URL", "jdbc:postgresql://" + database);
        variables.put("QUARKUS_DATASOURCE_USERNAME", Postgres.USER);
        variables.put("QUARKUS_DATASOURCE_PASSWORD", installation.secrets().databasePassword());
        variables.put("KAFKA_BOOTSTRAP_SERVERS", "127.0.0.1:" + port("kafka"));
    }

    private void addKeystone(Map<String, String> variables) {
        Cloud cloud = installation.cloud();
        variables.put("COEUS_KEYSTONE_URL", cloud.authUrl());
        variables.put("COEUS_KEYSTONE_USERNAME", cloud.username());
        variables.put("COEUS_KEYSTONE_PASSWORD", cloud.password());
        variables.put("COEUS_KEYSTONE_PROJECT", cloud.project());
        if (!cloud.domain().equals(Cloud.DEFAULT_DOMAIN)) {
            variables.put("COEUS_KEYSTONE_DOMAIN", cloud.domain());
        }
        variables.put("COEUS_CLOUD_REGION", cloud.region());
    }

    private void addNeighbours(Map<String, String> variables) {
        variables.put("COEUS_INTERNAL_TOKEN", installation.secrets().internalToken());
        for (Service neighbour : Service.ALL) {
            variables.put(neighbour.urlVariable(), "http://127.0.0.1:" + port(neighbour.name()));
        }
    }

    private String port(String part) {
        return Integer.toString(installation.ports().of(part));
    }
}
