// SPDX-License-Identifier: Apache-2.0
package io.coeus.auth.token;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.coeus.kernel.Secret;
import io.coeus.openstack.identity.CloudAccess;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;

class AccessCacheTest {
    private static final Duration HOUR = Duration.ofHours(1);

    private Instant now = Instant.parse("2026-11-23T10:00:00Z");
    private int fetched;
    private final AccessCache cache = new AccessCache(2, () -> now);

    @Test
    void asksOnceWhileTheTokenIsGood() {
        CloudAccess first = get("a", false);
        now = now.plus(Duration.ofMinutes(54));

        assertThat(get("a", false)).isSameAs(first);
    }

    @Test
    void renewsBeforeTheTokenRunsOut() {
        CloudAccess first = get("a", false);
        now = now.plus(Duration.ofMinutes(56));

        assertThat(get("a", false)).isNotEqualTo(first);
    }

    @Test
    void fetchesAnotherOneWhenTheLastWasRefused() {
        CloudAccess first = get("a", false);

        assertThat(get("a", true)).isNotEqualTo(first);
    }

    @Test
    void remembersNoFailure() {
        assertThatThrownBy(() -> cache.get("a", false, () -> {
                    throw new IllegalStateException("no");
                }))
                .hasMessage("no");

        assertThat(get("a", false).token()).isEqualTo(new Secret("t1"));
    }

    @Test
    void keepsTheMostUsedOnly() {
        get("a", false);
        get("b", false);
        get("a", false);
        get("c", false);

        assertThat(fetched).isEqualTo(3);
        get("a", false);
        assertThat(fetched).isEqualTo(3);
        get("b", false);
        assertThat(fetched).isEqualTo(4);
    }

    @Test
    void forgetsWhatIsDropped() {
        get("a", false);
        cache.drop("a");
        get("a", false);

        assertThat(fetched).isEqualTo(2);
    }

    private CloudAccess get(String key, boolean refused) {
        return cache.get(key, refused, () -> {
            fetched++;
            return new CloudAccess(new Secret("t" + fetched), now.plus(HOUR), "p", "u", Map.of(), false);
        });
    }
}
