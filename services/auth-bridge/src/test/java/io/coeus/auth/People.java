// SPDX-License-Identifier: Apache-2.0
package io.coeus.auth;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.coeus.cloud.KeystoneConfig;
import io.coeus.kernel.Secret;
import io.coeus.openstack.OpenStack;
import io.coeus.openstack.identity.Credential;
import io.coeus.openstack.identity.DomainRef;
import io.coeus.openstack.identity.IssuedToken;
import io.coeus.openstack.identity.Scope;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.UUID;

/** Users that come and go, made by Coeus's own account, an administrator. */
@Singleton
public class People {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final DomainRef DOMAIN = DomainRef.id("default");
    private static final String PASSWORD = "p-" + UUID.randomUUID();

    private final OpenStack openStack;
    private final ServiceAccountConfig account;
    private final URI keystone;
    private final HttpClient http = HttpClient.newHttpClient();

    /** Somebody with the role member in the project demo. */
    public record Person(String id, String name, String projectId) {}

    People(OpenStack openStack, ServiceAccountConfig account, KeystoneConfig keystone) {
        this.openStack = openStack;
        this.account = account;
        this.keystone = keystone.url();
    }

    Person hire() {
        String name = "person-" + UUID.randomUUID();
        String user = call("POST", "/users", """
                {"user": {"name": "%s", "domain_id": "default", "password": "%s"}}""".formatted(name, PASSWORD))
                .at("/user/id")
                .asText();
        String project =
                call("GET", "/projects?name=demo", "").at("/projects/0/id").asText();
        String role = call("GET", "/roles?name=member", "").at("/roles/0/id").asText();
        call("PUT", "/projects/" + project + "/users/" + user + "/roles/" + role, "");
        return new Person(user, name, project);
    }

    void disable(Person person) {
        call("PATCH", "/users/" + person.id(), "{\"user\": {\"enabled\": false}}");
    }

    void delete(Person person) {
        call("DELETE", "/users/" + person.id(), "");
    }

    IssuedToken tokenOf(Person person) {
        return openStack
                .keystone()
                .authenticate(new Credential.Password(
                        person.name(), DOMAIN, new Secret(PASSWORD), new Scope.NamedProject("demo", DOMAIN)));
    }

    private String admin() {
        Scope scope = new Scope.NamedProject(account.project(), DOMAIN);
        Secret password = new Secret(account.password());
        return openStack
                .keystone()
                .authenticate(new Credential.Password(account.username(), DOMAIN, password, scope))
                .token()
                .reveal();
    }

    private JsonNode call(String method, String path, String body) {
        HttpRequest request = HttpRequest.newBuilder(URI.create(keystone + path))
                .header("X-Auth-Token", admin())
                .header("Content-Type", "application/json")
                .method(method, body.isEmpty() ? BodyPublishers.noBody() : BodyPublishers.ofString(body))
                .build();
        try {
            HttpResponse<String> answer = http.send(request, BodyHandlers.ofString());
            if (answer.statusCode() >= 300) {
                throw new IllegalStateException(request + ": " + answer.statusCode() + " " + answer.body());
            }
            return answer.body().isEmpty() ? JSON.createObjectNode() : JSON.readTree(answer.body());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
