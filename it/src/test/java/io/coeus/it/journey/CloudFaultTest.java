// SPDX-License-Identifier: Apache-2.0
package io.coeus.it.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The cloud misbehaves: passing trouble is outlived without doing anything twice, lasting trouble is undone and told. */
@ExtendWith(SharedWorld.class)
class CloudFaultTest {
    private final World world;

    CloudFaultTest(World world) {
        this.world = world;
    }

    @AfterEach
    void calm() {
        world.cloud.clearFaults();
    }

    @Test
    void lostAnswersAndPassingErrorsDoNothingTwice() {
        world.cloud.fault("""
                {"service": "nova", "method": "POST", "pathRegex": "^/v2.1/servers$", "times": 1,
                 "action": "act-then-timeout", "ms": 4000}""");
        world.cloud.fault("""
                {"service": "neutron", "method": "POST", "pathRegex": "^/v2.0/ports", "times": 1,
                 "action": "act-then-timeout", "ms": 4000}""");
        world.cloud.fault("""
                {"service": "cinder", "method": "POST", "pathRegex": "/volumes$", "times": 2,
                 "action": "error", "status": 500}""");
        String id = world.demo
                .createCluster("faults", World.KUBERNETES, 1)
                .path("id")
                .asText();
        world.demo.awaitState("clusters/" + id, "READY");
        for (JsonNode fault : world.cloud.faults()) {
            assertThat(fault.path("fired").asInt()).as("%s", fault).isPositive();
        }
        world.assertWhole(id, 2);
        world.demo.delete("clusters/" + id);
        world.assertNothingLeft(id);
    }

    @Test
    void exhaustedQuotaIsToldBeforeAnythingBegins() {
        world.cloud.allowServers(1);
        try {
            Answer answer = world.demo.post("clusters", Coeus.cluster("quota", World.PLAIN, 1));
            assertThat(answer.status()).as("%s", answer).isEqualTo(422);
            assertThat(answer.text("detail")).contains("servers").contains("quota 1");
        } finally {
            world.cloud.allowServers(-1);
        }
    }

    @Test
    void quotaUsedUpMeanwhileFailsTheCreateAndIsUndone() {
        world.cloud.fault("""
                {"service": "nova", "method": "POST", "pathRegex": "^/v2.1/servers$", "nth": 2, "times": 1000,
                 "action": "error", "status": 403,
                 "message": "Quota exceeded for instances: Requested 1, but already used 1 of 1 instances"}""");
        assertFailsAndIsUndone("meanwhile", "Quota exceeded");
    }

    @Test
    void serverInErrorFailsTheCreateAndIsUndone() {
        assertFailsAndIsUndone("FAIL", "No valid host");
    }

    private void assertFailsAndIsUndone(String name, String cause) {
        String id = world.demo.createCluster(name, World.PLAIN, 1).path("id").asText();
        JsonNode cluster = world.demo.awaitState("clusters/" + id, "CREATE_FAILED");
        assertThat(cluster.path("reason").asText()).contains("boot-servers").contains(cause);
        JsonNode operation = world.demo
                .get("operations/" + cluster.path("operationId").asText())
                .body();
        assertThat(operation.path("state").asText()).isEqualTo("UNDONE");
        world.assertNothingLeft(id);
        world.demo.delete("clusters/" + id);
    }
}
