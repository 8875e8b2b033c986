// SPDX-License-Identifier: Apache-2.0
package io.coeus.it.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Requests that cannot be right: refused at once, with the field's name, and without a trace in the cloud. */
@ExtendWith(SharedWorld.class)
class BadInputTest {
    private static final int TEN_MEGABYTES = 10 << 20;
    private static final long TOKEN_LIFE_SECONDS = 4 * 3600;

    private final World world;
    private JsonNode before;

    BadInputTest(World world) {
        this.world = world;
        this.before = Web.parse("");
    }

    @BeforeEach
    void count() {
        before = world.cloud.totals();
    }

    @AfterEach
    void nothingWasCreated() {
        assertThat(world.cloud.totals()).isEqualTo(before);
        assertThat(world.demo.get("clusters/bad").status()).isEqualTo(404);
    }

    @ParameterizedTest
    @CsvSource({
        "clusterTemplateId, 400",
        "flavorId, 400",
        "masterFlavorId, 400",
        "keypair, 404",
        "fixedNetwork, 400",
    })
    void whatDoesNotExist(String field, int status) {
        assertRefused(world.demo.post("clusters", cluster().put(field, "no-such-thing")), status, field);
    }

    @ParameterizedTest
    @CsvSource({"imageId", "flavorId", "externalNetworkId"})
    void templateOfWhatDoesNotExist(String field) {
        ObjectNode body = world.template("bad", "kubernetes", "ubuntu-kube").put(field, "no-such-thing");
        assertRefused(world.demo.post("cluster-templates", body), 400, field);
    }

    @ParameterizedTest
    @CsvSource({"nodeCount, many", "labels, x", "masterCount, 0", "nodeCount, -1", "noSuchField, 1"})
    void wrongTypesAndValues(String field, String value) {
        JsonNode wrong = value.matches("-?[0-9]+")
                ? Web.JSON.getNodeFactory().numberNode(Integer.parseInt(value))
                : Web.JSON.getNodeFactory().textNode(value);
        assertRefused(world.demo.post("clusters", cluster().set(field, wrong)), 400, field);
    }

    @Test
    void noJson() {
        Answer answer = world.demo.call("POST", "clusters", "{\"name\": ");
        assertThat(answer.status()).as("%s", answer).isEqualTo(400);
        assertThat(answer.text("code")).isEqualTo("MALFORMED_REQUEST");
    }

    @Test
    void ambiguousName() {
        ObjectNode twin = world.template("twin", "kubernetes", "ubuntu-kube");
        String first = world.demo.post("cluster-templates", twin).text("id");
        String second = world.demo.post("cluster-templates", twin).text("id");
        Answer answer = world.demo.post("clusters", Coeus.cluster("bad", "twin", 1));
        assertThat(answer.status()).as("%s", answer).isEqualTo(409);
        assertThat(answer.text("detail")).contains("twin");
        world.demo.call("DELETE", "cluster-templates/" + first, "");
        world.demo.call("DELETE", "cluster-templates/" + second, "");
    }

    @Test
    void foreignTenant() {
        String template = world.demo.get("cluster-templates/" + World.PLAIN).text("id");
        var stranger = new Coeus(world.suite, world.cloud.token("alt"));
        assertThat(stranger.get("cluster-templates/" + template).status()).isEqualTo(404);
        assertThat(stranger.call("DELETE", "cluster-templates/" + template, "").status())
                .isEqualTo(404);
        assertRefused(stranger.post("clusters", Coeus.cluster("bad", template, 1)), 400, "clusterTemplateId");
        assertThat(world.demo.get("cluster-templates/" + template).status()).isEqualTo(200);
    }

    @Test
    void wrongToken() {
        var nobody = new Coeus(world.suite, "no-token");
        assertUnauthorized(nobody.post("clusters", cluster()));
        assertUnauthorized(new Coeus(world.suite, "").post("clusters", cluster()));
    }

    @Test
    void expiredToken() {
        String token;
        world.cloud.configure("tokenLifeSeconds", 1);
        try {
            token = world.cloud.token("demo");
        } finally {
            world.cloud.configure("tokenLifeSeconds", TOKEN_LIFE_SECONDS);
        }
        Coeus.rest(Duration.ofSeconds(2));
        assertUnauthorized(new Coeus(world.suite, token).post("clusters", cluster()));
    }

    @Test
    void tenMegabytes() {
        Answer answer = world.demo.post("clusters", cluster().put("name", "x".repeat(TEN_MEGABYTES)));
        assertThat(answer.status()).as("%s", answer).isEqualTo(413);
        assertThat(answer.text("code")).isEqualTo("BODY_TOO_LARGE");
    }

    private static ObjectNode cluster() {
        return Coeus.cluster("bad", World.PLAIN, 1);
    }

    private static void assertRefused(Answer answer, int status, String field) {
        assertThat(answer.status()).as("%s", answer).isEqualTo(status);
        assertThat(answer.text("field")).as("%s", answer).isEqualTo(field);
        assertThat(answer.text("detail")).as("%s", answer).isNotEmpty();
    }

    private static void assertUnauthorized(Answer answer) {
        assertThat(answer.status()).as("%s", answer).isEqualTo(401);
        assertThat(answer.header("WWW-Authenticate")).contains("Keystone");
    }
}
