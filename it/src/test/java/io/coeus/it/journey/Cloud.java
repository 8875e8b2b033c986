// SPDX-License-Identifier: Apache-2.0
package io.coeus.it.journey;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ThreadLocalRandom;

/** The sandbox cloud: its OpenStack, and what it tells about itself. */
final class Cloud {
    private final String url;
    private final String password;

    Cloud(Installation installation) {
        this.url = installation.url("cloud");
        this.password = installation.cloudPassword();
    }

    /** An object in the cloud. */
    record Thing(String kind, String id, String name) {}

    /** A token of a user in the project of the same name. */
    String token(String user) {
        String body = """
                {"auth": {"identity": {"methods": ["password"], "password": {"user":
                  {"name": "%s", "password": "%s", "domain": {"id": "default"}}}},
                  "scope": {"project": {"name": "%s", "domain": {"id": "default"}}}}}""".formatted(user, password, user);
        return need(201, Web.call("POST", url + "/identity/v3/auth/tokens", "", body))
                .header("X-Subject-Token");
    }

    /** Every object that has this text in its name or document. */
    List<Thing> things(String text) {
        var things = new ArrayList<Thing>();
        for (JsonNode match : state("?contains=" + text).path("matches")) {
            things.add(new Thing(
                    match.path("kind").asText(),
                    match.path("id").asText(),
                    match.path("name").asText()));
        }
        return things;
    }

    /** How many of each kind have this text. */
    Map<String, Integer> count(String text) {
        var counts = new TreeMap<String, Integer>();
        things(text).forEach(thing -> counts.merge(thing.kind(), 1, Integer::sum));
        return counts;
    }

    /** How many objects of each kind there are in all. */
    JsonNode totals() {
        return state("").path("totals");
    }

    String projectId(String name) {
        for (Map.Entry<String, JsonNode> project : state("").path("projects").properties()) {
            if (project.getValue().asText().equals(name)) {
                return project.getKey();
            }
        }
        throw new AssertionError("no project " + name);
    }

    private JsonNode state(String query) {
        return need(200, Web.call("GET", url + "/_sandbox/state" + query, "", ""))
                .body();
    }

    void configure(String setting, long value) {
        need(200, Web.call("PUT", url + "/_sandbox/config", "", "{\"" + setting + "\": " + value + "}"));
    }

    /** Holds back whatever takes time: what is being built stays so. */
    void pause() {
        need(204, Web.call("POST", url + "/_sandbox/pause", "", ""));
    }

    /** Ends {@link #pause()}. */
    void resume() {
        need(204, Web.call("POST", url + "/_sandbox/resume", "", ""));
    }

    /** Adds a rule of misbehaviour. */
    void fault(String rule) {
        need(201, Web.call("POST", url + "/_sandbox/faults", "", rule));
    }

    /** The rules, each with how often it was {@code fired}. */
    JsonNode faults() {
        return need(200, Web.call("GET", url + "/_sandbox/faults", "", ""))
                .body()
                .path("faults");
    }

    void clearFaults() {
        need(204, Web.call("DELETE", url + "/_sandbox/faults", "", ""));
    }

    /** The quota of servers of the demo project; -1 for no limit. */
    void allowServers(int most) {
        need(
                200,
                Web.call(
                        "PUT",
                        url + "/compute/v2.1/os-quota-sets/" + projectId("demo"),
                        token("admin"),
                        "{\"quota_set\": {\"instances\": " + most + "}}"));
    }

    /** Switches a server of the demo project off or on: {@code os-stop}, {@code os-start}. */
    void act(String serverId, String action) {
        String path = url + "/compute/v2.1/servers/" + serverId + "/action";
        need(202, Web.call("POST", path, token("demo"), "{\"" + action + "\": null}"));
    }

    /** How many bare-metal machines are in this provision state; "null" is how Ironic's first version says available. */
    int machines(String provisionState) {
        int count = 0;
        for (JsonNode node : need(200, Web.call("GET", url + "/baremetal/v1/nodes/detail", token("admin"), ""))
                .body()
                .path("nodes")) {
            count += node.path("provision_state").asText("null").equals(provisionState) ? 1 : 0;
        }
        return count;
    }

    JsonNode volume(String id) {
        String path = "/volume/v3/" + projectId("demo") + "/volumes/" + id;
        return need(200, Web.call("GET", url + path, token("demo"), "")).body().path("volume");
    }

    /** Makes an external network whose addresses no other sandbox on this machine listens on; answers its name. */
    String externalNetwork() {
        int octet = ThreadLocalRandom.current().nextInt(64, 250);
        String name = "journeys-" + octet;
        String admin = token("admin");
        ObjectNode network = Web.JSON.createObjectNode();
        network.putObject("network").put("name", name).put("router:external", true);
        String id = need(201, Web.call("POST", url + "/network/v2.0/networks", admin, network.toString()))
                .body()
                .path("network")
                .path("id")
                .asText();
        ObjectNode subnet = Web.JSON.createObjectNode();
        subnet.putObject("subnet")
                .put("network_id", id)
                .put("ip_version", 4)
                .put("cidr", "127." + octet + ".0.0/16")
                .put("enable_dhcp", false);
        need(201, Web.call("POST", url + "/network/v2.0/subnets", admin, subnet.toString()));
        return name;
    }

    private static Answer need(int status, Answer answer) {
        if (answer.status() != status) {
            throw new AssertionError("the sandbox cloud answered " + answer + " instead of " + status);
        }
        return answer;
    }
}
