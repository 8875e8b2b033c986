// SPDX-License-Identifier: Apache-2.0
package io.coeus.openstack.baremetal;

import com.fasterxml.jackson.databind.JsonNode;
import io.coeus.kernel.Problem;
import io.coeus.openstack.OpenStackCode;
import io.coeus.openstack.Tag;
import io.coeus.openstack.rest.Call;
import io.coeus.openstack.rest.Json;
import io.coeus.openstack.rest.RestClient;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** {@link Machines} of Ironic. The tag is a note in {@code extra}, which Ironic keeps but cannot search. */
final class IronicMachines implements Machines {
    private static final String FIELDS =
            "uuid,name,resource_class,provision_state,maintenance,instance_uuid," + "instance_info,last_error,extra";
    private static final String PREFIX = "coeus:";

    private final RestClient ironic;

    IronicMachines(RestClient ironic) {
        this.ironic = ironic;
    }

    @Override
    public List<Machine> available(String resourceClass) {
        Call call = search().query("resource_class", resourceClass)
                .query("provision_state", "available")
                .query("associated", "false")
                .query("maintenance", "false");
        return call.list("nodes", IronicMachines::read);
    }

    @Override
    public Optional<Machine> find(String id) {
        return ironic.at("nodes", id).query("fields", FIELDS).find().map(IronicMachines::read);
    }

    @Override
    public Optional<Machine> findByInstance(String instanceId) {
        return search().query("instance_uuid", instanceId).list("nodes", IronicMachines::read).stream()
                .findFirst();
    }

    @Override
    public List<Machine> listByTag(Tag tag) {
        return search().list("nodes", IronicMachines::read).stream()
                .filter(machine -> tag.isIn(machine.extra()))
                .toList();
    }

    /** Ironic sets {@code instance_uuid} only where there is none: of two that try, one gets a conflict. */
    @Override
    public boolean reserve(String id, Reservation wanted) {
        Patch patch = new Patch()
                .add("/instance_uuid", wanted.instanceId())
                .add("/instance_info/display_name", wanted.name())
                .add("/extra/" + wanted.tag().key(), wanted.tag().value());
        try {
            ironic.at("nodes", id).patch(patch.json());
            return true;
        } catch (Problem problem) {
            if (problem.code() != OpenStackCode.CONFLICT && problem.code() != OpenStackCode.BUSY) {
                throw problem;
            }
            return find(id).map(Machine::instanceId)
                    .filter(wanted.instanceId()::equals)
                    .isPresent();
        }
    }

    @Override
    public void release(String id) {
        Optional<Machine> machine = find(id);
        if (machine.isEmpty()) {
            return;
        }
        Patch patch = new Patch();
        machine.get().extra().keySet().stream()
                .filter(key -> key.startsWith(PREFIX))
                .forEach(key -> patch.remove("/extra/" + key));
        if (machine.get().instanceName() != null) {
            patch.remove("/instance_info");
        }
        if (machine.get().instanceId() != null) {
            patch.remove("/instance_uuid");
        }
        if (!patch.json().isEmpty()) {
            ironic.at("nodes", id).patch(patch.json());
        }
    }

    private Call search() {
        return ironic.at("nodes").query("fields", FIELDS);
    }

    private static Machine read(JsonNode node) {
        Map<String, String> extra = Json.texts(node, "extra");
        return new Machine(
                Json.text(node, "uuid"),
                Json.text(node, "name"),
                Json.text(node, "resource_class"),
                Json.text(node, "provision_state"),
                node.path("maintenance").asBoolean(),
                Json.textOrNull(node, "instance_uuid"),
                Json.textOrNull(node.path("instance_info"), "display_name"),
                Json.textOrNull(node, "last_error"),
                extra);
    }
}
