// SPDX-License-Identifier: Apache-2.0
package io.coeus.gateway.http;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Clusters in a failed state can be acted on through both APIs. */
@GatewayTest
class FailedClusterTest {
    private static final String COUNT = "{'node_count':2}";

    @Test
    void what_failed_to_update_can_be_resized_and_deleted() {
        String magnum = failed("UPDATE_FAILED", "update");
        assertThat(Client.as(People.ALICE).get("/v1/clusters/" + magnum).<String>path("status"))
                .isEqualTo("UPDATE_FAILED");
        assertThat(status("POST", "/v1/clusters/" + magnum + "/actions/resize", COUNT))
                .isEqualTo(202);
        assertThat(StubOwners.last().path()).isEqualTo("clusters/" + magnum + "/resize");
        String unified = failed("UPDATE_FAILED", "update");
        assertThat(status("POST", "/api/v1/clusters/" + unified + "/resize", "{'nodeCount':2}"))
                .isEqualTo(202);
        assertThat(status("DELETE", "/v1/clusters/" + failed("UPDATE_FAILED", "update"), null))
                .isEqualTo(204);
        assertThat(status("DELETE", "/api/v1/clusters/" + failed("UPDATE_FAILED", "update"), null))
                .isEqualTo(202);
    }

    @Test
    void what_failed_to_be_made_or_deleted_can_be_deleted() {
        for (String state : new String[] {"CREATE_FAILED", "DELETE_FAILED"}) {
            String operation = state.equals("CREATE_FAILED") ? "create" : "delete";
            String magnum = failed(state, operation);
            assertThat(status("DELETE", "/v1/clusters/" + magnum, null)).isEqualTo(204);
            assertThat(StubOwners.last().method()).isEqualTo("DELETE");
            assertThat(status("DELETE", "/api/v1/clusters/" + failed(state, operation), null))
                    .isEqualTo(202);
        }
    }

    private static int status(String method, String path, @Nullable String body) {
        var request = body == null ? Client.as(People.ALICE, "latest") : Client.json(People.ALICE, "latest", body);
        return request.request(method, path).statusCode();
    }

    private static String failed(String state, String operation) {
        String id = Client.cluster(People.ALICE);
        ToldClusters.become(id, state, operation);
        return id;
    }
}
