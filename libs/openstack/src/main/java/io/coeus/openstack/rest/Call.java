// SPDX-License-Identifier: Apache-2.0
package io.coeus.openstack.rest;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import io.coeus.kernel.Problem;
import io.coeus.kernel.Secret;
import io.coeus.openstack.CallContext;
import io.coeus.openstack.OpenStackCode;
import java.net.URI;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * One call in the making. A token the service no longer accepts is renewed once. Not safe for use by many threads; every
 * ending verb throws a {@link Problem} with an {@link OpenStackCode}.
 */
public final class Call {
    private static final int MOST_PAGES = 1000;

    private final RestClient client;
    private final String path;
    private final Map<String, String> headers = new HashMap<>();
    private String query = "";
    private boolean repeatable;

    Call(RestClient client, String path) {
        this.client = client;
        this.path = path;
    }

    /** Adds a query parameter. */
    public Call query(String name, String value) {
        query += (query.isEmpty() ? "?" : "&") + RestClient.encode(name) + "=" + RestClient.encode(value);
        return this;
    }

    /** Adds or replaces a header. */
    public Call header(String name, String value) {
        headers.put(name, value);
        return this;
    }

    /** Says that doing this twice is as good as once, although its verb does not. */
    public Call repeatable() {
        repeatable = true;
        return this;
    }

    public JsonNode get() {
        return json(send(Verb.GET, null));
    }

    /** The object, or empty when there is none. */
    public Optional<JsonNode> find() {
        try {
            return Optional.of(get());
        } catch (Problem problem) {
            if (problem.code() == OpenStackCode.NOT_FOUND) {
                return Optional.empty();
            }
            throw problem;
        }
    }

    /** All pages of a list, each element read. */
    public <T> List<T> list(String key, Function<JsonNode, T> reader) {
        List<T> result = new ArrayList<>();
        for (int page = 0; page < MOST_PAGES; page++) {
            JsonNode answer = get();
            answer.path(key).forEach(element -> result.add(reader.apply(element)));
            String next = nextQuery(answer, key);
            if (next == null || next.equals(query)) {
                break;
            }
            query = next;
        }
        return List.copyOf(result);
    }

    public JsonNode post(JsonNode body) {
        return json(send(Verb.POST, body));
    }

    /** Like {@link #post}, and hands the value of one header of the answer ("" = none) to the reader too. */
    public <T> T post(JsonNode body, String header, BiFunction<String, JsonNode, T> reader) {
        Response response = send(Verb.POST, body);
        return reader.apply(response.header(header).orElse(""), json(response));
    }

    public JsonNode put(JsonNode body) {
        return json(send(Verb.PUT, body));
    }

    public JsonNode patch(JsonNode body) {
        return json(send(Verb.PATCH, body));
    }

    /** Deletes; what is not there counts as deleted. */
    public void delete() {
        try {
            send(Verb.DELETE, null);
        } catch (Problem problem) {
            if (problem.code() != OpenStackCode.NOT_FOUND) {
                throw problem;
            }
        }
    }

    private Response send(Verb verb, @Nullable JsonNode body) {
        Secret token = client.session().token();
        try {
            return client.exchange().send(request(verb, body, token));
        } catch (Problem problem) {
            if (problem.code() != OpenStackCode.UNAUTHORIZED) {
                throw problem;
            }
            client.session().refused(token);
            Secret other = client.session().token();
            if (other.equals(token)) {
                throw problem;
            }
            return client.exchange().send(request(verb, body, other));
        }
    }

    private Request request(Verb verb, @Nullable JsonNode body, Secret token) {
        Map<String, String> all = new HashMap<>(client.service().headers());
        all.put("Accept", "application/json");
        if (!token.reveal().isEmpty()) {
            all.put("X-Auth-Token", token.reveal());
        }
        CallContext.current()
                .ifPresent(context ->
                        all.put("X-Openstack-Request-Id", context.requestId().value()));
        if (body != null) {
            all.put("Content-Type", "application/json");
        }
        all.putAll(headers);
        URI uri = URI.create(client.base() + path + query);
        String text = body == null ? null : body.toString();
        return new Request(
                client.service(), verb, uri, all, text, client.timeouts().of(verb), repeatable || verb.idempotent());
    }

    private JsonNode json(Response response) {
        try {
            return response.body().isBlank() ? Json.object() : Json.read(response.body());
        } catch (JsonProcessingException e) {
            String service = client.service().displayName();
            throw new Problem(OpenStackCode.UNREADABLE_ANSWER, service + " answered something that is not JSON.", e);
        }
    }

    /** Only the query of a link is followed: behind proxies, links name addresses that do not exist outside. */
    private static @Nullable String nextQuery(JsonNode answer, String key) {
        String href = Json.text(answer, "next");
        for (JsonNode link : answer.path(key + "_links")) {
            href = Json.text(link, "rel").equals("next") ? Json.text(link, "href") : href;
        }
        int mark = href.indexOf('?');
        return mark < 0 ? null : href.substring(mark);
    }
}
