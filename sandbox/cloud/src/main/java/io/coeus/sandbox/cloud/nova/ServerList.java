// SPDX-License-Identifier: Apache-2.0
package io.coeus.sandbox.cloud.nova;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.coeus.sandbox.cloud.core.Call;
import io.coeus.sandbox.cloud.core.Json;
import io.coeus.sandbox.cloud.core.Query;
import io.coeus.sandbox.cloud.core.Refused;
import io.coeus.sandbox.cloud.core.Reply;
import io.coeus.sandbox.cloud.core.Router;
import io.coeus.sandbox.cloud.core.Table;
import io.coeus.sandbox.cloud.neutron.Plugs;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Lists of servers, newest first, at most 1000 at a time. */
final class ServerList {
    private static final int MOST = 1000;

    private final Servers servers;
    private final ServerView view;
    private final Plugs plugs;

    ServerList(Servers servers, ServerView view, Plugs plugs) {
        this.servers = servers;
        this.view = view;
        this.plugs = plugs;
    }

    void addTo(Router router) {
        router.on("GET", "/v2.1/servers", c -> reply(c, ServerView::brief))
                .on("GET", "/v2.1/servers/detail", c -> reply(c, view::detailed));
    }

    private Reply reply(Call call, BiFunction<Call, Server, ObjectNode> shape) {
        Query query = call.query();
        int limit = limit(query);
        List<Server> found = candidates(call).stream().filter(filter(call)).toList();
        int from = after(found, query.get("marker"));
        List<Server> page = found.subList(from, Math.min(found.size(), from + limit));
        ObjectNode body = Json.of(
                "servers",
                Json.listOf(page.stream().map(s -> shape.apply(call, s)).toList()));
        boolean full = page.size() == limit && !page.isEmpty();
        if (full && (query.get("limit") != null || from + limit < found.size())) {
            String rest = query.raw().replaceAll("&?marker=[^&]*", "").replaceAll("^&", "");
            String next = call.base() + call.path() + "?" + (rest.isEmpty() ? "" : rest + "&") + "marker="
                    + page.getLast().id;
            body.set("servers_links", Json.list(Json.of("rel", "next", "href", next)));
        }
        return Reply.ok(body);
    }

    private static int limit(Query query) {
        String text = query.get("limit", String.valueOf(MOST));
        if (!text.matches("[0-9]*")) {
            throw bad("limit", text, "'" + text + "' does not match '^[0-9]*$'");
        }
        return text.isEmpty() || text.length() > 6 ? MOST : Math.min(MOST, Integer.parseInt(text));
    }

    private static Refused bad(String name, String value, String why) {
        return new Refused(400, "Invalid input for query parameters " + name + ". Value: " + value + ". " + why);
    }

    private static int after(List<Server> found, @Nullable String marker) {
        for (int i = 0; marker != null && i < found.size(); i++) {
            if (found.get(i).id.equals(marker)) {
                return i + 1;
            }
        }
        if (marker != null) {
            throw new Refused(400, "marker [" + marker + "] not found");
        }
        return 0;
    }

    private List<Server> candidates(Call call) {
        Query query = call.query();
        boolean everybodys = query.on("all_tenants");
        boolean detail = call.path().endsWith("/detail");
        if (everybodys) {
            Nova.onlyAdmin(call, "os_compute_api:servers:" + (detail ? "detail" : "index") + ":get_all_tenants");
        }
        String wanted = query.get("project_id", query.get("tenant_id", ""));
        String project = everybodys ? wanted : call.caller().projectId();
        boolean alsoDeleted = query.get("changes-since") != null;
        boolean onlyDeleted = call.caller().admin() && query.get("deleted") != null && query.on("deleted");
        List<Server> all = new ArrayList<>();
        if (!onlyDeleted) {
            all.addAll(Table.newestFirst(project.isEmpty() ? servers.all() : servers.of(project)));
        }
        if (alsoDeleted || onlyDeleted) {
            servers.deleted().stream()
                    .filter(s -> project.isEmpty() || s.project.equals(project))
                    .forEach(all::add);
        }
        return all;
    }

    private Predicate<Server> filter(Call call) {
        Query query = call.query();
        Predicate<Server> all = s -> true;
        String name = query.get("name");
        if (name != null) {
            Pattern pattern = pattern(name);
            all = all.and(s -> pattern.matcher(s.name).find());
        }
        String since = query.get("changes-since");
        if (since != null) {
            Instant from = instant(since);
            all = all.and(s -> !s.updated.isBefore(from));
        }
        String ip = query.get("ip");
        if (ip != null) {
            Pattern pattern = pattern(ip);
            all = all.and(s -> hasAddress(s, pattern));
        }
        return all.and(simple(query)).and(tagged(call));
    }

    private static Predicate<Server> simple(Query query) {
        List<String> statuses = query.all("status");
        return s -> (statuses.isEmpty() || statuses.contains(s.status()))
                && same(query.get("uuid"), s.id)
                && same(query.get("image"), s.image)
                && same(query.get("flavor"), s.flavor.id())
                && same(query.get("user_id"), s.user)
                && same(query.get("vm_state"), s.state)
                && same(query.get("key_name"), s.key);
    }

    private static boolean same(@Nullable String wanted, @Nullable String actual) {
        return wanted == null || wanted.equals(actual);
    }

    private static Predicate<Server> tagged(Call call) {
        if (!Nova.spoken(call).since(2, 26)) {
            return s -> true;
        }
        Query query = call.query();
        return s -> check(query, "tags", w -> s.tags.containsAll(w))
                && check(query, "tags-any", w -> w.stream().anyMatch(s.tags::contains))
                && check(query, "not-tags", w -> !s.tags.containsAll(w))
                && check(query, "not-tags-any", w -> w.stream().noneMatch(s.tags::contains));
    }

    private static boolean check(Query query, String name, Predicate<List<String>> test) {
        List<String> wanted =
                query.all(name).stream().flatMap(v -> Stream.of(v.split(","))).toList();
        return wanted.isEmpty() || test.test(wanted);
    }

    private boolean hasAddress(Server server, Pattern pattern) {
        return plugs.portsOf(server.id).stream()
                .flatMap(p -> p.path("fixed_ips").findValuesAsText("ip_address").stream())
                .anyMatch(a -> pattern.matcher(a).find());
    }

    private static Pattern pattern(String regex) {
        try {
            return Pattern.compile(regex, Pattern.CASE_INSENSITIVE);
        } catch (PatternSyntaxException e) {
            throw bad("name", regex, "'" + regex + "' is not a 'regex'");
        }
    }

    private static Instant instant(String text) {
        String plus = text.replace(' ', '+');
        try {
            return text.matches(".*(Z|[+ -]\\d\\d:?\\d\\d)$")
                    ? OffsetDateTime.parse(plus).toInstant()
                    : LocalDateTime.parse(text).toInstant(ZoneOffset.UTC);
        } catch (DateTimeParseException e) {
            throw bad("changes-since", text, "'" + text + "' is not a 'date-time'");
        }
    }
}
