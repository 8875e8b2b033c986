// SPDX-License-Identifier: Apache-2.0
package io.coeus.driver;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Writes the user-data which drivers hand out: {@code /etc/coeus/node.json}, which says what the node is, and a bootstrap
 * script made of the part all engines share (certificates, reports) and the engine's own.
 */
public final class CloudConfig {

    private static final String SHARED = "node-bootstrap.sh";

    private CloudConfig() {}

    /**
     * The user-data of one node.
     *
     * @param engine the engine's id
     * @param script the engine's part of the script: bash, without a shebang, run after the shared part
     */
    public static String of(String engine, NodeBootstrap node, String script) {
        return """
                #cloud-config
                write_files:
                - path: /etc/coeus/node.json
                  owner: root:root
                  permissions: '0600'
                  content: |
                %s
                - path: /usr/local/sbin/coeus-bootstrap
                  owner: root:root
                  permissions: '0700'
                  content: |
                %s
                runcmd:
                - [/usr/local/sbin/coeus-bootstrap]
                """.formatted(indented(nodeJson(engine, node)), indented(shared() + script));
    }

    private static String indented(String text) {
        return text.stripTrailing().indent(4).stripTrailing();
    }

    /** The content of {@code node.json}: one JSON object in one line. */
    static String nodeJson(String engine, NodeBootstrap node) {
        List<String> members = new ArrayList<>();
        members.add(text("clusterId", node.clusterId().toString()));
        members.add(text("clusterName", node.clusterName()));
        members.add(text("nodeName", node.nodeName()));
        members.add(text("role", node.role().name().toLowerCase(Locale.ROOT)));
        members.add(text("coe", engine));
        members.add(text("joinUrl", node.joining().joinUrl().toString()));
        members.add(text("reportUrl", node.joining().reportUrl().toString()));
        members.add(text("token", node.joining().token()));
        members.add(text("apiAddress", node.api().address().toString()));
        members.add("\"apiPort\":" + node.api().port());
        members.add(text("fixedIp", node.fixedIp()));
        String floatingIp = node.floatingIp();
        members.add(floatingIp == null ? "\"floatingIp\":null" : text("floatingIp", floatingIp));
        members.add("\"firstMaster\":" + node.firstMaster());
        members.add("\"sans\":["
                + String.join(
                        ",", node.api().sans().stream().map(CloudConfig::quoted).toList()) + "]");
        members.add("\"options\":{" + String.join(",", options(node)) + "}");
        return "{" + String.join(",", members) + "}";
    }

    private static List<String> options(NodeBootstrap node) {
        return node.options().entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .map(option -> text(option.getKey(), option.getValue()))
                .toList();
    }

    private static String text(String name, String value) {
        return quoted(name) + ":" + quoted(value);
    }

    private static String quoted(String value) {
        StringBuilder out = new StringBuilder("\"");
        value.chars().forEach(c -> {
            if (c == '"' || c == '\\') {
                out.append('\\').append((char) c);
            } else if (c < 0x20 || c > 0x7e) {
                out.append(String.format(Locale.ROOT, "\\u%04x", c));
            } else {
                out.append((char) c);
            }
        });
        return out.append('"').toString();
    }

    private static String shared() {
        try (InputStream in = CloudConfig.class.getResourceAsStream(SHARED)) {
            if (in == null) {
                throw new IllegalStateException(SHARED + " is missing beside " + CloudConfig.class.getName());
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
