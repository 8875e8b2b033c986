// SPDX-License-Identifier: Apache-2.0
package io.coeus.driver;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class CloudConfigTest {

    private static final NodeBootstrap NODE = new NodeBootstrap(
            UUID.fromString("6f9619ff-8b86-4011-b42d-00c04fc964ff"),
            "it's \"blue\" \\ größer",
            "blue-worker-0",
            NodeBootstrap.Role.WORKER,
            false,
            new NodeBootstrap.Joining(
                    URI.create("http://gw:9511/node/v1/join"),
                    URI.create("http://gw:9511/node/v1/report"),
                    URI.create("http://gw:9511/node/v1/volumes"),
                    "tok"),
            new NodeBootstrap.Api(URI.create("https://192.0.2.10:6443"), 6443, List.of("192.0.2.10", "blue")),
            "10.0.0.5",
            null,
            Map.of("kube_tag", "v1.30.14", "a", "b"));

    @Test
    void writesTheNodeAsOneLineOfJson() {
        String json = CloudConfig.nodeJson("kubernetes", NODE);

        assertThat(json)
                .isEqualTo("{\"clusterId\":\"6f9619ff-8b86-4011-b42d-00c04fc964ff\","
                        + "\"clusterName\":\"it's \\\"blue\\\" \\\\ gr\\u00f6\\u00dfer\","
                        + "\"nodeName\":\"blue-worker-0\",\"role\":\"worker\",\"coe\":\"kubernetes\","
                        + "\"joinUrl\":\"http://gw:9511/node/v1/join\",\"reportUrl\":\"http://gw:9511/node/v1/report\","
                        + "\"volumesUrl\":\"http://gw:9511/node/v1/volumes\","
                        + "\"token\":\"tok\",\"apiAddress\":\"https://192.0.2.10:6443\",\"apiPort\":6443,"
                        + "\"fixedIp\":\"10.0.0.5\",\"floatingIp\":null,\"firstMaster\":false,"
                        + "\"sans\":[\"192.0.2.10\",\"blue\"],\"options\":{\"a\":\"b\",\"kube_tag\":\"v1.30.14\"}}");
    }

    @Test
    void writesFilesThatOnlyRootMayRead() {
        String userData = CloudConfig.of("swarm", NODE, "main\n");

        assertThat(userData)
                .startsWith("#cloud-config\n")
                .contains("- path: /etc/coeus/node.json\n  owner: root:root\n  permissions: '0600'\n")
                .contains("\n    #!/bin/bash\n")
                .contains(
                        "\n    main\n- path: /usr/local/sbin/coeus-volumes\n  owner: root:root\n  permissions: '0700'\n")
                .endsWith("\nruncmd:\n- [/usr/local/sbin/coeus-bootstrap]\n");
    }

    @Test
    void hidesTheTokenFromLogs() {
        assertThat(NODE.toString())
                .doesNotContain("tok\"", "token=tok")
                .contains("Joining[http://gw:9511/node/v1/join]");
    }
}
