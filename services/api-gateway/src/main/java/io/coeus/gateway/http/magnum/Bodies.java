// SPDX-License-Identifier: Apache-2.0
package io.coeus.gateway.http.magnum;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.coeus.http.BadJson;
import io.coeus.kernel.CommonCode;
import io.coeus.kernel.Problem;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads bodies as Magnum does: JSON under several names, and nothing at all under any. */
final class Bodies {
    private static final Set<String> JSON =
            Set.of("application/json", "text/javascript", "application/javascript", "application/json-patch+json");
    private static final JsonMapper MAPPER = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private Bodies() {}

    /**
     * The body as Map, List and scalars, or null when it is empty.
     *
     * @throws UnknownType when it is not empty and of a type that is not read
     * @throws Problem MALFORMED_REQUEST when it is no JSON, INVALID_FIELD when it has what cannot be kept
     */
    static @Nullable Object read(@Nullable String contentType, byte @Nullable [] body) {
        if (body == null || body.length == 0) {
            return null;
        }
        if (!isJson(contentType)) {
            throw new UnknownType(contentType);
        }
        try {
            Object json = MAPPER.readValue(body, Object.class);
            requireStorable("", json);
            return json;
        } catch (JsonProcessingException e) {
            throw BadJson.problem(e);
        } catch (IOException e) {
            throw new Problem(CommonCode.MALFORMED_REQUEST, "The body cannot be read.", e);
        }
    }

    /** Storage has no place for the character NUL; {@code name} is the last attribute on the way to it. */
    private static void requireStorable(String name, @Nullable Object json) {
        switch (json) {
            case String text
            when text.indexOf('\0') >= 0 -> throw Problem.invalid(name, name + " must not have the character NUL.");
            case List<?> list -> list.forEach(each -> requireStorable(name, each));
            case Map<?, ?> map ->
                map.forEach((key, value) -> {
                    requireStorable(name, key);
                    requireStorable(String.valueOf(key), value);
                });
            case null, default -> {}
        }
    }

    private static boolean isJson(@Nullable String contentType) {
        if (contentType == null) {
            return true;
        }
        int parameters = contentType.indexOf(';');
        String type = parameters < 0 ? contentType : contentType.substring(0, parameters);
        return JSON.contains(type.strip().toLowerCase(Locale.ROOT));
    }

    /** The body is of a type nobody reads. */
    static final class UnknownType extends RuntimeException {
        private final @Nullable String given;

        UnknownType(@Nullable String given) {
            super("Unknown content type", null, false, false);
            this.given = given;
        }

        String detail() {
            return "The Content-Type of a body must be application/json, was '" + given + "'.";
        }
    }
}
