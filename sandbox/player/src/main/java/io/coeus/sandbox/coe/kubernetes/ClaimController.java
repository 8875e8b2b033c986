// SPDX-License-Identifier: Apache-2.0
package io.coeus.sandbox.coe.kubernetes;

import static io.coeus.sandbox.coe.Json.at;
import static io.coeus.sandbox.coe.Json.text;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.coeus.sandbox.coe.Json;
import java.time.Instant;
import java.util.Optional;

/** Binds claims to volumes: the named one, a free one that is large enough, or a new one of the storage class. */
final class ClaimController implements Controller {
    private final Registry registry;

    ClaimController(Registry registry) {
        this.registry = registry;
    }

    @Override
    public Instant run() {
        for (ObjectNode claim : registry.store().list(Kinds.CLAIMS)) {
            if (!Owners.deleted(claim) && !text(claim, "status", "phase").equals("Bound")) {
                volumeFor(claim).ifPresent(volume -> bind(claim, volume));
            }
        }
        for (ObjectNode volume : registry.store().list(Kinds.VOLUMES)) {
            if (text(volume, "status", "phase").equals("Bound")
                    && claimOf(volume).isEmpty()) {
                release(volume);
            }
        }
        return ON_CHANGE;
    }

    private Optional<ObjectNode> volumeFor(ObjectNode claim) {
        String named = text(claim, "spec", "volumeName");
        if (!named.isEmpty()) {
            return registry.store().find(Key.global(Kinds.VOLUMES, named)).filter(volume -> free(volume, claim));
        }
        return registry.store().list(Kinds.VOLUMES).stream()
                .filter(volume -> free(volume, claim) && suits(volume, claim))
                .findFirst()
                .or(() -> provision(claim));
    }

    private static boolean free(JsonNode volume, JsonNode claim) {
        JsonNode reference = at(volume, "spec", "claimRef");
        String of = text(reference, "namespace") + "/" + text(reference, "name");
        return reference.isMissingNode()
                || of.equals(Key.of(Kinds.CLAIMS, claim).path());
    }

    private static boolean suits(JsonNode volume, JsonNode claim) {
        String wanted = text(claim, "spec", "resources", "requests", "storage");
        String has = text(volume, "spec", "capacity", "storage");
        return text(volume, "spec", "storageClassName").equals(text(claim, "spec", "storageClassName"))
                && Quantity.parse(has).compareTo(Quantity.parse(wanted)) >= 0;
    }

    private Optional<ObjectNode> provision(ObjectNode claim) {
        String storageClass = text(claim, "spec", "storageClassName");
        if (registry.store()
                .find(Key.global(Kinds.STORAGE_CLASSES, storageClass))
                .isEmpty()) {
            return Optional.empty();
        }
        ObjectNode volume = Json.object();
        String name = "pvc-" + text(claim, "metadata", "uid");
        volume.putObject("metadata").put("name", name);
        ObjectNode spec = volume.putObject("spec").put("storageClassName", storageClass);
        spec.put("persistentVolumeReclaimPolicy", "Delete");
        spec.putObject("capacity").put("storage", text(claim, "spec", "resources", "requests", "storage"));
        spec.set("accessModes", at(claim, "spec", "accessModes").deepCopy());
        spec.putObject("hostPath").put("path", "/var/lib/played/" + name);
        return Optional.of(registry.create(Kinds.VOLUMES, "", volume, false));
    }

    private void bind(ObjectNode claim, ObjectNode volume) {
        Key volumeKey = Key.of(Kinds.VOLUMES, volume);
        Key claimKey = Key.of(Kinds.CLAIMS, claim);
        registry.modify(volumeKey, Registry.Part.WHOLE, object -> {
            Json.within(object, "spec", "claimRef")
                    .put("kind", "PersistentVolumeClaim")
                    .put("namespace", claimKey.namespace())
                    .put("name", claimKey.name())
                    .put("uid", text(claim, "metadata", "uid"));
            return object;
        });
        registry.status(volumeKey, status -> status.put("phase", "Bound"));
        registry.modify(claimKey, Registry.Part.WHOLE, object -> {
            Json.within(object, "spec").put("volumeName", volumeKey.name());
            return object;
        });
        registry.status(claimKey, status -> {
            status.put("phase", "Bound");
            status.set("capacity", at(volume, "spec", "capacity").deepCopy());
            status.set("accessModes", at(volume, "spec", "accessModes").deepCopy());
            return status;
        });
    }

    private Optional<ObjectNode> claimOf(JsonNode volume) {
        JsonNode reference = at(volume, "spec", "claimRef");
        return registry.store().find(new Key(Kinds.CLAIMS, text(reference, "namespace"), text(reference, "name")));
    }

    private void release(ObjectNode volume) {
        Key key = Key.of(Kinds.VOLUMES, volume);
        if (text(volume, "spec", "persistentVolumeReclaimPolicy").equals("Delete")) {
            registry.delete(key);
        } else {
            registry.status(key, status -> status.put("phase", "Released"));
        }
    }
}
