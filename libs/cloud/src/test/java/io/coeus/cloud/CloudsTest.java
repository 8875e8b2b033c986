// SPDX-License-Identifier: Apache-2.0
package io.coeus.cloud;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.coeus.kernel.Problem;
import io.coeus.kernel.Secret;
import io.coeus.messaging.Envelope;
import io.coeus.messaging.Work;
import io.coeus.messaging.runtime.LogContext;
import io.coeus.openstack.CloudSession;
import io.coeus.openstack.CloudSettings;
import io.coeus.openstack.OpenStack;
import io.coeus.openstack.OpenStackCode;
import io.coeus.openstack.identity.CloudAccess;
import io.coeus.openstack.rest.Exchange;
import io.coeus.openstack.rest.Request;
import io.coeus.openstack.rest.Response;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.jboss.logging.MDC;
import org.junit.jupiter.api.Test;

class CloudsTest {
    private static final Instant NOW = Instant.parse("2026-11-23T10:00:00Z");
    private static final Clock CLOCK = Clock.fixed(NOW, ZoneOffset.UTC);

    private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
    private final List<Request> sent = new ArrayList<>();
    private final List<String> asked = new ArrayList<>();
    private Response answer = new Response(200, Map.of("x-openstack-request-id", "req-nova-1"), "{}");
    private final OpenStack openStack = openStack();
    private final Clouds clouds = new Clouds(openStack, new Desk(), new Config(), CLOCK);

    @Test
    void fetchesNothingBeforeASessionIsUsedAndThenOnce() {
        CloudSession session = clouds.of("c1");
        assertThat(asked).isEmpty();

        assertThat(session.token()).isEqualTo(new Secret("t-c1-WORK"));
        assertThat(clouds.of("c1").projectId()).isEqualTo("p1");
        assertThat(asked).containsExactly("c1 WORK false");
    }

    @Test
    void asksAnewWhenAServiceRefusedTheToken() {
        CloudSession session = clouds.of("c1");

        session.refused(session.token());
        session.token();

        assertThat(asked).containsExactly("c1 WORK false", "c1 WORK true");
    }

    @Test
    void keepsDeletionAndWorkApart() {
        assertThat(clouds.forDeletion("c1").acrossProjects()).isTrue();
        assertThat(clouds.of("c1").acrossProjects()).isFalse();
        assertThat(clouds.own().token()).isEqualTo(new Secret("own"));
    }

    @Test
    void keepsAtMostSoManySessions() {
        CloudSession first = clouds.of("c1");
        clouds.of("c2");
        clouds.of("c3");

        assertThat(clouds.of("c1")).isNotSameAs(first);
        assertThat(clouds.of("c3")).isSameAs(clouds.of("c3"));
        assertThat(first.token()).isEqualTo(new Secret("t-c1-WORK"));
    }

    @Test
    void knowsAUserByTheirToken() {
        answer = new Response(200, Map.of(), """
                {"token": {"user": {"id": "u1", "name": "demo"}, "project": {"id": "p1", "name": "demo"},
                 "expires_at": "2026-11-23T11:00:00Z", "catalog": [{"type": "compute", "endpoints":
                 [{"interface": "public", "region_id": "RegionOne", "url": "http://nova"}]}]}}""");

        CloudSession session = clouds.of(new Secret("user-token"));

        assertThat(session.projectId()).isEqualTo("p1");
        assertThat(session.endpoint("compute")).isEqualTo(URI.create("http://nova"));
    }

    @Test
    void refusesAUserKeystoneDoesNotKnow() {
        answer = new Response(401, Map.of(), "{}");

        assertThatThrownBy(() -> clouds.of(new Secret("bad-token"))).isInstanceOfSatisfying(Problem.class, problem -> {
            assertThat(problem.code()).isEqualTo(OpenStackCode.UNAUTHORIZED);
            assertThat(problem.toString()).doesNotContain("bad-token");
        });
    }

    @Test
    void countsTimesAndTracesEveryCall() {
        MDC.put(LogContext.REQUEST_ID, "req-of-the-user");
        Work work = work();
        try {
            work.during(() -> clouds.on(clouds.of("c1")).compute().flavors().list());
        } finally {
            MDC.remove(LogContext.REQUEST_ID);
        }

        assertThat(work.requestIds()).containsExactly("req-nova-1");
        assertThat(sent.getFirst().headers())
                .containsEntry("X-Openstack-Request-Id", "req-of-the-user")
                .containsEntry("X-Auth-Token", "t-c1-WORK");
        assertThat(meters.get("coeus.openstack.calls")
                        .tags("service", "Nova", "verb", "GET", "status", "200")
                        .counter()
                        .count())
                .isEqualTo(1);
        assertThat(meters.get("coeus.openstack.call")
                        .tags("service", "Nova", "verb", "GET")
                        .timer()
                        .count())
                .isEqualTo(1);
    }

    @Test
    void showsNoTokenInTheTextOfAnAnswer() {
        AccessAnswer access = AccessAnswer.of(access("t0ken", false));

        assertThat(access.toString()).doesNotContain("t0ken").contains("u1");
        assertThat(access.access()).isEqualTo(access("t0ken", false));
    }

    private OpenStack openStack() {
        Exchange exchange = new Exchange(
                new TracedTransport(request -> {
                    sent.add(request);
                    return answer;
                }),
                CloudSettings.of(URI.create("http://keystone")).governor(),
                new CallMetrics(meters),
                CLOCK,
                time -> {},
                new Random(1));
        return new OpenStack(exchange, CloudSettings.of(URI.create("http://keystone")));
    }

    private static Work work() {
        return new Work(new Envelope("m1", "t", "s", "c1", NOW, null, null, null, null, List.of()), 1, NOW);
    }

    private static CloudAccess access(String token, boolean acrossProjects) {
        Map<String, URI> endpoints = Map.of("compute", URI.create("http://nova/v2.1"));
        return new CloudAccess(new Secret(token), NOW.plus(Duration.ofHours(1)), "p1", "u1", endpoints, acrossProjects);
    }

    /** Notes what it is asked for. */
    private final class Desk implements AccessDesk {
        @Override
        public CloudAccess of(String credentialId, Purpose purpose, boolean refused) {
            asked.add(credentialId + " " + purpose + " " + refused);
            return access("t-" + credentialId + "-" + purpose, purpose == Purpose.DELETION);
        }

        @Override
        public CloudAccess own(boolean refused) {
            return access("own", false);
        }
    }

    private record Config() implements CloudConfig {
        @Override
        public String interfaceName() {
            return "public";
        }

        @Override
        public Optional<String> region() {
            return Optional.empty();
        }

        @Override
        public Map<String, URI> endpoints() {
            return Map.of();
        }

        @Override
        public Duration connectTimeout() {
            return Duration.ofSeconds(1);
        }

        @Override
        public Duration readTimeout() {
            return Duration.ofSeconds(1);
        }

        @Override
        public Duration timeout() {
            return Duration.ofSeconds(1);
        }

        @Override
        public int sessions() {
            return 2;
        }
    }
}
