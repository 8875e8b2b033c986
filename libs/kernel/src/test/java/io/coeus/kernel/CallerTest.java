// SPDX-License-Identifier: Apache-2.0
package io.coeus.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Set;
import org.junit.jupiter.api.Test;

class CallerTest {
    private static final ProjectId OWN = new ProjectId("p1");
    private static final ProjectId OTHER = new ProjectId("p2");

    @Test
    void anAdminMayActEverywhere() {
        assertThat(caller("Admin").isAdmin()).isTrue();
        assertThat(caller("Admin").mayAct(OTHER)).isTrue();
    }

    @Test
    void aMemberMayActInTheirProjectOnly() {
        assertThat(caller("member").isAdmin()).isFalse();
        assertThat(caller("member").mayAct(OWN)).isTrue();
        assertThat(caller("member").mayAct(OTHER)).isFalse();
    }

    @Test
    void rolesCompareWithoutRegardToCase() {
        assertThat(caller("Load-Balancer_Member").hasRole("load-balancer_MEMBER"))
                .isTrue();
    }

    @Test
    void idsThatWouldBreakAHeaderAreRefused() {
        assertThatThrownBy(() -> new RequestId("req-1\r\nX-Evil: 1")).isInstanceOf(Problem.class);
        assertThatThrownBy(() -> new UserId("")).isInstanceOf(Problem.class);
        assertThatThrownBy(() -> new ProjectId("p".repeat(256))).isInstanceOf(Problem.class);
    }

    private static Caller caller(String role) {
        return new Caller(new UserId("u1"), "ada", OWN, "engines", Set.of(role), "default");
    }
}
