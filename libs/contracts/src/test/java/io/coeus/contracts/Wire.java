// SPDX-License-Identifier: Apache-2.0
package io.coeus.contracts;

import io.coeus.kernel.Command;
import io.coeus.kernel.Event;
import io.coeus.kernel.Reply;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What the compiled contracts say about themselves, found without asking the catalogue. */
final class Wire {
    private Wire() {}

    static Class<?> record(String wireType) {
        return Catalogue.find(wireType).orElseThrow();
    }

    /** Every sealed family of commands, replies or events in this module. */
    static List<Class<?>> families() {
        return classes().stream()
                .filter(Class::isSealed)
                .filter(type -> isCommand(type) || isReply(type) || isEvent(type))
                .toList();
    }

    static boolean isCommand(Class<?> type) {
        return Command.class.isAssignableFrom(type);
    }

    static boolean isReply(Class<?> type) {
        return Reply.class.isAssignableFrom(type);
    }

    static boolean isEvent(Class<?> type) {
        return Event.class.isAssignableFrom(type);
    }

    /** The service named in {@code @Owner} of the record's family; empty for those that no service owns alone. */
    static Optional<String> owner(Class<?> record) {
        return Optional.ofNullable(record.getInterfaces()[0].getAnnotation(Owner.class))
                .map(Owner::value);
    }

    /** What a command is answered with when it is done. */
    static Class<?> answer(Class<?> command) {
        ParameterizedType family = (ParameterizedType) command.getGenericInterfaces()[0];
        return (Class<?>) family.getActualTypeArguments()[0];
    }

    static boolean nullable(RecordComponent component) {
        return component.getAnnotatedType().isAnnotationPresent(Nullable.class);
    }

    /** The records of Coeus that a type is made of, itself included. */
    static Stream<Class<?>> records(Type type) {
        if (type instanceof ParameterizedType generic) {
            return Stream.of(generic.getActualTypeArguments()).flatMap(Wire::records);
        }
        Class<?> raw = (Class<?>) type;
        if (!raw.isRecord()) {
            return Stream.empty();
        }
        return Stream.concat(
                Stream.of(raw),
                Stream.of(raw.getRecordComponents())
                        .flatMap(component -> records(component.getGenericType()))
                        .distinct());
    }

    private static List<Class<?>> classes() {
        Path root = root(Catalogue.class);
        try (Stream<Path> files = Files.walk(root)) {
            return files.map(file -> root.relativize(file).toString())
                    .filter(name -> name.endsWith(".class") && !name.endsWith("package-info.class"))
                    .<Class<?>>map(Wire::load)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Path root(Class<?> type) {
        try {
            return Path.of(
                    type.getProtectionDomain().getCodeSource().getLocation().toURI());
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Class<?> load(String file) {
        try {
            return Class.forName(file.replaceFirst("\\.class$", "").replace('/', '.'));
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Whether the element is on the wire by itself, not only as part of another. */
    static boolean hasType(AnnotatedElement element) {
        return element.isAnnotationPresent(WireType.class);
    }
}
