// SPDX-License-Identifier: Apache-2.0
package io.coeus.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class DeadLetterTest extends WithFakeCloud {
    private static final String LETTERS = "/api/v1/admin/dead-letters";

    @Test
    void lists_them_by_service_and_names_who_does_not_answer() {
        cloud.answer("GET " + LETTERS + "?limit=100", 200, """
                {"items":[{"service":"volume-manager","id":"m1","type":"io.coeus.x.v1","subject":"c1","tries":12,
                 "receivedAt":"2026-01-01T00:00:00Z","reason":"Nobody knows it."}],"unreachable":["auth-bridge"]}""");
        assertThat(cloud.run("dead-letter", "list")).isZero();
        assertThat(cloud.out())
                .startsWith("MESSAGE")
                .contains("volume-manager/m1")
                .contains("Nobody knows it.");
        assertThat(cloud.err()).contains("auth-bridge does not answer");
    }

    @Test
    void shows_replays_and_drops_one() {
        String one = LETTERS + "/volume-manager/m%2F1";
        cloud.answer("GET " + one, 200, "{\"payload\":\"{}\"}")
                .answer("POST " + one + "/replay", 204, "")
                .answer("DELETE " + one, 204, "");
        assertThat(cloud.run("dead-letter", "show", "volume-manager/m/1")).isZero();
        assertThat(cloud.run("dead-letter", "replay", "volume-manager/m/1")).isZero();
        assertThat(cloud.run("dead-letter", "drop", "volume-manager/m/1")).isZero();
        assertThat(cloud.lines()).contains("POST " + one + "/replay", "DELETE " + one);
    }

    @Test
    void wants_the_service_named() {
        assertThat(cloud.run("dead-letter", "show", "m1")).isEqualTo(2);
        assertThat(cloud.err()).contains("SERVICE/ID");
    }

    @Test
    void is_for_operators() {
        cloud.answer("GET " + LETTERS + "?limit=100", 403, """
                {"detail":"Your roles in this project do not allow: dead letters.","code":"NOT_ALLOWED"}""");
        assertThat(cloud.run("dead-letter", "list")).isEqualTo(3);
    }
}
