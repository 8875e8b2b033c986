// SPDX-License-Identifier: Apache-2.0
package io.coeus.sandbox.cloud;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.coeus.sandbox.cloud.core.Json;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class NetworkTest {
    private static final String V2 = "/network/v2.0/";

    private SandboxCloud cloud;
    private Cloud demo;
    private String external;

    @BeforeEach
    void start() throws IOException {
        cloud = SandboxCloud.start(Options.forTests());
        demo = Cloud.login(cloud, "demo", "demo");
        external = demo.first(V2 + "networks?router:external=True", "networks");
    }

    @AfterEach
    void stop() {
        cloud.close();
    }

    private String make(String kinds, String kind, ObjectNode body) {
        Cloud.Answer made = demo.post(V2 + kinds, Json.of(kind, body));
        assertThat(made.status()).as(made.body().toString()).isEqualTo(201);
        return made.id(kind);
    }

    private String type(Cloud.Answer answer) {
        return answer.body().path("NeutronError").path("type").asText();
    }

    @Test
    void takesANetworkDownInTheRightOrderOnly() {
        String network = make("networks", "network", Json.of("name", "n"));
        String subnet =
                make("subnets", "subnet", Json.of("network_id", network, "ip_version", 4, "cidr", "10.9.0.0/24"));
        ObjectNode gateway = Json.of("network_id", external);
        String router = make("routers", "router", Json.of("name", "r", "external_gateway_info", gateway));
        String routerPath = V2 + "routers/" + router;
        demo.put(routerPath + "/add_router_interface", Json.of("subnet_id", subnet));
        String port = make("ports", "port", Json.of("network_id", network));
        String floating = make("floatingips", "floatingip", Json.of("floating_network_id", external, "port_id", port));

        assertThat(type(demo.delete(V2 + "networks/" + network))).isEqualTo("NetworkInUse");
        assertThat(type(demo.delete(V2 + "subnets/" + subnet))).isEqualTo("SubnetInUse");
        assertThat(type(demo.delete(routerPath))).isEqualTo("RouterInUse");
        assertThat(type(demo.put(routerPath + "/remove_router_interface", Json.of("subnet_id", subnet))))
                .isEqualTo("RouterInterfaceInUseByFloatingIP");
        assertThat(demo.delete(V2 + "floatingips/" + floating).status()).isEqualTo(204);
        assertThat(demo.put(routerPath + "/remove_router_interface", Json.of("subnet_id", subnet))
                        .status())
                .isEqualTo(200);
        assertThat(demo.delete(routerPath).status()).isEqualTo(204);
        assertThat(demo.delete(V2 + "ports/" + port).status()).isEqualTo(204);
        assertThat(demo.delete(V2 + "networks/" + network).status()).isEqualTo(204);
        assertThat(demo.get(V2 + "subnets/" + subnet).status()).isEqualTo(404);
    }

    @Test
    void handsOutFloatingAddressesInOrder() {
        ObjectNode body = Json.of("floatingip", Json.of("floating_network_id", external));

        JsonNode first = demo.post(V2 + "floatingips", body).body().path("floatingip");
        JsonNode second = demo.post(V2 + "floatingips", body).body().path("floatingip");

        assertThat(first.path("floating_ip_address").asText()).isEqualTo("127.30.0.3");
        assertThat(second.path("floating_ip_address").asText()).isEqualTo("127.30.0.4");
    }

    @Test
    void finishesAnAssociationLater() {
        String network = demo.first(V2 + "networks?name=private", "networks");
        String port = make("ports", "port", Json.of("network_id", network));
        String floating = make("floatingips", "floatingip", Json.of("floating_network_id", external));
        String path = V2 + "floatingips/" + floating;

        demo.pause();
        JsonNode linked =
                demo.put(path, Json.of("floatingip", Json.of("port_id", port))).body();

        assertThat(linked.path("floatingip").path("status").asText()).isEqualTo("DOWN");
        demo.resume();
        demo.await(path, "floatingip", "status", "ACTIVE");
        demo.delete(V2 + "ports/" + port);
        demo.await(path, "floatingip", "status", "DOWN");
        assertThat(demo.get(path).body().path("floatingip").path("port_id").isNull())
                .isTrue();
    }

    @Test
    void findsByTag() {
        String network = make("networks", "network", Json.of("name", "tagged"));
        String tags = V2 + "networks/" + network + "/tags";
        demo.put(tags, Json.of("tags", Json.list("coeus:cluster=c1", "b")));

        assertThat(demo.get(V2 + "networks?tags=coeus:cluster%3Dc1").body().path("networks"))
                .hasSize(1);
        assertThat(demo.get(V2 + "networks?tags=coeus:cluster%3Dc2").body().path("networks"))
                .isEmpty();
        assertThat(demo.get(V2 + "networks?not-tags=b&name=tagged").body().path("networks"))
                .isEmpty();
        assertThat(demo.delete(tags + "/b").status()).isEqualTo(204);
        assertThat(demo.get(tags).body().path("tags")).hasSize(1);
        JsonNode state = demo.get("/_sandbox/state?contains=coeus:cluster%3Dc1").body();
        assertThat(state.path("matches")).hasSize(1);
        assertThat(state.path("counts")
                        .path("neutron")
                        .path("networks")
                        .path(demo.project())
                        .asInt())
                .isEqualTo(2);
    }

    @Test
    void makesPortsInBulkOrNotAtAll() {
        String network = demo.first(V2 + "networks?name=private", "networks");
        ObjectNode good = Json.of("network_id", network);

        Cloud.Answer made = demo.post(V2 + "ports", Json.of("ports", Json.list(good, good)));
        Cloud.Answer half = demo.post(V2 + "ports", Json.of("ports", Json.list(good, Json.of("network_id", "x"))));

        assertThat(made.body().path("ports")).hasSize(2);
        assertThat(half.status()).isEqualTo(404);
        JsonNode left =
                demo.get(V2 + "ports?device_owner=&network_id=" + network).body();
        assertThat(left.path("ports")).hasSize(2);
    }

    @Test
    void takesRulesOfOneSecurityGroupInOneCallAndNotOfTwo() {
        ObjectNode one =
                Json.of("security_group_id", make("security-groups", "security_group", Json.of("name", "one")));
        ObjectNode two =
                Json.of("security_group_id", make("security-groups", "security_group", Json.of("name", "two")));
        one.put("direction", "ingress").put("protocol", "tcp");
        two.put("direction", "ingress").put("protocol", "tcp");
        ObjectNode other = one.deepCopy().put("protocol", "udp");

        Cloud.Answer mixed =
                demo.post(V2 + "security-group-rules", Json.of("security_group_rules", Json.listOf(List.of(one, two))));
        Cloud.Answer same = demo.post(
                V2 + "security-group-rules", Json.of("security_group_rules", Json.listOf(List.of(one, other))));

        assertThat(mixed.status()).isEqualTo(400);
        assertThat(type(mixed)).isEqualTo("SecurityGroupNotSingleGroupRules");
        assertThat(same.status()).isEqualTo(201);
    }

    @Test
    void keepsADefaultSecurityGroupPerProject() {
        JsonNode groups = demo.get(V2 + "security-groups").body().path("security_groups");

        assertThat(groups).hasSize(1);
        assertThat(groups.path(0).path("security_group_rules")).hasSize(4);
        String id = groups.path(0).path("id").asText();
        assertThat(type(demo.delete(V2 + "security-groups/" + id))).isEqualTo("SecurityGroupCannotRemoveDefault");
        ObjectNode rule = Json.of("security_group_id", id, "direction", "ingress", "protocol", "tcp");
        make("security-group-rules", "security_group_rule", rule);
        Cloud.Answer again = demo.post(V2 + "security-group-rules", Json.of("security_group_rule", rule));
        assertThat(type(again)).isEqualTo("SecurityGroupRuleExists");
    }

    @Test
    void namesWhatItDoesNotUnderstand() {
        Cloud.Answer attribute = demo.post(V2 + "networks", Json.of("network", Json.of("bogus", 1)));
        Cloud.Answer filter = demo.get(V2 + "ports?bogus=1");
        Cloud.Answer external1 = demo.post(V2 + "networks", Json.of("network", Json.of("router:external", true)));

        assertThat(attribute.body().path("NeutronError").path("message").asText())
                .isEqualTo("Unrecognized attribute(s) 'bogus'");
        assertThat(filter.status()).isEqualTo(400);
        assertThat(external1.status()).isEqualTo(403);
    }
}
