// SPDX-License-Identifier: Apache-2.0
package io.coeus.contracts;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** The Kafka headers of every message; {@code libs/messaging} writes them. */
enum CloudEventHeaders {
    SPECVERSION("ce_specversion", true, "Always 1.0."),
    ID("ce_id", true, "Unique; the same when the message comes again."),
    TYPE("ce_type", true, "The wire type."),
    SOURCE("ce_source", true, "The service that sent it, such as /coeus/network-manager."),
    SUBJECT("ce_subject", true, "Id of the aggregate it is about; also the key of the Kafka record."),
    TIME("ce_time", true, "When it was written, RFC 3339."),
    DATASCHEMA("ce_dataschema", true, Schemas.HOME + " followed by the wire type and .json."),
    CONTENT_TYPE("content-type", true, "Always application/json."),
    PROJECT("ce_projectid", false, "Keystone project it belongs to."),
    REQUEST("ce_requestid", false, "Id of the request that began it all."),
    TRACEPARENT("traceparent", false, "W3C trace context."),
    SAGA("ce_sagaid", false, "The operation it is a step of; commands of sagas and their replies have it."),
    STEP("ce_sagastep", false, "Name of the step."),
    ATTEMPT("ce_attempt", false, "Which asking of the step it belongs to, counted from 1."),
    DIRECTION("ce_direction", false, "forward or undo."),
    CLOUD_REQUESTS("ce_cloudrequestids", false, "Request ids of the OpenStack calls made for it, separated by commas.");

    private final String header;
    private final boolean always;
    private final String meaning;

    CloudEventHeaders(String header, boolean always, String meaning) {
        this.header = header;
        this.always = always;
        this.meaning = meaning;
    }

    String header() {
        return header;
    }

    /** Fills an AsyncAPI message trait. */
    static void describe(ObjectNode trait) {
        trait.put("contentType", "application/json");
        ObjectNode headers = trait.putObject("headers").put("type", "object");
        ArrayNode required = headers.putArray("required");
        ObjectNode properties = headers.putObject("properties");
        for (CloudEventHeaders each : values()) {
            properties.putObject(each.header).put("type", "string").put("description", each.meaning);
            if (each.always) {
                required.add(each.header);
            }
        }
        trait.putObject("bindings")
                .putObject("kafka")
                .putObject("key")
                .put("type", "string")
                .put("description", "Id of the aggregate, as in ce_subject.");
    }
}
