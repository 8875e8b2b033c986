// SPDX-License-Identifier: Apache-2.0
package io.coeus.sandbox.launcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.coeus.sandbox.launcher.install.Cloud;
import io.coeus.sandbox.launcher.install.Cloud.Player;
import io.coeus.sandbox.launcher.install.Installation;
import io.coeus.sandbox.launcher.part.Part;
import io.coeus.sandbox.launcher.part.Parts;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class InstallationTest {
    private static final Map<String, String> OPENRC = Map.of(
            "OS_AUTH_URL", "http://10.0.0.1:5000",
            "OS_USERNAME", "coeus",
            "OS_PASSWORD", "open-sesame",
            "OS_PROJECT_NAME", "service");

    private static final Player REAL = new Player(true, "/opt/kubernetes/up");

    @TempDir
    Path home;

    @Test
    void keeps_its_secrets_and_ports_for_the_next_call() {
        Installation first = Installation.of(environment("COEUS_KAFKA_PORT", "19592"));
        first.save();
        Installation second = Installation.of(environment("COEUS_POSTGRES_PORT", "19593"));
        assertThat(second.secrets()).isEqualTo(first.secrets());
        assertThat(second.ports().of("kafka")).isEqualTo(19592);
        assertThat(second.ports().of("postgres")).isEqualTo(19593);
    }

    @Test
    void lets_only_its_owner_read_secrets() throws Exception {
        Installation.of(environment("", "")).save();
        assertThat(Files.getPosixFilePermissions(home.resolve("installation.properties")))
                .isEqualTo(PosixFilePermissions.fromString("rw-------"));
    }

    @Test
    void has_other_secrets_than_any_other_installation() {
        assertThat(Installation.of(environment("", "")).secrets())
                .isNotEqualTo(Installation.of(environment("", "")).secrets());
    }

    @Test
    void says_nothing_secret() {
        Installation installation = Installation.of(environment("", ""));
        assertThat(installation + "" + new Parts(installation).all())
                .doesNotContain(installation.secrets().internalToken())
                .doesNotContain(installation.secrets().databasePassword())
                .doesNotContain(installation.cloud().password());
    }

    @Test
    void remembers_a_cloud_from_outside() {
        Installation.of(environment("", ""))
                .with(Cloud.fromEnvironment(OPENRC, REAL))
                .save();
        Cloud cloud = Installation.of(environment("", "")).cloud();
        assertThat(cloud).isEqualTo(Cloud.fromEnvironment(OPENRC, REAL));
        assertThat(cloud.authUrl()).isEqualTo("http://10.0.0.1:5000/v3");
    }

    @Test
    void starts_no_sandbox_cloud_beside_a_cloud_from_outside() {
        Installation installation =
                Installation.of(environment("", "")).with(Cloud.fromEnvironment(OPENRC, Player.NONE));
        assertThat(new Parts(installation).all())
                .extracting(Part::name)
                .containsExactly(
                        "postgres",
                        "kafka",
                        "api-gateway",
                        "cluster-manager",
                        "network-manager",
                        "volume-manager",
                        "baremetal-manager",
                        "auth-bridge");
    }

    @Test
    void keeps_the_stores_of_each_cloud_apart() {
        Installation sandbox = Installation.of(environment("", ""));
        Installation outside = sandbox.with(Cloud.fromEnvironment(OPENRC, Player.NONE));
        assertThat(outside.data()).isNotEqualTo(sandbox.data()).hasFileName("10.0.0.1-5000");
        assertThat(outside.withSandbox().data()).isEqualTo(sandbox.data());
    }

    @Test
    void names_the_variable_that_is_missing_or_wrong() {
        assertThatThrownBy(() -> Cloud.fromEnvironment(Map.of("OS_AUTH_URL", "http://k"), Player.NONE))
                .isInstanceOf(Trouble.class)
                .hasMessageContaining("OS_USERNAME");
        assertThatThrownBy(() -> Installation.of(environment("COEUS_KAFKA_PORT", "many")))
                .isInstanceOf(Trouble.class)
                .hasMessageContaining("COEUS_KAFKA_PORT=many is not a port");
    }

    @Test
    void gives_every_service_its_own_database_and_the_same_keystone() {
        Installation installation = Installation.of(environment("COEUS_POSTGRES_PORT", "5555"));
        Map<String, String> gateway = environmentOf(installation, "api-gateway");
        Map<String, String> clusters = environmentOf(installation, "cluster-manager");
        assertThat(gateway)
                .containsEntry("QUARKUS_DATASOURCE_JDBC_URL", "jdbc:postgresql://127.0.0.1:5555/coeus_gateway")
                .containsEntry("COEUS_CLUSTER_MANAGER_URL", "http://127.0.0.1:9521");
        assertThat(clusters)
                .containsEntry("QUARKUS_DATASOURCE_REACTIVE_URL", "postgresql://127.0.0.1:5555/coeus_cluster")
                .containsEntry("COEUS_KEYSTONE_URL", gateway.get("COEUS_KEYSTONE_URL"));
    }

    @Test
    void runs_replicas_behind_the_address_of_their_service() {
        Installation.of(environment("COEUS_AUTH_BRIDGE_PORT", "5000"))
                .withReplicas(2)
                .save();
        Installation installation = Installation.of(environment("COEUS_AUTH_BRIDGE_2_PORT", "6000"));
        assertThat(new Parts(installation).all())
                .extracting(Part::name)
                .contains("balancer", "auth-bridge-1", "auth-bridge-2")
                .doesNotContain("auth-bridge", "auth-bridge-3");
        assertThat(new Parts(installation).named("balancer").command()).contains("5000=5100,6000");
        assertThat(environmentOf(installation, "auth-bridge-2"))
                .containsEntry("QUARKUS_HTTP_PORT", "6000")
                .containsEntry("COEUS_AUTH_BRIDGE_URL", "http://127.0.0.1:5000");
    }

    @Test
    void refuses_a_number_of_replicas_nothing_can_have() {
        Installation installation = Installation.of(environment("", ""));
        assertThatThrownBy(() -> installation.withReplicas(0))
                .isInstanceOf(Trouble.class)
                .hasMessageContaining("1 to 9 replicas, not 0");
    }

    @Test
    void lists_all_parts_when_there_is_none_of_a_name() {
        assertThatThrownBy(() -> new Parts(Installation.of(environment("", ""))).named("kafak"))
                .isInstanceOf(Trouble.class)
                .hasMessageContaining("There is no part kafak. Parts: postgres, kafka, cloud");
    }

    private static Map<String, String> environmentOf(Installation installation, String part) {
        return new Parts(installation).named(part).environment();
    }

    private Map<String, String> environment(String name, String value) {
        return Map.of("COEUS_HOME", home.toString(), name, value);
    }
}
