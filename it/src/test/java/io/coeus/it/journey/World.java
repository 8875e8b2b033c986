// SPDX-License-Identifier: Apache-2.0
package io.coeus.it.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The suite and its cloud, with one template of each engine, as every journey finds it. */
final class World implements AutoCloseable {
    /** A Kubernetes template whose nodes have volumes. */
    static final String KUBERNETES = "kubernetes";

    /** A Swarm template. */
    static final String SWARM = "swarm";

    /** A Kubernetes template whose nodes have no volumes. */
    static final String PLAIN = "plain";

    /** A Kubernetes template whose masters stand behind a load balancer. */
    static final String BALANCED = "balanced";

    /** A Kubernetes template whose nodes are bare-metal machines. */
    static final String METAL = "metal";

    final Suite suite;
    final Cloud cloud;
    final Coeus demo;
    final String externalNetwork;

    /** With so many processes of each service. */
    World(int replicas) {
        suite = new Suite(replicas);
        suite.up();
        cloud = new Cloud(suite);
        demo = new Coeus(suite, cloud.token("demo"));
        externalNetwork = cloud.externalNetwork();
        template(template(KUBERNETES, "kubernetes", "ubuntu-kube").put("dockerVolumeSize", 1));
        template(template(PLAIN, "kubernetes", "ubuntu-kube"));
        template(template(SWARM, "swarm", "fedora-atomic"));
        template(template(BALANCED, "kubernetes", "ubuntu-kube").put("masterLbEnabled", true));
        template(template(METAL, "kubernetes", "ubuntu-kube")
                .put("serverType", "bm")
                .put("flavorId", "bm.small")
                .put("masterFlavorId", "bm.small"));
        calm();
    }

    /** The pace of the cloud that every journey finds. */
    void calm() {
        // Long enough that something can happen meanwhile.
        cloud.configure("serverBuildMs", 2000);
        cloud.configure("volumeCreateMs", 1000);
        cloud.configure("nodeDeployMs", 2000);
    }

    ObjectNode template(String name, String engine, String image) {
        return Web.JSON
                .createObjectNode()
                .put("name", name)
                .put("coe", engine)
                .put("imageId", image)
                .put("flavorId", "m1.small")
                .put("masterFlavorId", "m1.small")
                .put("externalNetworkId", externalNetwork);
    }

    private void template(JsonNode body) {
        assertThat(demo.post("cluster-templates", body).status()).isEqualTo(201);
    }

    /** Proves that the cloud holds exactly the objects of this cluster, each once. */
    void assertWhole(String clusterId, int nodes) {
        List<Cloud.Thing> things = cloud.things(clusterId);
        var expected = new TreeMap<>(Map.of(
                "application_credentials", 1,
                "networks", 1,
                "subnets", 1,
                "routers", 1,
                "security_groups", 2,
                "ports", nodes,
                "floatingips", nodes,
                "volumes", nodes,
                "servers", nodes));
        assertThat(cloud.count(clusterId)).as("%s", things).isEqualTo(expected);
        assertThat(things.stream()
                        .filter(thing -> !thing.name().isEmpty())
                        .map(thing -> thing.kind() + " " + thing.name()))
                .doesNotHaveDuplicates();
        // What was made twice would bear the name, and perhaps not yet the tag.
        String prefix = clusterId.substring(0, 8);
        assertThat(cloud.count("-" + prefix + "-"))
                .containsEntry("servers", nodes)
                .containsEntry("volumes", nodes);
        assertThat(cloud.count("-" + prefix + "-"))
                .containsEntry("ports", nodes)
                .containsEntry("networks", 1);
    }

    /** Proves that the cloud holds nothing of it, the application credential included. */
    void assertNothingLeft(String id) {
        assertThat(cloud.things(id)).isEmpty();
        assertThat(cloud.things("-" + id.substring(0, 8) + "-")).isEmpty();
    }

    @Override
    public void close() {
        suite.close();
    }
}
