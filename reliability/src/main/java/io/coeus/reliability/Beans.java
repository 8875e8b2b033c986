// SPDX-License-Identifier: Apache-2.0
package io.coeus.reliability;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * Bean classes and producer methods, in a fixed order.
 *
 * @param classes those with a scope
 * @param producers methods that make beans of their own
 */
record Beans(List<Class<?>> classes, List<Method> producers) {
    private static final String CLASS = ".class";

    /** Those of the classes that are beans, and what they produce. */
    static Beans of(List<Class<?>> candidates) {
        List<Class<?>> classes = candidates.stream().filter(Beans::isBean).toList();
        List<Method> producers = classes.stream()
                .flatMap(type -> Stream.of(type.getDeclaredMethods()))
                .filter(method -> method.isAnnotationPresent(Produces.class))
                .toList();
        return new Beans(classes, producers);
    }

    /** All classes in that package and below it, by name. */
    static Stream<Class<?>> classes(String packageName) {
        return walk(packageName, packageName.replace('.', '/'), CLASS, Path::toString).stream()
                .map(file -> name(file, packageName))
                .map(Beans::load);
    }

    /** The texts of the SQL files in this directory of the module that has the package, by file name. */
    static List<String> resources(String packageName, String directory) {
        return walk(packageName, directory, ".sql", Beans::read);
    }

    private static boolean isBean(Class<?> type) {
        return (type.isAnnotationPresent(ApplicationScoped.class) || type.isAnnotationPresent(Singleton.class))
                && !Modifier.isAbstract(type.getModifiers());
    }

    private static String name(String file, String packageName) {
        String dotted = file.replace('/', '.').replace('\\', '.');
        return dotted.substring(dotted.lastIndexOf(packageName), dotted.length() - CLASS.length());
    }

    private static Class<?> load(String name) {
        try {
            return Class.forName(name, false, Beans.class.getClassLoader());
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String read(Path path) {
        try {
            return Files.readString(path);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static <T> List<T> walk(String packageName, String directory, String suffix, Function<Path, T> as) {
        Path root = Path.of(origin(packageName));
        if (Files.isDirectory(root)) {
            return files(root.resolve(directory), suffix, as);
        }
        try (FileSystem jar = FileSystems.newFileSystem(root, Map.of())) {
            return files(jar.getPath("/" + directory), suffix, as);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static URI origin(String packageName) {
        try {
            Class<?> marker = load(packageName + ".package-info");
            return marker.getProtectionDomain().getCodeSource().getLocation().toURI();
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    /** V1 comes before V1_1, as Flyway has it. */
    private static String order(Path path) {
        return path.toString().replace("__", " ");
    }

    private static <T> List<T> files(Path root, String suffix, Function<Path, T> as) {
        if (!Files.isDirectory(root)) {
            return List.of();
        }
        try (Stream<Path> all = Files.walk(root)) {
            return all.filter(path -> path.toString().endsWith(suffix))
                    .sorted(Comparator.comparing(Beans::order))
                    .map(as)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
