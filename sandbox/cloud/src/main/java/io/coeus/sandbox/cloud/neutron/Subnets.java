// SPDX-License-Identifier: Apache-2.0
package io.coeus.sandbox.cloud.neutron;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.coeus.sandbox.cloud.core.Call;
import io.coeus.sandbox.cloud.core.Caller;
import io.coeus.sandbox.cloud.core.Json;
import io.coeus.sandbox.cloud.core.Refused;
import io.coeus.sandbox.cloud.core.World;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Subnets, IPv4 only; each hands out its addresses in order. */
final class Subnets extends Kind {
    private static final Shape SHAPE = Shape.of(
            "subnet",
            "subnets",
            "SubnetNotFound",
            "Subnet %s could not be found.",
            Attribute.text("name"),
            Attribute.text("network_id").fixed().must(),
            Attribute.number("ip_version", 4).fixed().must(),
            Attribute.nothing("subnetpool_id").fixed(),
            Attribute.bool("enable_dhcp", true),
            Attribute.nothing("ipv6_ra_mode").fixed(),
            Attribute.nothing("ipv6_address_mode").fixed(),
            Attribute.text("gateway_ip"),
            Attribute.nothing("cidr").fixed(),
            Attribute.list("allocation_pools"),
            Attribute.list("host_routes"),
            Attribute.list("dns_nameservers"),
            Attribute.text("description"),
            Attribute.list("service_types"));

    private final Ground ground;
    private final Map<String, Pool> pools = new HashMap<>();

    Subnets(World world, Quotas quotas, Ground ground) {
        super(SHAPE, world, quotas);
        this.ground = ground;
        rows.index("network_id", r -> Json.text(r, "network_id"));
    }

    @Override
    List<ObjectNode> candidates(Call call) {
        String network = call.query().get("network_id");
        return network == null ? super.candidates(call) : rows.by("network_id", network);
    }

    @Override
    void complete(Caller caller, ObjectNode row) {
        ObjectNode network = ground.networks().find(caller, Json.text(row, "network_id", ""));
        if (!caller.owns(Json.text(network, "project_id", ""))) {
            throw ground.networks().shape.notFound(id(network));
        }
        Cidr cidr = cidr(row, id(network));
        row.put("cidr", cidr.toString()).put("revision_number", 0);
        long gateway = gateway(row, cidr);
        long first = gateway == cidr.network() + 1 ? gateway + 1 : cidr.network() + 1;
        long last = cidr.last() - 1;
        JsonNode wanted = row.path("allocation_pools").path(0);
        if (wanted.isObject()) {
            first = Cidr.number(Json.text(wanted, "start", ""));
            last = Cidr.number(Json.text(wanted, "end", ""));
        }
        row.set("allocation_pools", Json.list(Json.of("start", Cidr.address(first), "end", Cidr.address(last))));
        Pool pool = new Pool(cidr, first, last);
        pools.put(id(row), pool);
    }

    private Cidr cidr(ObjectNode row, String network) {
        String text = Json.text(row, "cidr");
        if (text == null) {
            throw new Refused(
                    400, "BadRequest", "Bad subnets request: a subnetpool must be specified in the absence of a cidr.");
        }
        Cidr cidr;
        try {
            cidr = Cidr.of(text);
        } catch (IllegalArgumentException e) {
            throw Attribute.invalid(text + " is not in a CIDR format.");
        }
        boolean taken = rows.by("network_id", network).stream()
                .anyMatch(s -> pool(id(s)).cidr().overlaps(cidr));
        if (taken) {
            throw Attribute.invalid("Requested subnet with cidr: " + text + " for network: " + network
                    + " overlaps with another subnet.");
        }
        return cidr;
    }

    private static long gateway(ObjectNode row, Cidr cidr) {
        if (row.path("gateway_ip").isNull()) {
            return -1;
        }
        String given = Json.text(row, "gateway_ip", "");
        if (given.isEmpty()) {
            row.put("gateway_ip", Cidr.address(cidr.network() + 1));
            return cidr.network() + 1;
        }
        try {
            return Cidr.number(given);
        } catch (IllegalArgumentException e) {
            throw Shape.bad("Invalid input for gateway_ip. Reason: '" + given + "' is not a valid IP address.");
        }
    }

    /** Returns the addresses of a subnet that exists. */
    Pool pool(String subnet) {
        Pool pool = pools.get(subnet);
        if (pool == null) {
            throw shape.notFound(subnet);
        }
        return pool;
    }

    /** Takes an address, or refuses when none is left. */
    String take(String subnet) {
        return Cidr.address(pool(subnet)
                .take()
                .orElseThrow(() -> new Refused(
                        409,
                        "IpAddressGenerationFailure",
                        "No more IP addresses available on network " + Json.text(rowOf(subnet), "network_id") + ".")));
    }

    private ObjectNode rowOf(String subnet) {
        ObjectNode row = rows.get(subnet);
        return row == null ? Json.of() : row;
    }

    /** Takes a certain address, or refuses when it is not in the subnet or has an owner. */
    void take(String subnet, String address) {
        Pool pool = pool(subnet);
        long number;
        try {
            number = Cidr.number(address);
        } catch (IllegalArgumentException e) {
            throw Shape.bad("Invalid input for fixed_ips. Reason: '" + address + "' is not a valid IP address.");
        }
        if (!pool.cidr().contains(number)) {
            throw new Refused(
                    400,
                    "InvalidIpForSubnet",
                    "IP address " + address + " is not a valid IP for the specified subnet.");
        }
        if (!pool.take(number)) {
            throw new Refused(
                    409,
                    "IpAddressAlreadyAllocated",
                    "IP address " + address + " already allocated in subnet " + subnet);
        }
    }

    /** Gives an address back; nothing happens when the subnet is gone. */
    void free(String subnet, String address) {
        Pool pool = pools.get(subnet);
        if (pool != null) {
            pool.free(Cidr.number(address));
        }
    }

    @Override
    void remove(ObjectNode row) {
        if (ground.ports().rows.count("subnet", id(row)) > 0) {
            throw new Refused(
                    409,
                    "SubnetInUse",
                    "Unable to complete operation on subnet " + id(row)
                            + ": One or more ports have an IP allocation from this subnet.");
        }
        pools.remove(id(row));
        super.remove(row);
    }
}
