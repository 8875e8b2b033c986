// SPDX-License-Identifier: Apache-2.0
package io.coeus.gateway.http.unified;

import io.coeus.gateway.Checks;
import io.coeus.gateway.GatewayCode;
import io.coeus.gateway.access.Session;
import io.coeus.gateway.idempotency.FirstAnswers;
import io.coeus.gateway.idempotency.FirstAnswers.Answer;
import io.coeus.gateway.idempotency.FirstAnswers.Known;
import io.coeus.kernel.Caller;
import io.coeus.kernel.CommonCode;
import io.coeus.kernel.Ids;
import io.coeus.kernel.Problem;
import io.coeus.messaging.wire.WireJson;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.HttpHeaders;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;
import org.jspecify.annotations.Nullable;

/** Makes a POST with an idempotency key act once, however often it is sent, and answer alike. */
@ApplicationScoped
class Once {
    static final String HEADER = "Idempotency-Key";
    private static final Duration LEASE = Duration.ofMinutes(1);
    private static final Pattern KEY = Pattern.compile("[\\x21-\\x7e]{1,255}");

    private final FirstAnswers answers;
    private final Ids ids;

    @Inject
    Once(FirstAnswers answers, Ids ids) {
        this.answers = answers;
        this.ids = ids;
    }

    /**
     * One POST.
     *
     * @param path with what is asked of the path, the body is what is asked for
     * @param type of the answer's body
     */
    record Post<V>(Session session, @Nullable String key, String path, Object body, Class<V> type) {}

    /**
     * Does the work, or answers what it answered before. The work gets an id for what it makes: the same one whenever
     * the request comes again, so that even a work whose answer was lost makes nothing twice.
     *
     * @throws Problem IDEMPOTENCY_KEY_REUSED when the key came with another request, FIRST_REQUEST_RUNNING while the
     *     first has not ended
     */
    <V> RestResponse<V> run(Post<V> post, Function<UUID, RestResponse<V>> work) {
        if (post.key() == null) {
            return work.apply(ids.uuid());
        }
        Checks.matches(HEADER, post.key(), KEY, "have 1 to 255 printable ASCII characters without blanks");
        FirstAnswers.Key key = key(post.session().caller(), post.key());
        String fingerprint = fingerprint(post);
        return answers.begin(key, fingerprint, LEASE)
                .map(known -> again(known, fingerprint, post.type()))
                .orElseGet(() -> first(key, id(key, fingerprint), work));
    }

    private <V> RestResponse<V> first(FirstAnswers.Key key, UUID id, Function<UUID, RestResponse<V>> work) {
        RestResponse<V> answer;
        try {
            answer = work.apply(id);
        } catch (RuntimeException e) {
            answers.drop(key);
            throw e;
        }
        answers.end(key, new Answer(answer.getStatus(), headers(answer), WireJson.write(answer.getEntity())));
        return answer;
    }

    private static <V> RestResponse<V> again(Known known, String fingerprint, Class<V> type) {
        if (!known.fingerprint().equals(fingerprint)) {
            throw new Problem(
                            CommonCode.IDEMPOTENCY_KEY_REUSED,
                            "The idempotency key was used before with another request.")
                    .withRemedy("Use a new key for a new request.");
        }
        Answer answer = known.answer()
                .orElseThrow(() -> new Problem(
                        GatewayCode.FIRST_REQUEST_RUNNING, "The first request with this key has not ended yet."));
        ResponseBuilder<V> response = ResponseBuilder.create(
                RestResponse.Status.fromStatusCode(answer.status()), WireJson.read(answer.body(), type));
        answer.headers().forEach(response::header);
        return response.build();
    }

    private static Map<String, String> headers(RestResponse<?> answer) {
        var headers = new LinkedHashMap<String, String>();
        Stream.of(HttpHeaders.LOCATION, HttpHeaders.ETAG, Answers.OPERATION)
                .filter(name -> answer.getHeaderString(name) != null)
                .forEach(name -> headers.put(name, Objects.requireNonNull(answer.getHeaderString(name))));
        return headers;
    }

    private static FirstAnswers.Key key(Caller caller, String text) {
        return new FirstAnswers.Key(caller.projectId().value(), caller.userId().value(), text);
    }

    private static UUID id(FirstAnswers.Key key, String fingerprint) {
        String seed = String.join("\n", key.projectId(), key.userId(), key.text(), fingerprint);
        return UUID.nameUUIDFromBytes(seed.getBytes(StandardCharsets.UTF_8));
    }

    private static String fingerprint(Post<?> post) {
        String request = post.path() + "\n" + WireJson.write(post.body());
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(request.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every JDK has SHA-256", e);
        }
    }
}
