// SPDX-License-Identifier: Apache-2.0
package io.coeus.openstack.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.coeus.kernel.Problem;
import io.coeus.kernel.RequestId;
import io.coeus.openstack.CallContext;
import io.coeus.openstack.CallListener;
import io.coeus.openstack.OpenStackCode;
import io.coeus.openstack.RemoteCall;
import io.coeus.openstack.ServiceFailure;
import java.io.IOException;
import java.net.ConnectException;
import java.net.http.HttpTimeoutException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class ExchangeTest {
    private static final String ID = "X-Openstack-Request-Id";

    private final Script script = new Script();
    private final List<RemoteCall> heard = new ArrayList<>();
    private final Exchange exchange = script.exchange(GovernorSettings.defaults(), heard::add);

    @Test
    void a_get_is_repeated_until_it_succeeds() {
        script.thenFail(new ConnectException("refused"))
                .thenFail(new HttpTimeoutException("slow"))
                .then(500, "boom")
                .then(200, "{}", ID, "req-4");

        Response response = exchange.send(script.request(Verb.GET));

        assertThat(response.status()).isEqualTo(200);
        assertThat(script.pauses).hasSize(3).isSorted();
        assertThat(heard).extracting(RemoteCall::status).containsExactly(0, 0, 500, 200);
        assertThat(heard.getLast().requestId()).isEqualTo("req-4");
        assertThat(heard)
                .allMatch(call -> call.service().equals("Nova") && call.verb().equals("GET"));
    }

    @Test
    void attempts_come_to_an_end() {
        for (int i = 0; i < 4; i++) {
            script.then(503, "<html><title>x</title><body>Service\n Unavailable</body></html>", ID, "req-" + i);
        }

        Problem problem = problem(Verb.GET);

        assertThat(problem.code()).isEqualTo(OpenStackCode.UNAVAILABLE);
        assertThat(problem.detail()).isEqualTo("Nova says: Service Unavailable (HTTP 503, request req-3)");
        assertThat(script.requests).hasSize(4);
    }

    @Test
    void a_post_that_may_have_acted_is_not_repeated() {
        script.thenFail(new HttpTimeoutException("slow"));

        Problem problem = problem(Verb.POST);

        assertThat(problem.code()).isEqualTo(OpenStackCode.TIMEOUT);
        assertThat(problem.kind().retryable()).isTrue();
        assertThat(ServiceFailure.behind(problem).orElseThrow().mayHaveActed()).isTrue();
        assertThat(script.requests).hasSize(1);
    }

    @Test
    void a_post_is_not_repeated_after_a_server_error_or_a_torn_connection() {
        script.then(500, "").thenFail(new IOException("reset")).then(503, "");

        assertThat(problem(Verb.POST).code()).isEqualTo(OpenStackCode.SERVICE_ERROR);
        assertThat(problem(Verb.POST).code()).isEqualTo(OpenStackCode.TIMEOUT);
        assertThat(problem(Verb.POST).code()).isEqualTo(OpenStackCode.UNAVAILABLE);
        assertThat(script.requests).hasSize(3);
    }

    @Test
    void a_post_that_certainly_did_not_act_is_repeated_no_sooner_than_asked() {
        script.thenFail(new ConnectException("refused"))
                .then(429, "", "Retry-After", "3")
                .then(503, "", "Retry-After", "2")
                .then(202, "{}");

        assertThat(exchange.send(script.request(Verb.POST)).status()).isEqualTo(202);

        assertThat(script.pauses.get(1)).isBetween(Duration.ofSeconds(3), Duration.ofMillis(3600));
        assertThat(script.pauses.get(2)).isBetween(Duration.ofSeconds(2), Duration.ofMillis(3200));
    }

    @Test
    void a_service_that_asks_for_more_time_than_there_is_gets_it_from_the_caller() {
        script.then(429, "{\"overLimit\": {\"message\": \"Slow down\", \"code\": 429}}", "Retry-After", "120");

        Problem problem = problem(Verb.GET);

        assertThat(problem.code()).isEqualTo(OpenStackCode.THROTTLED);
        assertThat(problem.detail()).contains("Slow down");
        assertThat(ServiceFailure.behind(problem).flatMap(ServiceFailure::retryAfter))
                .contains(Duration.ofMinutes(2));
    }

    @Test
    void a_refusal_is_not_repeated() {
        script.then(409, "{\"conflictingRequest\": {\"code\": 409, \"message\": \"No\"}}", ID, "req-1");

        Problem problem = problem(Verb.DELETE);

        assertThat(problem.code()).isEqualTo(OpenStackCode.CONFLICT);
        ServiceFailure failure = ServiceFailure.behind(problem).orElseThrow();
        assertThat(failure.service()).isEqualTo("Nova");
        assertThat(failure.status()).isEqualTo(409);
        assertThat(failure.requestId()).contains("req-1");
        assertThat(failure.mayHaveActed()).isFalse();
    }

    @Test
    void a_broken_endpoint_is_left_alone_and_probed() {
        GovernorSettings once = GovernorSettings.defaults().withAttempts(1);
        Exchange impatient = script.exchange(once, CallListener.SILENT);
        for (int i = 0; i < once.failuresToOpen(); i++) {
            script.thenFail(new ConnectException("refused"));
            assertThatThrownBy(() -> impatient.send(script.request(Verb.GET))).isInstanceOf(Problem.class);
        }

        Problem problem = catchThrowableOfType(Problem.class, () -> impatient.send(script.request(Verb.GET)));

        assertThat(problem.code()).isEqualTo(OpenStackCode.UNAVAILABLE);
        assertThat(problem.detail()).isEqualTo("Nova failed repeatedly and is left alone");
        assertThat(ServiceFailure.behind(problem).flatMap(ServiceFailure::retryAfter))
                .contains(once.openFor());
        assertThat(script.requests).hasSize(once.failuresToOpen());

        script.rest(once.openFor());
        script.then(200, "{}");
        assertThat(impatient.send(script.request(Verb.GET)).status()).isEqualTo(200);
    }

    @Test
    void calls_are_kept_with_the_request_that_caused_them() throws Exception {
        script.then(200, "{}", ID, "req-a").then(200, "{}", "Openstack-Request-Id", "req-b");

        try (CallContext context = CallContext.open(new RequestId("req-outer"))) {
            exchange.send(script.request(Verb.GET));
            Thread other = Thread.ofVirtual().start(wrapped(() -> exchange.send(script.request(Verb.GET))));
            other.join();

            assertThat(context.serviceRequestIds()).containsExactly("req-a", "req-b");
        }
        assertThat(CallContext.current()).isEmpty();
    }

    @Test
    void secrets_are_in_no_text_about_a_call() {
        String token = "gAAAAABrA7IG0lJTPH1brt2eNFb29868ZMA_IJmLS0hswM-xNdY5Btm0rYPNT928";
        script.then(400, "{\"badRequest\": {\"message\": \"Token " + token + " is odd\"}}");

        Problem problem = problem(Verb.GET);

        assertThat(problem.toString()).contains("Token *** is odd").doesNotContain(token);
        assertThat(script.request(Verb.GET)).hasToString("Nova GET /v2.1/servers");
    }

    @Test
    void an_interrupted_caller_stays_interrupted() {
        Thread.currentThread().interrupt();
        script.then(200, "{}");

        Problem problem = problem(Verb.GET);

        assertThat(Thread.interrupted()).isTrue();
        assertThat(problem.code()).isEqualTo(OpenStackCode.TIMEOUT);
    }

    private static Runnable wrapped(Runnable work) {
        var carried = CallContext.carry(() -> {
            work.run();
            return true;
        });
        return () -> {
            try {
                assertThat(carried.call()).isTrue();
            } catch (Exception e) {
                throw new AssertionError(e);
            }
        };
    }

    private Problem problem(Verb verb) {
        return catchThrowableOfType(Problem.class, () -> exchange.send(script.request(verb)));
    }
}
