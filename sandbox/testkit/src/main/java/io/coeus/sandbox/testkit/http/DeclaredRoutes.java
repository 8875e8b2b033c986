// SPDX-License-Identifier: Apache-2.0
package io.coeus.sandbox.testkit.http;

import io.quarkus.arc.Arc;
import jakarta.enterprise.inject.Any;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import java.lang.reflect.Method;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/** The routes that the resources of the running service declare. */
public final class DeclaredRoutes {
    private DeclaredRoutes() {}

    /** Method and path of each, such as {@code GET /internal/v1/networks/{id}}. */
    public static Set<String> all() {
        var routes = new TreeSet<String>();
        Arc.container().beanManager().getBeans(Object.class, Any.Literal.INSTANCE).stream()
                .map(bean -> bean.getBeanClass())
                .filter(type -> type.isAnnotationPresent(Path.class))
                .forEach(type -> Stream.of(type.getMethods()).forEach(method -> verb(method)
                        .ifPresent(verb -> routes.add(verb + " " + path(type, method)))));
        return routes;
    }

    private static Optional<String> verb(Method method) {
        return Stream.of(method.getAnnotations())
                .flatMap(found -> Stream.ofNullable(found.annotationType().getAnnotation(HttpMethod.class)))
                .map(HttpMethod::value)
                .findFirst();
    }

    private static String path(Class<?> type, Method method) {
        var own = method.getAnnotation(Path.class);
        String base = type.getAnnotation(Path.class).value();
        return own == null ? base : base + (own.value().startsWith("/") ? "" : "/") + own.value();
    }
}
