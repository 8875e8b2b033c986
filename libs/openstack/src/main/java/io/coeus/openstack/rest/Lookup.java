// SPDX-License-Identifier: Apache-2.0
package io.coeus.openstack.rest;

import io.coeus.kernel.Problem;
import io.coeus.openstack.OpenStackCode;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Picks from what a search answered. Pure. */
public final class Lookup {
    private static final Pattern UUID =
            Pattern.compile("\\p{XDigit}{8}-?\\p{XDigit}{4}-?\\p{XDigit}{4}-?\\p{XDigit}{4}-?\\p{XDigit}{12}");

    private Lookup() {}

    /** Whether a text can be the id of an object: everything but flavors and keypairs has UUIDs. */
    public static boolean isId(String text) {
        return UUID.matcher(text).matches();
    }

    /** The one object of exactly this name. Throws AMBIGUOUS when there are several: which is meant is the user's to say. */
    public static <T> Optional<T> onlyOne(String noun, String name, List<T> found, Function<T, String> nameOf) {
        List<T> named =
                found.stream().filter(each -> nameOf.apply(each).equals(name)).toList();
        if (named.size() > 1) {
            throw new Problem(OpenStackCode.AMBIGUOUS, named.size() + " " + noun + " have the name " + name + ".")
                    .withRemedy("Give the id instead of the name.");
        }
        return named.stream().findFirst();
    }

    /** The oldest: when a lost answer led to two objects of one name, everybody adopts the same. */
    public static <T> Optional<T> oldest(
            List<T> found, Function<T, @Nullable Instant> createdAt, Function<T, String> id) {
        Comparator<T> byAge = Comparator.comparing(each -> orLast(createdAt.apply(each)));
        return found.stream().min(byAge.thenComparing(id));
    }

    private static Instant orLast(@Nullable Instant time) {
        return time == null ? Instant.MAX : time;
    }
}
