// SPDX-License-Identifier: Apache-2.0
package io.coeus.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.coeus.http.ProbeResource.Body;
import io.coeus.http.ProbeResource.Seen;
import io.coeus.kernel.Caller;
import io.coeus.kernel.Kind;
import io.coeus.kernel.Problem;
import io.coeus.kernel.ProjectId;
import io.coeus.kernel.Secret;
import io.coeus.kernel.UserId;
import io.coeus.messaging.runtime.LogContext;
import io.coeus.messaging.runtime.Traces;
import io.coeus.messaging.testkit.KafkaPostgresResource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.net.URI;
import java.net.http.HttpClient;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.eclipse.microprofile.config.Config;
import org.jboss.logging.MDC;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(KafkaPostgresResource.class)
class ServiceClientTest {
    private static final Caller CALLER =
            new Caller(new UserId("u1"), "J\u00fcrgen Gro\u00df", new ProjectId("p1"), "demo", Set.of("member"), null);

    @Inject
    Traces traces;

    @Inject
    Config config;

    private ServiceClient client(String token) {
        URI url = URI.create("http://127.0.0.1:" + config.getValue("quarkus.http.test-port", String.class));
        var wire = new ServiceClient.Wire(
                HttpClient.newHttpClient(), traces, "probe", url, new Secret(token), Duration.ofSeconds(1));
        return new ServiceClient(wire, null, null).as(CALLER);
    }

    @Test
    void callerAndRequestGoAlong() {
        MDC.put(LogContext.REQUEST_ID, "req-7");
        Seen seen;
        try {
            seen = client("s3cret").get("/internal/v1/probe", Seen.class);
        } finally {
            MDC.remove(LogContext.REQUEST_ID);
        }

        assertThat(seen.userName()).isEqualTo("J\u00fcrgen Gro\u00df");
        assertThat(seen.project()).isEqualTo("p1");
        assertThat(seen.admin()).isFalse();
        assertThat(seen.requestId()).isEqualTo("req-7");
    }

    @Test
    void bodiesGoThereAndBack() {
        Body body = new Body("x", 3, List.of(new ProbeResource.Part(80)));

        assertThat(client("s3cret").post("/internal/v1/probe", body, Body.class))
                .isEqualTo(body);
    }

    @Test
    void aRefusalIsTheSameProblemHere() {
        assertThatExceptionOfType(Problem.class)
                .isThrownBy(() -> client("s3cret").get("/internal/v1/probe/fail/quota", String.class))
                .matches(problem -> problem.code().name().equals("QUOTA_EXCEEDED"))
                .matches(problem -> problem.kind() == Kind.EXHAUSTED)
                .matches(problem -> "node_count".equals(problem.field()))
                .matches(problem -> "Ask for more quota.".equals(problem.remedy()));
        assertThat(client("s3cret").find("/internal/v1/probe/fail/else", String.class))
                .isEmpty();
    }

    @Test
    void aSlowServiceIsUnavailable() {
        assertThatExceptionOfType(Problem.class)
                .isThrownBy(() -> client("s3cret").get("/internal/v1/probe/fail/slow", String.class))
                .matches(problem -> problem.kind() == Kind.UNAVAILABLE);
    }

    @Test
    void aServiceThatIsNotThereIsUnavailable() {
        var wire = new ServiceClient.Wire(
                HttpClient.newHttpClient(),
                traces,
                "probe",
                URI.create("http://127.0.0.1:1"),
                new Secret("x"),
                Duration.ofSeconds(1));

        assertThatExceptionOfType(Problem.class)
                .isThrownBy(() -> new ServiceClient(wire, null, null).get("/", String.class))
                .matches(problem -> problem.kind() == Kind.UNAVAILABLE);
    }

    @Test
    void aWrongTokenIsOurDefect() {
        assertThatExceptionOfType(Problem.class)
                .isThrownBy(() -> client("wrong").get("/internal/v1/probe", Seen.class))
                .matches(problem -> problem.kind() == Kind.DEFECT);
    }
}
