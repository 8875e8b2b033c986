// SPDX-License-Identifier: Apache-2.0
package io.coeus.driver;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import org.junit.jupiter.api.Test;

class EndpointTest {

    private static final Endpoint ENDPOINT = new Endpoint(URI.create("https://api:6443"), "CA", "CERT", "SECRET-KEY");

    @Test
    void hidesTheKeyFromLogs() {
        assertThat(ENDPOINT.toString()).isEqualTo("Endpoint[https://api:6443]");
    }

    @Test
    void saysThatAKeyIsUnusableWithoutShowingIt() {
        assertThatThrownBy(() -> Tls.of(ENDPOINT))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("https://api:6443")
                .hasMessageNotContaining("SECRET-KEY");
    }
}
