// SPDX-License-Identifier: Apache-2.0
package io.coeus.sandbox.testkit.http;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import io.coeus.http.InternalHeaders;
import io.restassured.response.Response;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * Nobody of another project sees or changes what is somebody's, on any route of the service. A route without a case fails, so
 * that a new one is not forgotten. The test's configuration sets {@code coeus.internal.token} to {@link #INTERNAL_TOKEN}.
 */
public abstract class IsolationContract {
    /** Shown by services to each other in tests. */
    public static final String INTERNAL_TOKEN = "internal-token-of-the-test";

    /** Operations begin with their project's things; dead letters are for operators, as the gateway sees to. */
    protected static final Set<String> UNOWNED_OF_EVERY_SERVICE = Set.of(
            "GET /internal/v1/dead-letters",
            "GET /internal/v1/dead-letters/{id}",
            "POST /internal/v1/dead-letters/{id}/replay",
            "DELETE /internal/v1/dead-letters/{id}",
            "POST /internal/v1/operations/{id}/retry",
            "POST /internal/v1/operations/{id}/cancel",
            "POST /internal/v1/operations/{id}/abandon");

    private static final Set<Integer> HIDDEN = Set.of(403, 404);

    /** A create may also be told that the id is taken. */
    private static final Set<Integer> REFUSED = Set.of(400, 403, 404, 409);

    /**
     * A request of somebody of another project.
     *
     * @param route method and path as declared, such as {@code GET /internal/v1/networks/{id}}
     * @param path aimed at what is somebody else's
     * @param body JSON; "" for none
     */
    public record Case(String route, String path, String body) {}

    /** A case for every route that names something of a project, on things made anew for it. */
    protected abstract Stream<Case> cases();

    /** Routes without a project, as declared: creates, what nodes and peers call, and what only operators reach. */
    protected abstract Set<String> unowned();

    /** All there is, to be compared before and after. */
    protected abstract Object everything();

    @Test
    void everyRouteHasACase() {
        var known = new TreeSet<>(unowned());
        cases().map(Case::route).forEach(known::add);
        assertThat(known).isEqualTo(DeclaredRoutes.all());
    }

    @TestFactory
    Stream<DynamicTest> nobodyElseSeesOrChangesIt() {
        return cases().map(one -> dynamicTest(one.route(), () -> {
            Object before = everything();
            Response answer = asStranger(one);
            assertThat(answer.statusCode())
                    .as(answer.asString())
                    .isIn(one.route().contains("{") ? HIDDEN : REFUSED);
            assertThat(everything()).isEqualTo(before);
        }));
    }

    private static Response asStranger(Case one) {
        var request = given().header("Authorization", "Bearer " + INTERNAL_TOKEN)
                .header(InternalHeaders.USER_ID, "mallory")
                .header(InternalHeaders.PROJECT_ID, "project-of-mallory")
                .header(InternalHeaders.ROLES, "member,reader")
                .header(InternalHeaders.AUTH_TOKEN, "token-of-mallory")
                .contentType("application/json");
        String method = one.route().substring(0, one.route().indexOf(' '));
        return (one.body().isEmpty() ? request : request.body(one.body())).request(method, one.path());
    }
}
