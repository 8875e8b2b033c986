// SPDX-License-Identifier: Apache-2.0
package io.coeus.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.Signature;
import java.util.Arrays;
import java.util.Base64;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class DeletionReportTest extends WithFakeCloud {
    private static final String REPORT = """
            {"clusterName":"blue","services":{"nova":[{"kind":"nova.server","name":"blue-master-0","id":"s1"}]}}""";

    private KeyPair keys;

    DeletionReportTest() throws GeneralSecurityException {
        keys = KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
    }

    @BeforeEach
    void start() {
        byte[] der = keys.getPublic().getEncoded();
        cloud.answer("GET /api/v1/deletion-report-keys", 200, """
                {"keys":[{"kid":"other","x":"AAAA"},{"kid":"k1","kty":"OKP","x":"%s"}]}""".formatted(
                        encoded(Arrays.copyOfRange(der, 12, der.length))));
    }

    @Test
    void shows_what_is_signed() throws Exception {
        answer(jws(REPORT));
        Path files = home.resolve("files");
        assertThat(cloud.run("cluster", "deletion-report", "blue", "--files", files.toString()))
                .isZero();
        assertThat(cloud.out()).contains("blue-master-0");
        assertThat(cloud.err()).contains("signature valid, key k1");
        assertThat(Files.readString(files.resolve("key.pem"))).startsWith("-----BEGIN PUBLIC KEY-----");
        assertThat(files.resolve("signature.bin")).hasSize(64);
    }

    @Test
    void does_not_show_what_was_changed() throws Exception {
        String[] parts = jws(REPORT).split("\\.", -1);
        String forged = encoded(REPORT.replace("s1", "s2").getBytes(StandardCharsets.UTF_8));
        answer(parts[0] + "." + forged + "." + parts[2]);
        assertThat(cloud.run("cluster", "deletion-report", "blue")).isEqualTo(1);
        assertThat(cloud.out()).isEmpty();
        assertThat(cloud.err()).contains("not valid");
    }

    private void answer(String jws) {
        cloud.answer("GET /api/v1/clusters/blue/deletion-report", 200, "{\"signed\":\"" + jws + "\"}");
    }

    private String jws(String payload) throws GeneralSecurityException {
        String input = encoded("{\"alg\":\"EdDSA\",\"kid\":\"k1\"}".getBytes(StandardCharsets.UTF_8)) + "."
                + encoded(payload.getBytes(StandardCharsets.UTF_8));
        Signature signature = Signature.getInstance("Ed25519");
        signature.initSign(keys.getPrivate());
        signature.update(input.getBytes(StandardCharsets.US_ASCII));
        return input + "." + encoded(signature.sign());
    }

    private static String encoded(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
