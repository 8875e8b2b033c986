// SPDX-License-Identifier: Apache-2.0
package io.coeus.contracts;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** The documents about messages are what the records say. */
class DocumentsTest {
    private static final Pattern WRITTEN = Pattern.compile("put\\(headers, \"([^\"]+)\"");
    private static final Path WRITER = Path.of("libs/messaging/src/main/java/io/coeus/messaging/kafka/Headers.java");

    @Test
    void theAsyncApiIsCurrent() {
        Checked.holds(Checked.docs("asyncapi.yaml"), AsyncApi.text());
    }

    @Test
    void theListOfEventsIsCurrent() {
        Checked.holds(Checked.docs("events.md"), EventList.text());
    }

    @Test
    void everyWireTypeIsOnSomeTopic() {
        assertThat(Topic.all().stream()
                        .flatMap(topic -> topic.wireTypes().stream())
                        .distinct())
                .containsExactlyInAnyOrderElementsOf(Catalogue.all().keySet());
    }

    @Test
    void everyReferenceLeadsSomewhere() {
        Map<?, ?> document = AsyncApi.parsed(AsyncApi.text());
        assertThat(references(document)).isNotEmpty().allSatisfy(reference -> {
            if (reference.startsWith("#/")) {
                assertThat(resolve(document, reference.substring(2))).isNotNull();
            } else {
                assertThat(Files.exists(Checked.docs(reference))).isTrue();
            }
        });
    }

    @Test
    void theHeadersAreThoseThatAreWritten() {
        String code = Checked.read(Checked.docs("..").resolve(WRITER));
        assertThat(WRITTEN.matcher(code).results().map(match -> match.group(1)))
                .containsExactlyInAnyOrderElementsOf(Stream.of(CloudEventHeaders.values())
                        .map(CloudEventHeaders::header)
                        .toList());
    }

    private static Stream<String> references(Object node) {
        if (node instanceof Map<?, ?> map) {
            return map.entrySet().stream()
                    .flatMap(entry -> "$ref".equals(entry.getKey())
                            ? Stream.of((String) entry.getValue())
                            : references(entry.getValue()));
        }
        return node instanceof Collection<?> list ? list.stream().flatMap(DocumentsTest::references) : Stream.empty();
    }

    private static @Nullable Object resolve(Map<?, ?> document, String pointer) {
        Object node = document;
        for (String name : pointer.split("/", -1)) {
            node = ((Map<?, ?>) Objects.requireNonNull(node)).get(name);
        }
        return node;
    }
}
