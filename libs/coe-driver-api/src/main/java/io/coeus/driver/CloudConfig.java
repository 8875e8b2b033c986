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
 * Writes the user-data which drivers hand out: {@code /etc/coeus/node.json}, which says what the node is; a bootstrap
 * script made of the part all engines share (certificates, reports) and the engine's own; and the service that mounts data
 * volumes.
 */
public final class CloudConfig {

    private static final String COMMON = "node-common.sh";
    private static final String BOOTSTRAP = "node-bootstrap.sh";
    private static final String VOLUMES = "node-volumes.sh";

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
                - path: /usr/local/sbin/coeus-volumes
                  owner: root:root
                  permissions: '0700'
                  content: |
                %s
                - path: /etc/systemd/system/coeus-volumes.service
                  owner: root:root
                  permissions: '0644'
                  content: |
                    [Unit]
                    Description=Mounts the data volumes of Coeus workloads
                    Wants=network-online.target
                    After=network-online.target
                    [Service]
                    ExecStart=/usr/local/sbin/coeus-volumes
                    Restart=always
                    RestartSec=5
                    [Install]
                    WantedBy=multi-user.target
                runcmd:
                - [/usr/local/sbin/coeus-bootstrap]
                """.formatted(
                        indented(nodeJson(engine, node)),
                        indented(text(COMMON) + text(BOOTSTRAP) + script),
                        indented(text(COMMON) + text(VOLUMES)));
    }

    private static String indented(String text) {
        return text.stripTrailing().indent(4).stripTrailing();
    }

    /** The content of {@code node.json}: one JSON object in one line. */
    static String nodeJson(String engine, NodeBootstrap node) {
        List<String> members = new ArrayList<>();
        members.add(member("clusterId", node.clusterId().toString()));
        members.add(member("clusterName", node.clusterName()));
        members.add(member("nodeName", node.nodeName()));
        members.add(member("role", node.role().name().toLowerCase(Locale.ROOT)));
        members.add(member("coe", engine));
        members.add(member("joinUrl", node.joining().joinUrl().toString()));
        members.add(member("reportUrl", node.joining().reportUrl().toString()));
        members.add(member("volumesUrl", node.joining().volumesUrl().toString()));
        members.add(member("token", node.joining().token()));
        members.add(member("apiAddress", node.api().address().toString()));
        members.add("\"apiPort\":" + node.api().port());
        members.add(member("fixedIp", node.fixedIp()));
        String floatingIp = node.floatingIp();
        members.add(floatingIp == null ? "\"floatingIp\":null" : member("floatingIp", floatingIp));
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
                .map(option -> member(option.getKey(), option.getValue()))
                .toList();
    }

    private static String member(String name, String value) {
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

    private static String text(String resource) {
        try (InputStream in = CloudConfig.class.getResourceAsStream(resource)) {
            if (in == null) {
                throw new IllegalStateException(resource + " is missing beside " + CloudConfig.class.getName());
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
