// SPDX-License-Identifier: Apache-2.0
package io.coeus.gateway.http.magnum;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.coeus.kernel.CommonCode;
import io.coeus.kernel.Problem;
import java.io.IOException;
import java.util.Locale;
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
     * @throws Problem MALFORMED_REQUEST when it is no JSON
     */
    static @Nullable Object read(@Nullable String contentType, byte @Nullable [] body) {
        if (body == null || body.length == 0) {
            return null;
        }
        if (!isJson(contentType)) {
            throw new UnknownType();
        }
        try {
            return MAPPER.readValue(body, Object.class);
        } catch (JsonProcessingException e) {
            throw new Problem(CommonCode.MALFORMED_REQUEST, "The body is not JSON.");
        } catch (IOException e) {
            throw new Problem(CommonCode.MALFORMED_REQUEST, "The body cannot be read.", e);
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
        UnknownType() {
            super("Unknown content type", null, false, false);
        }
    }
}
