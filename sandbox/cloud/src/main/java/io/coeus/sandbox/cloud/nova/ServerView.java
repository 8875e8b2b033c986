// SPDX-License-Identifier: Apache-2.0
package io.coeus.sandbox.cloud.nova;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.coeus.sandbox.cloud.core.Call;
import io.coeus.sandbox.cloud.core.Json;
import io.coeus.sandbox.cloud.core.Version;
import io.coeus.sandbox.cloud.core.World;
import io.coeus.sandbox.cloud.neutron.Plugs;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** How Nova shows servers, by microversion and caller. */
final class ServerView {
    private final Plugs plugs;

    ServerView(Plugs plugs) {
        this.plugs = plugs;
    }

    static ArrayNode links(Call call, Server s) {
        return Json.list(
                Json.of("rel", "self", "href", call.base() + "/v2.1/servers/" + s.id),
                Json.of("rel", "bookmark", "href", call.base() + "/servers/" + s.id));
    }

    static ObjectNode brief(Call call, Server s) {
        return Json.of("id", s.id, "name", s.name, "links", links(call, s));
    }

    /** As GET /servers/{id} shows it. */
    ObjectNode shown(Call call, Server s) {
        ObjectNode view = detailed(call, s);
        if (Nova.spoken(call).since(2, 71)) {
            view.set("server_groups", s.group == null ? Json.list() : Json.list(s.group));
        }
        return view;
    }

    /** As GET /servers/detail and updates show it. */
    ObjectNode detailed(Call call, Server s) {
        Version version = Nova.spoken(call);
        ObjectNode view = Json.of("id", s.id, "name", s.name, "status", s.status(), "tenant_id", s.project);
        view.setAll(Json.of("user_id", s.user, "metadata", s.metadata, "hostId", hostId(s), "image", image(call, s)));
        view.set("flavor", flavor(call, s.flavor, version));
        view.put("created", seconds(s.created)).put("updated", seconds(s.updated));
        view.set("addresses", addresses(s));
        view.put("accessIPv4", "").put("accessIPv6", "");
        view.set("links", links(call, s));
        view.put("OS-DCF:diskConfig", "MANUAL");
        if (s.fault != null) {
            view.set("fault", fault(call, s));
        }
        if (Set.of("building", "active").contains(s.state)) {
            view.put("progress", 0);
        }
        view.put("OS-EXT-AZ:availability_zone", s.zone).put("config_drive", s.configDrive ? "True" : "");
        view.put("key_name", s.key).put("OS-SRV-USG:launched_at", micros(s.launched));
        view.put("OS-SRV-USG:terminated_at", micros(s.terminated));
        if (s.placed() && !s.state.equals("deleted")) {
            view.set("security_groups", securityGroups(s));
        }
        addAdminParts(view, call, s, version);
        addStates(view, s, version);
        addNewer(view, call, s, version);
        return view;
    }

    private static String hostId(Server s) {
        return s.placed() ? Integer.toHexString(s.project.hashCode()).repeat(7) : "";
    }

    private static JsonNode image(Call call, Server s) {
        if (s.image.isEmpty()) {
            return Json.of("v", "").path("v");
        }
        ObjectNode link = Json.of("rel", "bookmark", "href", call.base() + "/images/" + s.image);
        return Json.of("id", s.image, "links", Json.list(link));
    }

    private static ObjectNode flavor(Call call, Flavor f, Version version) {
        if (!version.since(2, 47)) {
            ObjectNode link = Json.of("rel", "bookmark", "href", call.base() + "/flavors/" + f.id());
            return Json.of("id", f.id(), "links", Json.list(link));
        }
        ObjectNode view = Json.of("vcpus", f.vcpus(), "ram", f.ram(), "disk", f.disk(), "ephemeral", 0, "swap", 0);
        view.put("original_name", f.name()).set("extra_specs", f.extraSpecs());
        return view;
    }

    private static ObjectNode fault(Call call, Server s) {
        ObjectNode fault = Json.of("code", 500, "created", seconds(s.updated), "message", s.fault);
        return call.caller().admin() ? fault.put("details", "") : fault;
    }

    /** Returns a server's addresses by network name. */
    ObjectNode addresses(Server s) {
        ObjectNode all = Json.of();
        for (ObjectNode port : plugs.portsOf(s.id)) {
            String mac = Json.text(port, "mac_address", "");
            ArrayNode here = all.withArrayProperty(plugs.networkName(Json.text(port, "network_id", "")));
            for (JsonNode ip : port.path("fixed_ips")) {
                here.add(address(Json.text(ip, "ip_address", ""), "fixed", mac));
            }
            plugs.floatingAddress(Json.text(port, "id", "")).ifPresent(a -> here.add(address(a, "floating", mac)));
        }
        return all;
    }

    private static ObjectNode address(String address, String type, String mac) {
        return Json.of("version", 4, "addr", address, "OS-EXT-IPS:type", type, "OS-EXT-IPS-MAC:mac_addr", mac);
    }

    /** Returns the names of the security groups on a server's ports. */
    ArrayNode securityGroups(Server s) {
        Set<String> names = new TreeSet<>();
        List<ObjectNode> ports = plugs.portsOf(s.id);
        ports.forEach(p -> Json.texts(p, "security_groups").forEach(g -> names.add(plugs.securityGroupName(g))));
        s.securityGroups.stream().filter(g -> ports.isEmpty()).forEach(g -> names.add(plugs.securityGroupName(g)));
        if (names.isEmpty()) {
            names.add("default");
        }
        return Json.listOf(names.stream().map(n -> Json.of("name", n)).toList());
    }

    private static void addAdminParts(ObjectNode view, Call call, Server s, Version version) {
        if (!call.caller().admin()) {
            return;
        }
        String host = s.placed() ? Servers.HOST : null;
        view.put("OS-EXT-SRV-ATTR:host", host);
        view.put("OS-EXT-SRV-ATTR:instance_name", "instance-%08x".formatted(s.number));
        view.put("OS-EXT-SRV-ATTR:hypervisor_hostname", host);
        if (version.since(2, 3)) {
            view.put("OS-EXT-SRV-ATTR:reservation_id", s.reservation).put("OS-EXT-SRV-ATTR:launch_index", 0);
            view.put("OS-EXT-SRV-ATTR:hostname", s.hostname);
            view.put("OS-EXT-SRV-ATTR:kernel_id", "").put("OS-EXT-SRV-ATTR:ramdisk_id", "");
            view.put("OS-EXT-SRV-ATTR:root_device_name", s.placed() ? "/dev/sda" : null);
            view.put("OS-EXT-SRV-ATTR:user_data", s.userData);
        }
    }

    private static void addStates(ObjectNode view, Server s, Version version) {
        view.put("OS-EXT-STS:task_state", s.task).put("OS-EXT-STS:vm_state", s.state);
        view.put("OS-EXT-STS:power_state", s.state.equals("active") ? 1 : s.state.equals("stopped") ? 4 : 0);
        view.set(
                "os-extended-volumes:volumes_attached",
                Json.listOf(s.disks.values().stream()
                        .map(d -> version.since(2, 3)
                                ? Json.of("id", d.volume(), "delete_on_termination", d.deleteOnTermination())
                                : Json.of("id", d.volume()))
                        .toList()));
    }

    private static void addNewer(ObjectNode view, Call call, Server s, Version version) {
        if (version.since(2, 16) && call.caller().admin()) {
            view.put("host_status", s.placed() ? "UP" : "");
        }
        if (version.since(2, 9)) {
            view.put("locked", s.locked);
        }
        if (version.since(2, 73)) {
            view.putNull("locked_reason");
        }
        if (version.since(2, 19)) {
            view.put("description", s.description);
        }
        if (version.since(2, 26)) {
            view.set("tags", Json.listOf(s.tags));
        }
        if (version.since(2, 63)) {
            view.putNull("trusted_image_certificates");
        }
        if (version.since(2, 90)) {
            view.put("OS-EXT-SRV-ATTR:hostname", s.hostname);
        }
    }

    static String seconds(Instant instant) {
        return instant.truncatedTo(ChronoUnit.SECONDS).toString();
    }

    private static @Nullable String micros(@Nullable Instant instant) {
        return instant == null ? null : World.micros(instant.truncatedTo(ChronoUnit.SECONDS));
    }
}
