// SPDX-License-Identifier: Apache-2.0
package io.coeus.contracts;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLGenerator;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import io.coeus.contracts.CommonReply.Progress;
import io.coeus.contracts.CommonReply.Refused;
import io.coeus.contracts.Topic.Kind;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The AsyncAPI 3.0 document of all that is on Kafka, seen from the service that owns a topic. */
final class AsyncApi {
    private static final String SCHEMA_FILES = "../libs/contracts/src/main/resources/schemas/";
    private static final YAMLMapper YAML = YAMLMapper.builder()
            .disable(YAMLGenerator.Feature.WRITE_DOC_START_MARKER)
            .disable(YAMLGenerator.Feature.SPLIT_LINES)
            .enable(YAMLGenerator.Feature.MINIMIZE_QUOTES)
            .enable(YAMLGenerator.Feature.ALWAYS_QUOTE_NUMBERS_AS_STRINGS)
            .enable(YAMLGenerator.Feature.INDENT_ARRAYS_WITH_INDICATOR)
            .build();

    private final ObjectNode document = YAML.createObjectNode();

    private AsyncApi() {}

    static String text() {
        AsyncApi api = new AsyncApi();
        api.head();
        Topic.all().forEach(api::channel);
        Topic.all().forEach(api::operations);
        api.components();
        try {
            return "# Generated from libs/contracts; do not edit.\n" + YAML.writeValueAsString(api.document);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private void head() {
        document.put("asyncapi", "3.0.0");
        document.putObject("info")
                .put("title", "Coeus: commands, replies and events")
                .put("version", "1")
                .put(
                        "description",
                        "CloudEvents 1.0 in binary content mode on Kafka. The key of every message is its subject, the id"
                                + " of the aggregate; order holds per key. Messages may come twice with the same id.");
        document.put("defaultContentType", "application/json");
    }

    private void channel(Topic topic) {
        ObjectNode channel = document.withObjectProperty("channels")
                .putObject(topic.name())
                .put("address", topic.address())
                .put("description", topic.purpose());
        ObjectNode messages = channel.putObject("messages");
        topic.wireTypes().forEach(type -> refer(messages.putObject(type), "components/messages", type));
    }

    private void operations(Topic topic) {
        switch (topic.kind()) {
            case COMMANDS -> topic.wireTypes().forEach(type -> handle(topic, type));
            case REPLIES -> operation(topic, topic.service() + ".learn", "receive", topic.wireTypes());
            case EVENTS -> operation(topic, topic.service() + ".tell", "send", topic.wireTypes());
        }
    }

    /** One operation per command, for each says what it is answered with. */
    private void handle(Topic topic, String command) {
        ObjectNode operation = operation(topic, command, "receive", List.of(command));
        Topic answers = Topic.all().stream()
                .filter(other -> other.kind() == Kind.REPLIES)
                .findFirst()
                .orElseThrow();
        ObjectNode reply = operation.putObject("reply");
        refer(reply.putObject("channel"), "channels", answers.name());
        var types = Stream.of(Wire.answer(Wire.record(command)), Refused.class, Progress.class);
        messages(reply, answers, types.map(Catalogue::wireType).toList());
    }

    private ObjectNode operation(Topic topic, String name, String action, List<String> types) {
        ObjectNode operation =
                document.withObjectProperty("operations").putObject(name).put("action", action);
        refer(operation.putObject("channel"), "channels", topic.name());
        messages(operation, topic, types);
        return operation;
    }

    private static void messages(ObjectNode holder, Topic topic, List<String> types) {
        var list = holder.putArray("messages");
        types.forEach(type -> refer(list.addObject(), "channels/" + topic.name() + "/messages", type));
    }

    private void components() {
        ObjectNode components = document.putObject("components");
        ObjectNode messages = components.putObject("messages");
        Catalogue.all().forEach((type, record) -> message(messages.putObject(type), type, record));
        CloudEventHeaders.describe(components.putObject("messageTraits").putObject("cloudevent"));
    }

    private static void message(ObjectNode message, String type, Class<?> record) {
        message.put("name", type).put("summary", Meanings.of(record));
        refer(message.putArray("traits").addObject(), "components/messageTraits", "cloudevent");
        message.putObject("payload")
                .put("schemaFormat", "application/schema+json;version=draft-07")
                .putObject("schema")
                .put("$ref", SCHEMA_FILES + type + ".json");
    }

    private static void refer(ObjectNode holder, String place, String name) {
        holder.put("$ref", "#/" + place + "/" + name);
    }

    /** Reads what {@link #text} wrote. */
    static Map<?, ?> parsed(String yaml) {
        try {
            return YAML.readValue(yaml, Map.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
