// SPDX-License-Identifier: Apache-2.0
package io.coeus.openstack.identity;

import io.coeus.kernel.Problem;
import io.coeus.kernel.Secret;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Function;

/**
 * Validates users' tokens and remembers the answers for a short time: good ones until they expire at the latest, bad ones
 * for less. Keeps a hash of a token, never the token; at most a fixed number of answers, the least used goes first; asks
 * once however many callers come at once. That Keystone cannot be asked is not remembered. Safe for use by many threads.
 */
public final class TokenValidator {
    private static final int LONGEST_TOKEN = 8192;

    private final Function<Secret, Optional<TokenInfo>> keystone;
    private final Settings settings;
    private final InstantSource clock;
    private final Map<String, Answer> answers;

    /**
     * How long and how much is remembered.
     *
     * @param good a valid token's answer, and so how late a revocation is noticed
     * @param bad an invalid token's answer
     */
    public record Settings(Duration good, Duration bad, int mostAnswers) {
        /** A minute, five seconds, ten thousand tokens. */
        public static Settings defaults() {
            return new Settings(Duration.ofMinutes(1), Duration.ofSeconds(5), 10_000);
        }
    }

    private record Answer(CompletableFuture<Optional<TokenInfo>> info, Instant until) {}

    /** Asks Keystone by this function, such as {@code token -> keystone.validate(token, session, false)}. */
    public TokenValidator(Function<Secret, Optional<TokenInfo>> keystone, Settings settings, InstantSource clock) {
        this.keystone = keystone;
        this.settings = settings;
        this.clock = clock;
        this.answers = new LinkedHashMap<>(16, 0.75f, true) {
            @Override
            protected boolean removeEldestEntry(Map.Entry<String, Answer> eldest) {
                return size() > settings.mostAnswers();
            }
        };
    }

    /**
     * What the token stands for; empty when it is not good. Throws the problem when Keystone cannot be asked.
     */
    public Optional<TokenInfo> validate(Secret token) {
        String text = token.reveal();
        boolean possible = !text.isEmpty()
                && text.length() <= LONGEST_TOKEN
                && text.chars().allMatch(c -> c > ' ' && c < 0x7f);
        return possible ? remembered(token, hash(text)) : Optional.empty();
    }

    private Optional<TokenInfo> remembered(Secret token, String key) {
        CompletableFuture<Optional<TokenInfo>> mine = new CompletableFuture<>();
        Instant now = clock.instant();
        Answer known;
        synchronized (answers) {
            known = answers.get(key);
            if (known == null || !now.isBefore(known.until())) {
                answers.put(key, new Answer(mine, Instant.MAX));
                known = null;
            }
        }
        return known == null ? ask(token, key, mine) : await(known.info());
    }

    private Optional<TokenInfo> ask(Secret token, String key, CompletableFuture<Optional<TokenInfo>> mine) {
        try {
            Optional<TokenInfo> info = keystone.apply(token).filter(this::alive);
            synchronized (answers) {
                answers.replace(key, new Answer(mine, until(info)));
            }
            mine.complete(info);
            return info;
        } catch (RuntimeException | Error e) {
            synchronized (answers) {
                answers.remove(key);
            }
            mine.completeExceptionally(e);
            throw e;
        }
    }

    private static Optional<TokenInfo> await(CompletableFuture<Optional<TokenInfo>> other) {
        try {
            return other.join();
        } catch (CompletionException e) {
            throw e.getCause() instanceof Problem problem ? problem : e;
        }
    }

    private boolean alive(TokenInfo info) {
        return clock.instant().isBefore(info.expiresAt());
    }

    private Instant until(Optional<TokenInfo> info) {
        Instant longest = clock.instant().plus(info.isPresent() ? settings.good() : settings.bad());
        return info.map(TokenInfo::expiresAt).filter(longest::isAfter).orElse(longest);
    }

    private static String hash(String token) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(token.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
