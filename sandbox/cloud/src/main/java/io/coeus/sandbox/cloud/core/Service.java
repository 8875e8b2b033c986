// SPDX-License-Identifier: Apache-2.0
package io.coeus.sandbox.cloud.core;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.stream.Stream;

/** One service of the cloud: its calls, its way to say no, and what it holds. */
public interface Service {
    /** Short name, as in fault rules and in /_sandbox/state: nova, neutron, ... */
    String name();

    /** First path segment, as in {@code /compute}. */
    String prefix();

    /** The calls it answers. */
    Router router();

    /** Says no in this service's own shape. */
    Reply refuse(Refused refused);

    /** Adds the headers that this service puts on every answer. */
    Reply dress(Call call, Reply reply);

    /** Throws when the call's microversion is not one this service speaks. */
    default void checkVersion(Call call) {}

    /** Everything the service holds for somebody. */
    Stream<Item> items();

    /** One object a service holds: its kind (servers, ports, ...), owner (empty when nobody's), id, name, description. */
    record Item(String kind, String project, String id, String name, JsonNode document) {}
}
