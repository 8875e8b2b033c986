// SPDX-License-Identifier: Apache-2.0
package io.coeus.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class OperationTest extends WithFakeCloud {
    private static final String STUCK = """
            {"id":"op1","kind":"cluster.resize","aggregateName":"blue","state":"STUCK","requestId":"req-1",
             "createdAt":"2026-01-01T00:00:00Z","endedAt":null,
             "cause":{"code":"QUOTA_EXCEEDED","kind":"EXHAUSTED","detail":"No cores left.",
                      "remedy":"Ask for more.","operator":false},
             "steps":[
              {"name":"prepare-node-ports","service":"network-manager","stage":0,"state":"UNDONE","attempts":2,
               "startedAt":"2026-01-01T00:00:00Z","endedAt":"2026-01-01T00:00:03Z","requestIds":["req-a"]},
              {"name":"boot-servers","service":"cluster-manager","stage":1,"state":"UNDO_FAILED","attempts":3,
               "startedAt":"2026-01-01T00:00:03Z","endedAt":"2026-01-01T00:01:05Z","requestIds":["req-b","req-c"],
               "reason":{"code":"STEP_TIMED_OUT","kind":"UNAVAILABLE","detail":"Nova did not answer.",
                         "remedy":"Look into Nova.","operator":true}},
              {"name":"await-nodes","service":"cluster-manager","stage":2,"state":"PENDING","attempts":0,
               "requestIds":[]}]}""";

    @Test
    void explains_a_stuck_operation_as_a_tree_with_causes_and_choices() {
        cloud.answer("GET /api/v1/operations/op1", 200, STUCK);
        assertThat(cloud.run("operation", "describe", "op1")).isZero();
        assertThat(cloud.out()).startsWith("cluster.resize blue  STUCK").contains("""
                        reason: No cores left.
                        what to do: Ask for more.
                        who can act: you
                        kind: QUOTA_EXCEEDED, stays until something is changed
                        ├─  prepare-node-ports           UNDONE       3.0 s    network-manager  2 attempts
                        │     OpenStack requests: req-a
                        ├─  boot-servers                 UNDO_FAILED  1 min 2 s cluster-manager  3 attempts
                        │     reason: Nova did not answer.
                        │     what to do: Look into Nova.
                        │     who can act: the operator of the cloud
                        │     kind: STEP_TIMED_OUT, may pass by itself
                        │     OpenStack requests: req-b, req-c
                        └─  await-nodes                  PENDING               cluster-manager
                        you can: coeus operation retry   op1   try again to undo it
                        you can: coeus operation cancel  op1   the same: undo the rest of it
                        you can: coeus operation abandon op1   leave everything as it is; what it is about can still be deleted
                        """);
    }

    @Test
    void tells_what_a_running_operation_waits_for() {
        cloud.answer("GET /api/v1/operations/op2", 200, """
                {"id":"op2","kind":"cluster.create","aggregateName":"red","state":"RUNNING",
                 "createdAt":"2026-01-01T00:00:00Z","cause":null,"steps":[
                  {"name":"boot-servers","service":"cluster-manager","stage":0,"state":"ASKED","attempts":1,
                   "startedAt":"2026-01-01T00:00:00Z","deadline":"2026-01-01T00:45:00Z",
                   "waitingFor":"servers to become ACTIVE: red-master-0 (BUILD)","requestIds":[]}]}""");
        assertThat(cloud.run("operation", "describe", "op2")).isZero();
        assertThat(cloud.out())
                .contains("waiting for servers to become ACTIVE: red-master-0 (BUILD)")
                .contains("until 2026-01-01T00:45:00Z")
                .contains("you can: coeus operation cancel")
                .doesNotContain("abandon");
    }

    @Test
    void retries_cancels_and_abandons() {
        for (String verb : new String[] {"retry", "cancel", "abandon"}) {
            cloud.answer("POST /api/v1/operations/op1/" + verb, 202, STUCK)
                    .answer("GET /api/v1/operations/op1", 200, STUCK);
            assertThat(cloud.run("operation", verb, "op1")).isZero();
            assertThat(cloud.lines()).contains("POST /api/v1/operations/op1/" + verb);
        }
    }
}
