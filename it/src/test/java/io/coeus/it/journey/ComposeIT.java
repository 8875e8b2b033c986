// SPDX-License-Identifier: Apache-2.0
package io.coeus.it.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import com.github.dockerjava.api.model.Capability;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The suite in containers does what it does as processes, and its containers may do no more than they need. */
class ComposeIT {
    private static final Containers CONTAINERS = new Containers();

    @BeforeAll
    static void start() {
        CONTAINERS.up();
    }

    @AfterAll
    static void stop() {
        CONTAINERS.close();
    }

    @Test
    void createsAClusterAndDeletesItWithoutLeavingAnything() {
        var cloud = new Cloud(CONTAINERS);
        var demo = new Coeus(CONTAINERS, cloud.token("demo"));
        assertThat(magnum(cloud, "POST", "clustertemplates", template()).status())
                .isEqualTo(201);

        Answer accepted = magnum(cloud, "POST", "clusters", cluster());
        assertThat(accepted.status()).as("%s", accepted).isEqualTo(202);
        String path = "clusters/" + accepted.text("uuid");

        demo.awaitState(path, "READY");
        Answer created = magnum(cloud, "GET", path, Web.JSON.createObjectNode());
        assertThat(created.text("status")).isEqualTo("CREATE_COMPLETE");
        demo.delete(path);
        assertThat(cloud.things(accepted.text("uuid"))).isEmpty();
    }

    @Test
    void runsNothingAsRootAndLetsNothingWriteToItsImage() throws Exception {
        for (String part : Containers.PARTS) {
            var container = CONTAINERS.part(part);

            assertThat(container.execInContainer("id", "-u").getStdout())
                    .as(part)
                    .isEqualTo("10001\n");
            for (String place : new String[] {"/written", "/opt/coeus/written", "/etc/written"}) {
                assertThat(container.execInContainer("touch", place).getStderr())
                        .as("%s in %s", place, part)
                        .contains("Read-only file system");
            }
            var limits = container.getContainerInfo().getHostConfig();
            assertThat(limits.getCapDrop()).as(part).containsExactly(Capability.ALL);
            assertThat(limits.getSecurityOpts()).as(part).contains("no-new-privileges:true");
        }
    }

    private static Answer magnum(Cloud cloud, String method, String path, ObjectNode body) {
        String text = body.isEmpty() ? "" : body.toString();
        return Web.call(method, CONTAINERS.url("api-gateway") + "/v1/" + path, cloud.token("demo"), text);
    }

    private static ObjectNode template() {
        return Web.JSON
                .createObjectNode()
                .put("name", "contained")
                .put("coe", "kubernetes")
                .put("image_id", "ubuntu-kube")
                .put("flavor_id", "m1.small")
                .put("master_flavor_id", "m1.small")
                .put("external_network_id", "public");
    }

    private static ObjectNode cluster() {
        return Web.JSON
                .createObjectNode()
                .put("name", "contained")
                .put("cluster_template_id", "contained")
                .put("keypair", "demo")
                .put("node_count", 1);
    }
}
