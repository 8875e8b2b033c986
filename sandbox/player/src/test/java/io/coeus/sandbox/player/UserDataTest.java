// SPDX-License-Identifier: Apache-2.0
package io.coeus.sandbox.player;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;

class UserDataTest {
    private static final String NODE = """
            {"clusterId":"c","nodeName":"n","role":"master","coe":"swarm","joinUrl":"http://j","reportUrl":"http://r",\
            "volumesUrl":"http://v","token":"t","apiAddress":"tcp://127.1.2.3:2376","apiPort":2376,"fixedIp":"10.0.0.4","floatingIp":null}""";

    private static String config(String encoding, String content) {
        return "#cloud-config\nwrite_files:\n- path: /etc/other\n  content: x\n- path: /etc/coeus/node.json\n  encoding: "
                + encoding + "\n  content: '" + content + "'\n";
    }

    private static byte[] zipped(String text) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream zip = new GZIPOutputStream(bytes)) {
            zip.write(text.getBytes(StandardCharsets.UTF_8));
        }
        return bytes.toByteArray();
    }

    private static String base64(byte[] bytes) {
        return Base64.getEncoder().encodeToString(bytes);
    }

    @Test
    void the_node_file_is_found_in_every_encoding() throws IOException {
        String plain = config("text/plain", NODE);
        String encoded = config("b64", base64(NODE.getBytes(StandardCharsets.UTF_8)));
        String packed = config("gz+b64", base64(zipped(NODE)));

        for (String config : List.of(plain, encoded, packed)) {
            NodeFile node = UserData.fromBase64(base64(zipped(config))).orElseThrow();
            assertThat(node.name()).isEqualTo("n");
            assertThat(node.addresses()).containsExactly("127.1.2.3", "10.0.0.4");
        }
    }

    @Test
    void other_user_data_is_left_alone() {
        assertThat(UserData.fromText("#!/bin/sh\necho\n")).isEmpty();
        assertThat(UserData.fromText("#cloud-config\npackages: [vim]\n")).isEmpty();
        assertThat(UserData.fromText("#cloud-config\n- :\n  [")).isEmpty();
        assertThat(UserData.fromText(config("text/plain", "{}"))).isEmpty();
        assertThat(UserData.fromBase64("%%%")).isEmpty();
    }

    @Test
    void settings_come_from_options_first_and_the_environment_second() {
        Map<String, String> environment = Map.of(
                "OS_AUTH_URL", "http://k/v3", "OS_USERNAME", "u", "OS_PASSWORD", "p", "OS_PROJECT_NAME", "admin");

        Settings settings = Arguments.read(List.of("--user", "me", "--poll-interval", "0.5"), environment);

        assertThat(settings.login().user()).isEqualTo("me");
        assertThat(settings.pollInterval()).hasMillis(500);
        assertThat(settings.toString()).doesNotContain("p,");
        assertThatThrownBy(() -> Arguments.read(List.of(), Map.of())).hasMessage("give --cloud or set OS_AUTH_URL");
        assertThatThrownBy(() -> Arguments.read(List.of("--frob", "1"), environment))
                .hasMessage("unknown option --frob");
    }
}
