// SPDX-License-Identifier: Apache-2.0
package io.coeus.sandbox.player;

import static io.coeus.sandbox.coe.Json.text;

import com.fasterxml.jackson.databind.JsonNode;
import io.coeus.sandbox.coe.Json;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;
import java.util.zip.GZIPInputStream;

/** Finds the node's file in a cloud-config. */
final class UserData {
    private UserData() {}

    /** From user-data as Nova keeps it, in base64, possibly compressed; empty when there is no node file in it. */
    static Optional<NodeFile> fromBase64(String userData) {
        try {
            byte[] bytes = Base64.getMimeDecoder().decode(userData);
            return fromText(new String(unzipped(bytes), StandardCharsets.UTF_8));
        } catch (IllegalArgumentException | IOException e) {
            return Optional.empty();
        }
    }

    /** From a cloud-config in YAML; empty when there is no node file in it. */
    static Optional<NodeFile> fromText(String cloudConfig) {
        if (!cloudConfig.startsWith("#cloud-config")) {
            return Optional.empty();
        }
        try {
            return Json.items(Json.readYaml(cloudConfig).path("write_files")).stream()
                    .filter(file -> text(file, "path").equals(NodeFile.PATH))
                    .map(UserData::content)
                    .map(content -> NodeFile.parse(Json.read(content)))
                    .findFirst();
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static byte[] content(JsonNode file) {
        String content = text(file, "content");
        try {
            return switch (text(file, "encoding")) {
                case "b64", "base64" -> Base64.getMimeDecoder().decode(content);
                case "gz+b64", "gzip+b64", "gz+base64", "gzip+base64" ->
                    unzipped(Base64.getMimeDecoder().decode(content));
                default -> content.getBytes(StandardCharsets.UTF_8);
            };
        } catch (IOException e) {
            throw new IllegalArgumentException("not compressed: " + text(file, "path"), e);
        }
    }

    private static byte[] unzipped(byte[] bytes) throws IOException {
        boolean zipped = bytes.length > 2 && bytes[0] == 0x1f && bytes[1] == (byte) 0x8b;
        if (!zipped) {
            return bytes;
        }
        try (GZIPInputStream in = new GZIPInputStream(new ByteArrayInputStream(bytes))) {
            return in.readAllBytes();
        }
    }
}
