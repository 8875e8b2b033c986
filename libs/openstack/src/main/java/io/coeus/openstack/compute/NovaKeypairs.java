// SPDX-License-Identifier: Apache-2.0
package io.coeus.openstack.compute;

import com.fasterxml.jackson.databind.JsonNode;
import io.coeus.openstack.rest.Json;
import io.coeus.openstack.rest.RestClient;
import java.util.List;
import java.util.Optional;

/** {@link Keypairs} of Nova. */
final class NovaKeypairs implements Keypairs {
    private static final String PATH = "os-keypairs";

    private final RestClient nova;

    NovaKeypairs(RestClient nova) {
        this.nova = nova;
    }

    @Override
    public Optional<Keypair> find(String name) {
        return nova.at(PATH, name).find().map(answer -> read(answer.path("keypair")));
    }

    @Override
    public List<Keypair> list() {
        return nova.at(PATH).list("keypairs", element -> read(element.path("keypair")));
    }

    @Override
    public Keypair add(String name, String publicKey) {
        var keypair =
                Json.object().put("name", name).put("public_key", publicKey).put("type", "ssh");
        return read(nova.at(PATH).post(Json.wrap("keypair", keypair)).path("keypair"));
    }

    @Override
    public void delete(String name) {
        nova.at(PATH, name).delete();
    }

    private static Keypair read(JsonNode node) {
        return new Keypair(Json.text(node, "name"), Json.text(node, "public_key"), Json.text(node, "fingerprint"));
    }
}
