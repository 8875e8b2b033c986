// SPDX-License-Identifier: Apache-2.0
package io.coeus.openstack.identity;

import static org.assertj.core.api.Assertions.assertThat;

import io.coeus.kernel.Secret;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class RenewedSessionTest {
    private final List<Boolean> fetches = new ArrayList<>();
    private Instant now = Instant.parse("2026-01-01T00:00:00Z");
    private Duration life = Duration.ofHours(1);
    private final RenewedSession session = new RenewedSession(this::fetch, () -> now);

    @Test
    void access_is_fetched_when_first_needed_and_some_time_before_it_ends() {
        assertThat(fetches).isEmpty();
        assertThat(session.token()).isEqualTo(new Secret("token-1"));
        now = now.plus(Duration.ofMinutes(57));
        assertThat(session.token()).isEqualTo(new Secret("token-1"));
        now = now.plus(Duration.ofMinutes(1));
        assertThat(session.token()).isEqualTo(new Secret("token-2"));
        assertThat(fetches).containsExactly(false, false);
    }

    @Test
    void a_token_that_was_short_of_time_from_the_start_is_used_all_the_same() {
        life = Duration.ofSeconds(30);

        assertThat(session.token()).isEqualTo(session.token());
        now = now.plusSeconds(28);
        assertThat(session.token()).isEqualTo(new Secret("token-2"));
    }

    @Test
    void a_refused_token_is_replaced_once_however_many_saw_the_refusal() {
        Secret first = session.token();

        session.refused(first);
        assertThat(session.token()).isEqualTo(new Secret("token-2"));
        session.refused(first);
        assertThat(session.token()).isEqualTo(new Secret("token-2"));
        assertThat(fetches).containsExactly(false, true);
    }

    @Test
    void endpoints_are_found_by_any_name_of_a_service() {
        assertThat(session.endpoint("volumev3")).isEqualTo(URI.create("http://cinder"));
        assertThat(session.offers("block-storage")).isTrue();
        assertThat(session.offers("load-balancer")).isFalse();
        assertThat(session.projectId()).isEqualTo("project");
        assertThat(session.userId()).isEqualTo("user");
    }

    private CloudAccess fetch(boolean refused) {
        fetches.add(refused);
        return new CloudAccess(
                new Secret("token-" + fetches.size()),
                now.plus(life),
                "project",
                "user",
                Map.of("block-store", URI.create("http://cinder")),
                false);
    }
}
