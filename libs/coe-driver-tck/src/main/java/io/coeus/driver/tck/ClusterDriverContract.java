// SPDX-License-Identifier: Apache-2.0
package io.coeus.driver.tck;

import static org.assertj.core.api.Assertions.assertThat;

import io.coeus.driver.CoeDriver;
import io.coeus.driver.DriverError;
import io.coeus.driver.Health;
import io.coeus.driver.NodeBootstrap;
import io.coeus.driver.Progress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What every driver promises about the nodes of a cluster. */
public abstract class ClusterDriverContract {

    private static final int MAX_USER_DATA = 40 * 1024;
    private static final String TOKEN = "one-time-Tk7";

    /** The driver under test; may be the same one for all tests. */
    protected abstract CoeDriver driver();

    /** The engine; may be the same one for all tests. */
    protected abstract Witness witness();

    @Nested
    class Checking {

        @Test
        void tellsVersionsAndNodes() {
            Health health = driver().clusters().check(witness().endpoint());

            assertThat(health).isInstanceOfSatisfying(Health.Answering.class, answer -> {
                assertThat(answer.version()).isNotBlank();
                assertThat(answer.apiVersion()).isNotBlank();
                assertThat(answer.nodes())
                        .filteredOn(Health.Node::ready)
                        .extracting(Health.Node::name)
                        .containsAll(witness().nodes());
            });
        }

        @Test
        void tellsWhyTheApiIsSilent() {
            Health health =
                    driver().clusters().check(Steps.nobodyListens(witness().endpoint()));

            assertThat(health).isInstanceOfSatisfying(Health.Silent.class, silent -> {
                assertThat(silent.error().kind()).isEqualTo(DriverError.Kind.UNREACHABLE);
                assertThat(silent.error().message()).isNotBlank();
            });
        }
    }

    @Nested
    class LeavingNodes {

        @Test
        void anUnknownNodeIsDrainedAndForgotten() {
            Progress drained = driver().clusters().drain(witness().endpoint(), "no-such-node");
            Progress forgotten = driver().clusters().forget(witness().endpoint(), "no-such-node");

            assertThat(List.of(drained, forgotten)).hasOnlyElementsOfType(Progress.Settled.class);
        }

        @Test
        void aSilentApiIsAnErrorThatMayPass() {
            var dead = Steps.nobodyListens(witness().endpoint());
            String node = witness().nodes().getFirst();

            Progress drained = driver().clusters().drain(dead, node);
            Progress forgotten = driver().clusters().forget(dead, node);

            assertThat(List.of(drained, forgotten)).allSatisfy(progress -> assertThat(progress)
                    .isInstanceOfSatisfying(
                            Progress.Blocked.class,
                            blocked -> assertThat(blocked.error().retryable()).isTrue()));
        }
    }

    @Nested
    class Bootstrapping {

        @ParameterizedTest
        @EnumSource
        void writesSmallUserDataWithoutLastingSecrets(NodeBootstrap.Role role) {
            String userData = driver().clusters().bootstrap(node(role));

            assertThat(userData).startsWith("#cloud-config\n").doesNotContain("\t", "PRIVATE KEY-----\nM");
            assertThat(userData.getBytes(StandardCharsets.UTF_8)).hasSizeLessThan(MAX_USER_DATA);
            assertThat(userData.split(TOKEN, -1))
                    .as("the join token is there once")
                    .hasSize(2);
            assertThat(userData)
                    .contains("/etc/coeus/node.json")
                    .contains("\"coe\":\"" + driver().id() + "\"")
                    .contains("\"role\":\"" + (role == NodeBootstrap.Role.MASTER ? "master" : "worker") + "\"");
        }

        @Test
        void writesTheSameForTheSame() {
            NodeBootstrap node = node(NodeBootstrap.Role.WORKER);

            assertThat(driver().clusters().bootstrap(node))
                    .isEqualTo(driver().clusters().bootstrap(node));
        }

        private NodeBootstrap node(NodeBootstrap.Role role) {
            URI address = URI.create(witness().endpoint().url().getScheme() + "://192.0.2.10:1234");
            return new NodeBootstrap(
                    UUID.fromString("6f9619ff-8b86-4011-b42d-00c04fc964ff"),
                    "it's \"blue\"",
                    "blue-6f9619ff-node-0",
                    role,
                    role == NodeBootstrap.Role.MASTER,
                    new NodeBootstrap.Joining(
                            URI.create("http://192.0.2.1:9511/node/v1/join"),
                            URI.create("http://192.0.2.1:9511/node/v1/report"),
                            URI.create("http://192.0.2.1:9511/node/v1/volumes"),
                            TOKEN),
                    new NodeBootstrap.Api(address, address.getPort(), List.of("192.0.2.10", "blue.example")),
                    "10.0.0.5",
                    null,
                    Map.of());
        }
    }
}
