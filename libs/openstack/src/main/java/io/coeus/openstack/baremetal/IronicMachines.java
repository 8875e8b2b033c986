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

/**
 * {@link Machines} of Ironic. The tag is a note in {@code instance_info}, which Ironic cannot search but clears by itself
 * when it tears a machine down. It is written whole: JSON patches of Ironic take no colon in a path.
 */
final class IronicMachines implements Machines {
    private static final String FIELDS =
            "uuid,name,resource_class,provision_state,maintenance,instance_uuid," + "instance_info,last_error";
    private static final String NAME = "display_name";

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
                .filter(machine -> tag.isIn(machine.notes()))
                .toList();
    }

    /** Ironic sets {@code instance_uuid} only where there is none: of two that try, one gets a conflict. */
    @Override
    public boolean reserve(String id, Reservation wanted) {
        if (holds(id, wanted)) {
            return true;
        }
        Map<String, String> notes =
                Map.of(NAME, wanted.name(), wanted.tag().key(), wanted.tag().value());
        Patch patch = new Patch().add("/instance_uuid", wanted.instanceId()).add("/instance_info", notes);
        try {
            ironic.at("nodes", id).patch(patch.json());
            return true;
        } catch (Problem problem) {
            if (problem.code() != OpenStackCode.CONFLICT) {
                throw problem;
            }
            return holds(id, wanted);
        }
    }

    @Override
    public void release(String id) {
        find(id).filter(machine -> machine.instanceId() != null).ifPresent(machine -> ironic.at("nodes", id)
                .patch(new Patch()
                        .remove("/instance_uuid")
                        .remove("/instance_info")
                        .json()));
    }

    private boolean holds(String id, Reservation wanted) {
        return find(id).map(Machine::instanceId)
                .filter(wanted.instanceId()::equals)
                .isPresent();
    }

    private Call search() {
        return ironic.at("nodes").query("fields", FIELDS);
    }

    private static Machine read(JsonNode node) {
        Map<String, String> notes = Json.texts(node, "instance_info");
        return new Machine(
                Json.text(node, "uuid"),
                Json.text(node, "name"),
                Json.text(node, "resource_class"),
                Json.text(node, "provision_state"),
                node.path("maintenance").asBoolean(),
                Json.textOrNull(node, "instance_uuid"),
                notes.get(NAME),
                Json.textOrNull(node, "last_error"),
                notes);
    }
}
