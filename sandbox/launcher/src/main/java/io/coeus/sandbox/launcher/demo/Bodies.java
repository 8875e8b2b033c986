// SPDX-License-Identifier: Apache-2.0
package io.coeus.sandbox.launcher.demo;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.coeus.cli.Json;
import java.util.Map;

/** The bodies the demo sends. */
final class Bodies {
    /** An image of the sandbox cloud for each engine. */
    private static final Map<String, String> IMAGES = Map.of("kubernetes", "ubuntu-kube", "swarm", "fedora-atomic");

    private Bodies() {}

    static ObjectNode template(String engine) {
        return Json.object()
                .put("name", "demo-" + engine)
                .put("coe", engine)
                .put("imageId", IMAGES.get(engine))
                .put("flavorId", "m1.small")
                .put("masterFlavorId", "m1.small")
                .put("externalNetworkId", "public")
                .put("floatingIpEnabled", true);
    }

    static ObjectNode cluster(String engine) {
        return Json.object()
                .put("name", "demo-" + engine)
                .put("clusterTemplateId", "demo-" + engine)
                .put("masterCount", 1)
                .put("nodeCount", 2);
    }

    static ObjectNode network() {
        return Json.object().put("name", "demo").put("cidr", "10.77.0.0/24");
    }

    /** The same for all engines but for the cluster it goes to. */
    static ObjectNode workload(String engine, String network) {
        ObjectNode body = Json.object().put("name", "web-" + engine).put("clusterId", "demo-" + engine);
        ObjectNode spec = body.putObject("spec");
        spec.put("image", "nginx:1.27").put("mode", "replicated").put("replicas", 1);
        spec.put("memoryMib", 128).put("restartPolicy", "always");
        spec.putObject("env").put("GREETING", "hello from Coeus");
        spec.putArray("ports").addObject().put("port", 80).put("protocol", "tcp");
        spec.putArray("mounts")
                .addObject()
                .put("name", "data")
                .put("path", "/usr/share/nginx/html")
                .put("sizeGib", 1);
        spec.putArray("networks").addObject().put("network", network);
        return body;
    }
}
