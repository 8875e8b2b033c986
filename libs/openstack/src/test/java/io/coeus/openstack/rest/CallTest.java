// SPDX-License-Identifier: Apache-2.0
package io.coeus.openstack.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.coeus.kernel.Problem;
import io.coeus.kernel.RequestId;
import io.coeus.openstack.CallContext;
import io.coeus.openstack.OpenStackCode;
import java.util.List;
import org.junit.jupiter.api.Test;

class CallTest {
    private final Script script = new Script();

    @Test
    void ids_from_users_stay_one_segment() {
        script.then(404, "").then(404, "").then(404, "");
        RestClient client = client("token");

        client.at("servers", "../os-quota-sets/x?y=z").find();
        client.at("servers", "..").find();
        client.at("servers", "a b").query("name", "c&d=e f").find();

        assertThat(paths())
                .containsExactly(
                        "/compute/servers/..%2Fos-quota-sets%2Fx%3Fy%3Dz",
                        "/compute/servers/%2E%2E", "/compute/servers/a%20b?name=c%26d%3De%20f");
    }

    @Test
    void headers_say_who_asks_for_which_version_and_why() {
        script.then(200, "{}");

        try (CallContext context = CallContext.open(new RequestId("req-42"))) {
            client("token").at("servers").get();
            assertThat(context.calls()).hasSize(1);
        }

        assertThat(script.requests.getFirst().headers())
                .containsEntry("X-Auth-Token", "token")
                .containsEntry("X-Openstack-Request-Id", "req-42")
                .containsEntry("OpenStack-API-Version", "compute 2.67");
    }

    @Test
    void a_refused_token_is_renewed_once() {
        script.then(401, "").then(200, "{\"a\": 1}");

        assertThat(client("old", "new").at("servers").get().path("a").asInt()).isEqualTo(1);

        assertThat(script.requests)
                .extracting(request -> request.headers().get("X-Auth-Token"))
                .containsExactly("old", "new");
    }

    @Test
    void a_token_that_cannot_be_renewed_is_an_end() {
        script.then(401, "").then(401, "").then(401, "");

        assertThat(problem(client("only")).code()).isEqualTo(OpenStackCode.UNAUTHORIZED);
        assertThat(script.requests).hasSize(1);
        assertThat(problem(client("old", "new", "never")).code()).isEqualTo(OpenStackCode.UNAUTHORIZED);
        assertThat(script.requests).hasSize(3);
    }

    @Test
    void pages_are_followed_by_their_query_only() {
        script.then(
                        200,
                        "{\"servers\": [{\"id\": \"1\"}], \"servers_links\": [{\"rel\": \"next\","
                                + " \"href\": \"http://inside:1/elsewhere?marker=1\"}]}")
                .then(200, "{\"servers\": [{\"id\": \"2\"}], \"next\": \"/other?marker=2\"}")
                .then(200, "{\"servers\": [{\"id\": \"3\"}]}");

        List<String> ids =
                client("token").at("servers").query("limit", "1").list("servers", node -> Json.text(node, "id"));

        assertThat(ids).containsExactly("1", "2", "3");
        assertThat(paths())
                .containsExactly("/compute/servers?limit=1", "/compute/servers?marker=1", "/compute/servers?marker=2");
    }

    @Test
    void deleting_what_is_not_there_is_fine_and_other_refusals_are_not() {
        script.then(404, "").then(403, "");

        client("token").at("servers", "1").delete();

        Problem problem = catchThrowableOfType(
                Problem.class, () -> client("token").at("servers", "1").delete());
        assertThat(problem.code()).isEqualTo(OpenStackCode.FORBIDDEN);
    }

    @Test
    void what_is_not_json_is_a_problem_too() {
        script.then(200, "<html>login here</html>");

        assertThat(problem(client("token")).code()).isEqualTo(OpenStackCode.UNREADABLE_ANSWER);
    }

    private List<String> paths() {
        return script.requests.stream()
                .map(request -> request.uri().toString().substring("http://cloud".length()))
                .toList();
    }

    private RestClient client(String... tokens) {
        return script.client(ServiceApi.COMPUTE, new FixedSession(tokens));
    }

    private static Problem problem(RestClient client) {
        return catchThrowableOfType(Problem.class, () -> client.at("servers").get());
    }

    @Test
    void a_lost_answer_to_a_read_is_noticed_sooner() {
        script.then(200, "{}").then(200, "{}");

        client("token").at("flavors").get();
        client("token").at("servers").post(JsonNodeFactory.instance.objectNode());

        assertThat(script.requests)
                .extracting(Request::timeout)
                .containsExactly(Timeouts.defaults().read(), Timeouts.defaults().write());
    }
}
