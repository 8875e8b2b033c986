// SPDX-License-Identifier: Apache-2.0
package io.coeus.sandbox.cloud.keystone;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.coeus.sandbox.cloud.core.Call;
import io.coeus.sandbox.cloud.core.Caller;
import io.coeus.sandbox.cloud.core.Gate;
import io.coeus.sandbox.cloud.core.Json;
import io.coeus.sandbox.cloud.core.Refused;
import io.coeus.sandbox.cloud.core.Reply;
import io.coeus.sandbox.cloud.core.Router;
import io.coeus.sandbox.cloud.core.Service;
import io.coeus.sandbox.cloud.core.World;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Identity: the service, and the gate of all the others. */
public final class Keystone implements Service, Gate {
    private static final Map<Integer, String> TITLES =
            Map.of(400, "Bad Request", 401, "Unauthorized", 403, "Forbidden", 404, "Not Found", 409, "Conflict");

    private final Router router = new Router();
    private final Directory directory;
    private final Delegations delegations = new Delegations();
    private final Tokens tokens;
    private final String url;

    /** Makes the service with its seed; all users get the same password. */
    public Keystone(World world, String url, String containerInfraUrl, String password) {
        this.url = url + "/identity/v3";
        directory = new Directory(world.ids());
        Seeds.sow(directory, password);
        Catalog catalog = new Catalog(world.ids(), url, containerInfraUrl);
        tokens = new Tokens(world, directory, delegations);
        Authenticator authenticator = new Authenticator(world, directory, delegations, tokens);
        TokenView view = new TokenView(directory, delegations, tokens, catalog);
        router.open("GET", "/", Keystone::versions).open("GET", "/v3", Keystone::version);
        new TokenCalls(directory, authenticator, tokens, view, catalog).addTo(router);
        new UserCalls(world, directory, delegations).addTo(router);
        new ProjectCalls(directory, catalog).addTo(router);
        new RoleCalls(directory, delegations).addTo(router);
        new CredentialCalls(world, delegations, tokens).addTo(router);
        new TrustCalls(world, directory, delegations, tokens).addTo(router);
    }

    /** Returns the id of a project by name; for seeding other services. */
    public String project(String name) {
        return directory.projectNamed(name).orElseThrow().id;
    }

    /** Returns the id of a user by name; for seeding other services. */
    public String user(String name) {
        return directory.userNamed(name).orElseThrow().id;
    }

    /** Returns the names of all projects by id. */
    public Map<String, String> projectNames() {
        return directory.projects.all().stream().collect(Collectors.toMap(p -> p.id, p -> p.name));
    }

    /** URL of the v3 API, for WWW-Authenticate. */
    public String url() {
        return url;
    }

    @Override
    public Optional<Caller> enter(String tokenId) {
        if (tokenId.isEmpty()) {
            return Optional.empty();
        }
        try {
            Token token = tokens.check(tokenId);
            User user = directory.users.get(token.userId());
            return Optional.of(new Caller(
                    token.userId(),
                    user == null ? "" : user.name,
                    Optional.ofNullable(token.scope().projectId()).orElse(""),
                    tokens.roles(token).stream().map(Role::name).collect(Collectors.toSet())));
        } catch (Refused e) {
            return Optional.empty();
        }
    }

    private static ObjectNode v3(Call call) {
        ObjectNode media = Json.of("base", "application/json", "type", "application/vnd.openstack.identity-v3+json");
        ObjectNode link = Json.of("rel", "self", "href", call.base() + "/v3/");
        ObjectNode version = Json.of("id", "v3.14", "status", "stable", "updated", "2020-04-07T00:00:00Z");
        version.setAll(Json.of("links", Json.list(link), "media-types", Json.list(media)));
        return version;
    }

    private static Reply versions(Call call) {
        ObjectNode values = Json.of("values", Json.list(v3(call)));
        return Reply.json(300, Json.of("versions", values)).with("Location", call.base() + "/v3/");
    }

    private static Reply version(Call call) {
        return Reply.ok(Json.of("version", v3(call)));
    }

    @Override
    public String name() {
        return "keystone";
    }

    @Override
    public String prefix() {
        return "identity";
    }

    @Override
    public Router router() {
        return router;
    }

    @Override
    public Reply refuse(Refused refused) {
        ObjectNode error = Json.of(
                "code",
                refused.status(),
                "message",
                refused.text(),
                "title",
                TITLES.getOrDefault(refused.status(), "Internal Server Error"));
        Reply reply = Reply.json(refused.status(), Json.of("error", error));
        return refused.status() == 401 ? reply.with("WWW-Authenticate", "Keystone uri=\"" + url + "\"") : reply;
    }

    @Override
    public Reply dress(Call call, Reply reply) {
        return reply.with("Vary", "X-Auth-Token").with("x-openstack-request-id", call.requestId());
    }

    @Override
    public Stream<Item> items() {
        Stream<Item> credentials = delegations.credentials.all().stream()
                .map(c -> new Item("application_credentials", c.projectId(), c.id(), c.name(), Json.of()));
        Stream<Item> trusts =
                delegations.trusts.all().stream().map(t -> new Item("trusts", t.projectId(), t.id(), "", Json.of()));
        Stream<Item> users = directory.users.all().stream().map(u -> new Item("users", "", u.id, u.name, Json.of()));
        return Stream.of(credentials, trusts, users).flatMap(s -> s);
    }
}
