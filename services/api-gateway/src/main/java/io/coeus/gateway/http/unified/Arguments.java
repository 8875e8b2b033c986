// SPDX-License-Identifier: Apache-2.0
package io.coeus.gateway.http.unified;

import io.coeus.gateway.Checks;
import io.coeus.kernel.Problem;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ResourceInfo;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/** Refuses arguments in the query that a call does not have: a filter that is misspelt would be answered with everything. */
final class Arguments {
    private static final int AFTER_THE_DOOR = Priorities.USER + 1;

    private final Map<Method, Set<String>> arguments = new ConcurrentHashMap<>();

    @ServerRequestFilter(priority = AFTER_THE_DOOR)
    public void check(ContainerRequestContext request, ResourceInfo called) {
        if (!called.getResourceClass().getPackage().equals(Arguments.class.getPackage())) {
            return;
        }
        Checks.known(
                request.getUriInfo().getQueryParameters().keySet(),
                arguments.computeIfAbsent(called.getResourceMethod(), Arguments::names),
                (given, known) ->
                        Problem.invalid(given, "There is no argument '" + given + "' here; known are: " + known + "."));
    }

    private static Set<String> names(Method method) {
        return Stream.of(method.getParameters())
                .flatMap(Arguments::parts)
                .map(part -> part.getAnnotation(QueryParam.class))
                .filter(Objects::nonNull)
                .map(QueryParam::value)
                .collect(Collectors.toSet());
    }

    /** A parameter of the method, or the fields of one that has several arguments. */
    private static Stream<AnnotatedElement> parts(Parameter parameter) {
        return parameter.isAnnotationPresent(BeanParam.class)
                ? Stream.of(parameter.getType().getDeclaredFields())
                : Stream.of(parameter);
    }
}
