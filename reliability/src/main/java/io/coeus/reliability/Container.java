// SPDX-License-Identifier: Apache-2.0
package io.coeus.reliability;

import io.quarkus.arc.All;
import io.quarkus.arc.DefaultBean;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.SmallRyeConfig;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Constructor;
import java.lang.reflect.Executable;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * The beans of one service, wired by their constructors as the service's own container wires them. What is given wins over
 * what is found. Beans are made when first asked for.
 */
final class Container {
    private final Beans beans;
    private final Map<Class<?>, Object> given;
    private final SmallRyeConfig config;
    private final Map<AnnotatedElement, Object> made = new HashMap<>();

    Container(Beans beans, Map<Class<?>, Object> given, SmallRyeConfig config) {
        this.beans = beans;
        this.given = given;
        this.config = config;
    }

    /** The one bean of that type. */
    <T> T get(Class<T> type) {
        Object value = given.get(type);
        if (value == null) {
            value = type.isAnnotationPresent(ConfigMapping.class) ? config.getConfigMapping(type) : found(type);
        }
        return type.cast(value);
    }

    /** Every bean of that type. */
    <T> List<T> all(Class<T> type) {
        return sources(type).map(source -> type.cast(make(source))).toList();
    }

    /** Calls all who wait for the start. */
    void started() {
        for (Class<?> bean : beans.classes()) {
            for (Method method : bean.getDeclaredMethods()) {
                if (observesStart(method)) {
                    call(method, get(bean));
                }
            }
        }
    }

    private static boolean observesStart(Method method) {
        return Stream.of(method.getParameters())
                .anyMatch(parameter ->
                        parameter.isAnnotationPresent(Observes.class) && parameter.getType() == StartupEvent.class);
    }

    private Object found(Class<?> type) {
        List<AnnotatedElement> sources = sources(type).toList();
        List<AnnotatedElement> own = sources.stream()
                .filter(source -> !source.isAnnotationPresent(DefaultBean.class))
                .toList();
        List<AnnotatedElement> best = own.isEmpty() ? sources : own;
        if (best.size() != 1) {
            throw new IllegalStateException("Beans of " + type + ": " + best);
        }
        return make(best.getFirst());
    }

    private Stream<AnnotatedElement> sources(Class<?> type) {
        return Stream.concat(
                beans.classes().stream().filter(type::isAssignableFrom),
                beans.producers().stream().filter(method -> type.isAssignableFrom(method.getReturnType())));
    }

    private Object make(AnnotatedElement source) {
        Object known = made.get(source);
        if (known == null) {
            known = source instanceof Method producer
                    ? call(producer, get(producer.getDeclaringClass()))
                    : construct((Class<?>) source);
            made.put(source, known);
        }
        return known;
    }

    private Object construct(Class<?> type) {
        Constructor<?> constructor = Stream.of(type.getDeclaredConstructors())
                .filter(one -> one.isAnnotationPresent(Inject.class))
                .findFirst()
                .orElseGet(() -> type.getDeclaredConstructors()[0]);
        constructor.setAccessible(true);
        try {
            return constructor.newInstance(arguments(constructor));
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(type.getName(), e);
        }
    }

    private Object call(Method method, Object target) {
        method.setAccessible(true);
        try {
            Object result = method.invoke(target, arguments(method));
            return result == null ? method : result;
        } catch (InvocationTargetException e) {
            if (e.getCause() instanceof Killed killed) {
                throw killed;
            }
            throw new IllegalStateException(method.toString(), e);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(method.toString(), e);
        }
    }

    private Object[] arguments(Executable executable) {
        return Stream.of(executable.getParameters()).map(this::argument).toArray();
    }

    private Object argument(Parameter parameter) {
        if (parameter.isAnnotationPresent(Observes.class)) {
            return new StartupEvent();
        }
        if (parameter.isAnnotationPresent(All.class)) {
            return all(raw(((ParameterizedType) parameter.getParameterizedType()).getActualTypeArguments()[0]));
        }
        return get(parameter.getType());
    }

    private static Class<?> raw(Type type) {
        return type instanceof ParameterizedType parameterized
                ? (Class<?>) parameterized.getRawType()
                : (Class<?>) type;
    }
}
