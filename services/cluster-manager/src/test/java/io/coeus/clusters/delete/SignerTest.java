// SPDX-License-Identifier: Apache-2.0
package io.coeus.clusters.delete;

import static org.assertj.core.api.Assertions.assertThat;

import io.coeus.clusters.ClustersConfig;
import io.coeus.messaging.wire.WireJson;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.Signature;
import java.security.spec.X509EncodedKeySpec;
import java.time.Duration;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class SignerTest {
    private static final String DOCUMENT = "{\"clusterName\":\"blue\"}";

    private record Config(String nodeKey) implements ClustersConfig {
        @Override
        public URI nodeUrl() {
            return URI.create("http://127.0.0.1");
        }

        @Override
        public Duration healthInterval() {
            return Duration.ZERO;
        }

        @Override
        public int createsAtOnce() {
            return 1;
        }

        @Override
        public Duration createPatience() {
            return Duration.ZERO;
        }
    }

    private record Header(String alg, String kid, Map<String, String> jwk) {}

    private static String[] signed(String nodeKey) {
        return new Signer(new Config(nodeKey)).sign(DOCUMENT).split("\\.", -1);
    }

    private static byte[] bytes(String part) {
        return Base64.getUrlDecoder().decode(part);
    }

    private static Header header(String[] jws) {
        return WireJson.read(new String(bytes(jws[0]), StandardCharsets.UTF_8), Header.class);
    }

    @Test
    void theKeyInTheHeaderVerifiesTheDocument() throws GeneralSecurityException {
        for (String nodeKey : new String[] {"one", "two", "three", "four"}) {
            String[] jws = signed(nodeKey);
            assertThat(new String(bytes(jws[1]), StandardCharsets.UTF_8)).isEqualTo(DOCUMENT);
            assertThat(header(jws).alg()).isEqualTo("EdDSA");
            assertThat(verifies(jws, jws[1])).isTrue();
            assertThat(verifies(jws, jws[1] + "x")).isFalse();
        }
    }

    @Test
    void replicasSignWithTheSameKeyAndOthersWithAnother() {
        assertThat(signed("one")).isEqualTo(signed("one"));
        assertThat(header(signed("one")).kid())
                .isNotEqualTo(header(signed("two")).kid());
    }

    private static boolean verifies(String[] jws, String payload) throws GeneralSecurityException {
        String x = HexFormat.of()
                .formatHex(bytes(Objects.requireNonNull(header(jws).jwk().get("x"))));
        var key = KeyFactory.getInstance("Ed25519")
                .generatePublic(new X509EncodedKeySpec(HexFormat.of().parseHex("302a300506032b6570032100" + x)));
        var check = Signature.getInstance("Ed25519");
        check.initVerify(key);
        check.update((jws[0] + "." + payload).getBytes(StandardCharsets.US_ASCII));
        return check.verify(bytes(jws[2]));
    }
}
