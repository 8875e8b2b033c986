// SPDX-License-Identifier: Apache-2.0
package io.coeus.openstack.baremetal;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.coeus.kernel.Kind;
import io.coeus.kernel.Problem;
import io.coeus.openstack.rest.Json;
import io.coeus.openstack.rest.RestClient;
import java.util.List;
import java.util.Set;

/** {@link Deployments} of Ironic. */
final class IronicDeployments implements Deployments {
    private static final Set<String> DEPLOYED = Set.of("active", "deploying", "wait call-back", "deploy complete");
    private static final Set<String> TORN_DOWN_FROM =
            Set.of("active", "deploying", "wait call-back", "deploy failed", "error");

    private final RestClient ironic;

    IronicDeployments(RestClient ironic) {
        this.ironic = ironic;
    }

    @Override
    public void attachPort(String machineId, String portId) {
        try {
            ironic.at("nodes", machineId, "vifs").post(Json.wrap("id", portId));
        } catch (Problem problem) {
            boolean refused = problem.kind() == Kind.CONFLICT || problem.kind() == Kind.INVALID;
            if (!refused || !ports(machineId).contains(portId)) {
                throw problem;
            }
        }
    }

    @Override
    public void detachPort(String machineId, String portId) {
        if (ports(machineId).contains(portId)) {
            ironic.at("nodes", machineId, "vifs", portId).delete();
        }
    }

    @Override
    public List<String> ports(String machineId) {
        return ironic.at("nodes", machineId, "vifs").list("vifs", vif -> Json.text(vif, "id"));
    }

    @Override
    public void deploy(String machineId, Deployment wanted) {
        if (DEPLOYED.contains(state(machineId))) {
            return;
        }
        ironic.at("nodes", machineId)
                .patch(new Patch()
                        .add("/instance_info/image_source", wanted.imageId())
                        .json());
        ObjectNode drive = Json.wrap("user_data", wanted.userData().reveal());
        Json.put(drive, "meta_data", wanted.metaData());
        ObjectNode body = Json.object().put("target", "active");
        provision(machineId, Json.put(body, "configdrive", drive));
    }

    @Override
    public void undeploy(String machineId) {
        if (TORN_DOWN_FROM.contains(state(machineId))) {
            provision(machineId, Json.object().put("target", "deleted"));
        }
    }

    private void provision(String machineId, JsonNode body) {
        ironic.at("nodes", machineId, "states", "provision").put(body);
    }

    private String state(String machineId) {
        return Json.text(
                ironic.at("nodes", machineId).query("fields", "provision_state").get(), "provision_state");
    }
}
