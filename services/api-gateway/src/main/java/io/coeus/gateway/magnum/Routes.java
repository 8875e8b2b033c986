// SPDX-License-Identifier: Apache-2.0
package io.coeus.gateway.magnum;

import io.coeus.gateway.Checks;
import io.coeus.gateway.access.Policy;
import io.coeus.gateway.access.Session;
import io.coeus.kernel.CommonCode;
import io.coeus.kernel.Problem;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The route table of the Magnum API: every call that exists, in the order in which they are tried. */
@ApplicationScoped
public class Routes {
    private final List<Route> table;

    @Inject
    Routes(
            TemplateCalls templates,
            ClusterCalls clusters,
            ActionCalls actions,
            NodeGroupCalls nodeGroups,
            CertificateCalls certificates,
            CloudCalls cloud) {
        table = Stream.of(
                        templates.routes(),
                        clusters.routes(),
                        actions.routes(),
                        nodeGroups.routes(),
                        certificates.routes(),
                        cloud.routes())
                .flatMap(List::stream)
                .toList();
    }

    /** All routes; paths are relative to {@code /v1/}. */
    public List<Route> table() {
        return table;
    }

    /**
     * Answers one request.
     *
     * @throws Problem when it is refused
     * @throws MicroVersion.NotAcceptable when it does not exist in that version
     * @throws NoRoute when it does not exist at all
     */
    public Answer answer(Request request) {
        MicroVersion version = MicroVersion.requested(request.version());
        Route route = find(request);
        version.require(route.since());
        Policy.require(route.right(), request.session().caller());
        requireKnown(route, request.query());
        return route.handler().apply(call(route, version, request));
    }

    private Route find(Request request) {
        return fitting(request.segments())
                .filter(route -> route.method().equals(request.method()))
                .findFirst()
                .orElseThrow(() -> new NoRoute(request.method(), methods(request.segments())));
    }

    /** The methods there are at a path, empty when there is nothing at all. */
    public Set<String> methods(List<String> segments) {
        Set<String> methods = fitting(segments).map(Route::method).collect(Collectors.toCollection(TreeSet::new));
        if (methods.contains("GET")) {
            methods.add("HEAD");
        }
        return methods;
    }

    private Stream<Route> fitting(List<String> segments) {
        return table.stream().filter(route -> route.match(segments).isPresent());
    }

    private static void requireKnown(Route route, Map<String, String> query) {
        Checks.known(
                query.keySet(),
                route.query(),
                (argument, known) -> new Problem(
                        CommonCode.MALFORMED_REQUEST,
                        "Unknown argument: \"" + argument + "\". Known here: " + known + "."));
    }

    private static Call call(Route route, MicroVersion version, Request request) {
        return new Call(
                request.session(),
                route.right(),
                Policy.scope(route.right(), request.session().caller()),
                version,
                route.match(request.segments()).orElseThrow(),
                request.query(),
                request.body(),
                request.base());
    }

    /**
     * An authenticated request as it came.
     *
     * @param segments parts of the path after {@code /v1/}, decoded
     * @param version the microversion header, or null
     */
    public record Request(
            String method,
            List<String> segments,
            Map<String, String> query,
            @Nullable String version,
            @Nullable Object body,
            Session session,
            String base) {}

    /** Nothing is there, or not for this method. */
    public static final class NoRoute extends RuntimeException {
        private final Set<String> methods;

        NoRoute(String method, Set<String> methods) {
            super(
                    methods.isEmpty()
                            ? "There is nothing at this path."
                            : "This path does not have " + method + ", it has " + String.join(", ", methods) + ".",
                    null,
                    false,
                    false);
            this.methods = methods;
        }

        /** Methods that would do; empty when there is no such path. */
        public Set<String> methods() {
            return methods;
        }
    }
}
