// SPDX-License-Identifier: Apache-2.0
package io.coeus.sandbox.coe.kubernetes;

import static io.coeus.sandbox.coe.Json.text;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.coeus.sandbox.coe.Json;
import java.time.Instant;

/** Gives each namespace its default service account. */
final class NamespaceController implements Controller {
    private final Registry registry;

    NamespaceController(Registry registry) {
        this.registry = registry;
    }

    @Override
    public Instant run() {
        for (ObjectNode namespace : registry.store().list(Kinds.NAMESPACES)) {
            Key account = new Key(Kinds.ACCOUNTS, text(namespace, "metadata", "name"), "default");
            if (!Owners.deleted(namespace) && registry.store().find(account).isEmpty()) {
                ObjectNode object = Json.object();
                object.putObject("metadata").put("name", account.name());
                registry.create(Kinds.ACCOUNTS, account.namespace(), object, false);
            }
        }
        return ON_CHANGE;
    }
}
