// SPDX-License-Identifier: Apache-2.0
package io.coeus.sandbox.cloud.neutron;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.coeus.sandbox.cloud.core.Caller;
import io.coeus.sandbox.cloud.core.Json;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What Nova, Octavia and Ironic do with ports: look them up, make them, bind them to a machine, let them go. */
public final class Plugs {
    private final Ground ground;

    Plugs(Ground ground) {
        this.ground = ground;
    }

    /** Returns a port that the caller sees. */
    public Optional<ObjectNode> port(Caller caller, String id) {
        return Optional.ofNullable(ground.ports().rows.get(id))
                .filter(p -> ground.ports().visible(caller, p));
    }

    /** Returns a network that the caller sees. */
    public Optional<ObjectNode> network(Caller caller, String id) {
        return Optional.ofNullable(ground.networks().rows.get(id))
                .filter(n -> ground.networks().visible(caller, n));
    }

    /** Returns the networks that a project owns. */
    public List<ObjectNode> networksOf(String project) {
        return ground.networks().rows.by("project_id", project);
    }

    /** Returns a subnet that the caller sees. */
    public Optional<ObjectNode> subnet(Caller caller, String id) {
        return Optional.ofNullable(ground.subnets().rows.get(id))
                .filter(s -> ground.subnets().visible(caller, s));
    }

    /** Returns a network's name, for the addresses of a server. */
    public String networkName(String id) {
        ObjectNode network = ground.networks().rows.get(id);
        return network == null ? "" : Json.text(network, "name", "");
    }

    /** Makes a port; refuses as the API does. */
    public ObjectNode make(Caller caller, JsonNode attributes) {
        return ground.ports().make(caller, attributes);
    }

    /** Returns the ports of a machine. */
    public List<ObjectNode> portsOf(String machine) {
        return ground.ports().rows.by("device_id", machine);
    }

    /** Binds a port to a machine, or lets it go when the machine is null. */
    public void bind(String port, @Nullable String machine, String owner, String host, String dnsName) {
        ground.ports().rows.change(port, p -> p.put("device_id", machine == null ? "" : machine)
                .put("device_owner", owner)
                .put("binding:host_id", host)
                .put("dns_name", dnsName)
                .put("status", "DOWN"));
        touch(port);
    }

    /** Says that a port's cable carries, or no longer does. */
    public void carries(String port, boolean up) {
        ground.ports().rows.change(port, p -> p.put("status", up ? "ACTIVE" : "DOWN"));
        touch(port);
    }

    private void touch(String port) {
        ObjectNode row = ground.ports().rows.get(port);
        if (row != null) {
            ground.ports().touch(row);
        }
    }

    /** Removes a port; nothing happens when it is gone. */
    public void remove(String port) {
        ObjectNode row = ground.ports().rows.get(port);
        if (row != null) {
            ground.ports().drop(row);
        }
    }

    /** Returns a security group of a project by name or id. */
    public Optional<ObjectNode> securityGroup(String project, String nameOrId) {
        ground.securityGroups().prepare(project);
        return ground.securityGroups().rows.by("project_id", project).stream()
                .filter(g ->
                        Kind.id(g).equals(nameOrId) || Json.text(g, "name", "").equals(nameOrId))
                .findFirst();
    }

    /** Returns the name of a security group, or its id when it is gone. */
    public String securityGroupName(String id) {
        ObjectNode group = ground.securityGroups().rows.get(id);
        return group == null ? id : Json.text(group, "name", id);
    }

    /** Returns the floating address that leads to a port, if there is one. */
    public Optional<String> floatingAddress(String port) {
        return ground.floatingIps().rows.by("port_id", port).stream()
                .map(f -> Json.text(f, "floating_ip_address", ""))
                .findFirst();
    }
}
