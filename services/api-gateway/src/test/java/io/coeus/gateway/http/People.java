// SPDX-License-Identifier: Apache-2.0
package io.coeus.gateway.http;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Who has which token in the tests. */
final class People {
    static final String ONE = "project-one";
    static final String TWO = "project-two";

    /** Creates things in project one. */
    static final String ALICE = "alice-token";

    /** Another member of project one. */
    static final String ANN = "ann-token";

    /** May only read in project one. */
    static final String RITA = "rita-token";

    /** A member of project two. */
    static final String BOB = "bob-token";

    /** An administrator, in a project of his own. */
    static final String ROOT = "root-token";

    /** Has a token of no project. */
    static final String NOMAD = "nomad-token";

    private static final Map<String, Person> ALL = Map.of(
            ALICE, new Person("alice", ONE, List.of("member", "reader")),
            ANN, new Person("ann", ONE, List.of("member", "reader")),
            RITA, new Person("rita", ONE, List.of("reader")),
            BOB, new Person("bob", TWO, List.of("member", "reader")),
            ROOT, new Person("root", "project-root", List.of("admin", "member", "reader")),
            NOMAD, new Person("nomad", null, List.of()));

    private People() {}

    record Person(String name, @Nullable String project, List<String> roles) {}

    static Optional<Person> bearing(String token) {
        return Optional.ofNullable(ALL.get(token));
    }
}
