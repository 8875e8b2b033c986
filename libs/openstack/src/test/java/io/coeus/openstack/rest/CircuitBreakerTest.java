// SPDX-License-Identifier: Apache-2.0
package io.coeus.openstack.rest;

import static org.assertj.core.api.Assertions.assertThat;

import io.coeus.openstack.rest.CircuitBreaker.Pass;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class CircuitBreakerTest {
    private static final Duration SHORT = Duration.ofSeconds(2);
    private static final Duration LONG = Duration.ofSeconds(5);

    private final Script clock = new Script();
    private final CircuitBreaker breaker = new CircuitBreaker(3, SHORT, LONG, clock);

    @Test
    void opens_after_failures_in_a_row_only() {
        end(Verdict.BROKEN);
        end(Verdict.BROKEN);
        end(Verdict.HEALTHY);
        end(Verdict.BROKEN);
        end(Verdict.BROKEN);
        assertThat(breaker.pass()).isPresent();

        end(Verdict.BROKEN);
        assertThat(breaker.pass()).isEmpty();
        assertThat(breaker.untilNextPass(clock.instant())).isEqualTo(SHORT);
    }

    @Test
    void being_asked_for_less_is_no_failure() {
        for (int i = 0; i < 10; i++) {
            end(Verdict.OVERLOADED);
        }
        assertThat(breaker.pass()).isPresent();
    }

    @Test
    void one_call_probes_and_closes_it() {
        open();
        clock.rest(SHORT);

        Pass probe = breaker.pass().orElseThrow();
        assertThat(breaker.pass()).isEmpty();
        breaker.ended(probe, Verdict.HEALTHY);

        assertThat(breaker.pass()).isPresent();
        assertThat(breaker.pass()).isPresent();
    }

    @Test
    void a_failed_probe_opens_it_for_longer_up_to_a_bound() {
        open();
        for (Duration expected : new Duration[] {Duration.ofSeconds(4), LONG, LONG}) {
            clock.rest(LONG);
            breaker.ended(breaker.pass().orElseThrow(), Verdict.BROKEN);
            assertThat(breaker.untilNextPass(clock.instant())).isEqualTo(expected);
        }
    }

    @Test
    void failures_of_calls_that_were_under_way_do_not_lengthen_it() {
        Pass late = breaker.pass().orElseThrow();
        open();

        breaker.ended(late, Verdict.BROKEN);

        assertThat(breaker.untilNextPass(clock.instant())).isEqualTo(SHORT);
    }

    private void open() {
        for (int i = 0; i < 3; i++) {
            end(Verdict.BROKEN);
        }
    }

    private void end(Verdict verdict) {
        breaker.ended(breaker.pass().orElseThrow(), verdict);
    }
}
