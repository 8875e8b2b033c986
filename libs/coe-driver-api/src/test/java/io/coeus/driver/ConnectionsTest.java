// SPDX-License-Identifier: Apache-2.0
package io.coeus.driver;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class ConnectionsTest {

    private static final int MORE_THAN_KEPT = 70;

    private final List<String> opened = new ArrayList<>();
    private final List<String> closed = new ArrayList<>();
    private final Connections<String> connections = new Connections<>(this::open, closed::add);

    private String open(Endpoint endpoint) {
        opened.add(endpoint.url().getHost());
        return endpoint.url().getHost();
    }

    private static Endpoint endpoint(String host) {
        return new Endpoint(URI.create("https://" + host), "", "", "");
    }

    @Test
    void opensOneClientForAnEndpoint() {
        String first = connections.with(endpoint("a"), client -> client);
        String second = connections.with(endpoint("a"), client -> client);

        assertThat(List.of(first, second)).containsOnly("a");
        assertThat(opened).containsExactly("a");
    }

    @Test
    void closesTheLongestUnusedOnes() {
        connections.with(endpoint("used-again"), client -> client);
        for (int i = 1; i < MORE_THAN_KEPT; i++) {
            connections.with(endpoint("host-" + i), client -> client);
            connections.with(endpoint("used-again"), client -> client);
        }

        assertThat(closed).contains("host-1").doesNotContain("used-again", "host-69");
        assertThat(opened.size() - closed.size()).isEqualTo(64);
    }

    @Test
    void doesNotCloseWhatIsInUse() {
        connections.with(endpoint("a"), client -> {
            connections.close();
            assertThat(closed).isEmpty();
            return client;
        });

        connections.close();

        assertThat(closed).containsExactly("a");
    }

    @Test
    void forgetsAClientThatCouldNotBeOpened() {
        Connections<String> broken = new Connections<>(
                endpoint -> {
                    throw new IllegalArgumentException("unusable");
                },
                client -> {});

        for (int i = 0; i < 2; i++) {
            try {
                broken.with(endpoint("a"), client -> client);
            } catch (IllegalArgumentException e) {
                assertThat(e).hasMessage("unusable");
            }
        }
    }
}
