// SPDX-License-Identifier: Apache-2.0
package io.coeus.openstack.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.coeus.kernel.Problem;
import io.coeus.kernel.Secret;
import io.coeus.openstack.OpenStackCode;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

class TokenValidatorTest {
    private static final Instant START = Instant.parse("2026-01-01T00:00:00Z");

    private final Map<String, TokenInfo> tokens = new HashMap<>();
    private final List<String> asked = new ArrayList<>();
    private Instant now = START;
    private final TokenValidator validator = new TokenValidator(
            this::keystone, new TokenValidator.Settings(Duration.ofMinutes(1), Duration.ofSeconds(5), 2), () -> now);

    @Test
    void a_good_token_is_remembered_for_a_while() {
        tokens.put("good", info(Duration.ofHours(1)));

        assertThat(validator.validate(new Secret("good"))).isPresent();
        now = START.plusSeconds(59);
        assertThat(validator.validate(new Secret("good"))).isPresent();
        assertThat(asked).hasSize(1);
        now = START.plusSeconds(60);
        assertThat(validator.validate(new Secret("good"))).isPresent();
        assertThat(asked).hasSize(2);
    }

    @Test
    void nothing_is_remembered_beyond_a_tokens_life() {
        tokens.put("good", info(Duration.ofSeconds(10)));

        assertThat(validator.validate(new Secret("good"))).isPresent();
        now = START.plusSeconds(10);
        assertThat(validator.validate(new Secret("good"))).isEmpty();
    }

    @Test
    void a_bad_token_is_remembered_for_less() {
        assertThat(validator.validate(new Secret("bad"))).isEmpty();
        assertThat(validator.validate(new Secret("bad"))).isEmpty();
        assertThat(asked).hasSize(1);
        now = START.plusSeconds(5);
        assertThat(validator.validate(new Secret("bad"))).isEmpty();
        assertThat(asked).hasSize(2);
    }

    @Test
    void what_cannot_be_a_token_is_not_asked_about() {
        assertThat(validator.validate(new Secret(""))).isEmpty();
        assertThat(validator.validate(new Secret("two\r\nHeaders: x"))).isEmpty();
        assertThat(validator.validate(new Secret("x".repeat(9000)))).isEmpty();
        assertThat(asked).isEmpty();
    }

    @Test
    void the_least_used_goes_first() {
        validator.validate(new Secret("a"));
        validator.validate(new Secret("b"));
        validator.validate(new Secret("a"));
        validator.validate(new Secret("c"));
        validator.validate(new Secret("a"));
        assertThat(asked).containsExactly("a", "b", "c");
        validator.validate(new Secret("b"));
        assertThat(asked).containsExactly("a", "b", "c", "b");
    }

    @Test
    void that_keystone_is_away_is_told_and_not_remembered() {
        assertThatThrownBy(() -> validator.validate(new Secret("away"))).isInstanceOf(Problem.class);
        assertThatThrownBy(() -> validator.validate(new Secret("away"))).isInstanceOf(Problem.class);
        assertThat(asked).hasSize(2);
    }

    @Test
    @Timeout(30)
    void nobody_waits_for_an_answer_that_an_error_kept_away() {
        assertThatThrownBy(() -> validator.validate(new Secret("broken"))).isInstanceOf(StackOverflowError.class);
        assertThatThrownBy(() -> validator.validate(new Secret("broken"))).isInstanceOf(StackOverflowError.class);
        assertThat(asked).hasSize(2);
    }

    @Test
    void callers_that_come_at_once_ask_once() throws Exception {
        CountDownLatch release = new CountDownLatch(1);
        List<String> calls = new ArrayList<>();
        TokenValidator slow = new TokenValidator(
                token -> {
                    calls.add(token.reveal());
                    await(release);
                    return Optional.of(info(Duration.ofHours(1)));
                },
                TokenValidator.Settings.defaults(),
                () -> now);
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<Optional<TokenInfo>>> answers = new ArrayList<>();
            for (int i = 0; i < 20; i++) {
                answers.add(threads.submit(() -> slow.validate(new Secret("same"))));
            }
            release.countDown();
            for (Future<Optional<TokenInfo>> answer : answers) {
                assertThat(answer.get()).isPresent();
            }
        }
        assertThat(calls).hasSize(1);
    }

    private Optional<TokenInfo> keystone(Secret token) {
        asked.add(token.reveal());
        if (token.reveal().equals("away")) {
            throw new Problem(OpenStackCode.UNAVAILABLE, "Keystone cannot be reached");
        }
        if (token.reveal().equals("broken")) {
            throw new StackOverflowError();
        }
        return Optional.ofNullable(tokens.get(token.reveal()));
    }

    private static TokenInfo info(Duration life) {
        TokenInfo.Named someone = new TokenInfo.Named("id", "name", "default", "Default");
        return new TokenInfo(
                someone,
                someone,
                Set.of("member"),
                Set.of("password"),
                START,
                START.plus(life),
                null,
                false,
                null,
                new Catalog(List.of()));
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }
}
