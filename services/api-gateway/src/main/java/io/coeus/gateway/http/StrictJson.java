// SPDX-License-Identifier: Apache-2.0
package io.coeus.gateway.http;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.KeyDeserializer;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.deser.std.StringDeserializer;
import com.fasterxml.jackson.databind.module.SimpleModule;
import io.coeus.kernel.CommonCode;
import io.coeus.kernel.Problem;
import io.quarkus.jackson.ObjectMapperCustomizer;
import jakarta.inject.Singleton;
import java.io.IOException;

/** Has bodies of the unified API refused where they would be kept as something else than was sent, or not at all. */
@Singleton
final class StrictJson implements ObjectMapperCustomizer {
    @Override
    public void customize(ObjectMapper mapper) {
        mapper.disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT);
        mapper.registerModule(new SimpleModule("storable texts")
                .addDeserializer(String.class, new Values())
                .addKeyDeserializer(String.class, new Keys()));
    }

    private static void require(String text, JsonParser parser) throws JsonMappingException {
        if (text.indexOf('\0') >= 0) {
            var problem = new Problem(CommonCode.INVALID_FIELD, "A text must not have the character NUL.");
            throw JsonMappingException.from(parser, problem.detail(), problem);
        }
    }

    private static final class Values extends StringDeserializer {
        @Override
        public String deserialize(JsonParser parser, DeserializationContext context) throws IOException {
            String text = super.deserialize(parser, context);
            require(text, parser);
            return text;
        }
    }

    private static final class Keys extends KeyDeserializer {
        @Override
        public Object deserializeKey(String key, DeserializationContext context) throws IOException {
            require(key, context.getParser());
            return key;
        }
    }
}
