// SPDX-License-Identifier: Apache-2.0
package io.coeus.reliability;

import static io.coeus.reliability.Wishes.change;
import static io.coeus.reliability.Wishes.cluster;
import static io.coeus.reliability.Wishes.delete;
import static io.coeus.reliability.Wishes.deploy;
import static io.coeus.reliability.Wishes.grand;
import static io.coeus.reliability.Wishes.metal;
import static io.coeus.reliability.Wishes.resize;
import static io.coeus.reliability.Wishes.withdraw;

import io.coeus.reliability.User.Wish;
import java.util.List;
import java.util.Locale;

/** What people want, and in what state of things: each saga has at least one. */
enum Story {
    CREATE(List.of(), List.of(cluster(1))),
    CREATE_GRAND(List.of(), List.of(grand())),
    CREATE_METAL(List.of(), List.of(metal())),
    GROW(List.of(cluster(1)), List.of(resize(2))),
    SHRINK(List.of(cluster(2)), List.of(resize(1))),
    DELETE(List.of(cluster(1)), List.of(delete())),
    DELETE_GRAND(List.of(grand()), List.of(delete())),
    DELETE_METAL(List.of(metal()), List.of(delete())),
    DEPLOY(List.of(cluster(1)), List.of(deploy())),
    CHANGE(List.of(cluster(1), deploy()), List.of(change())),
    WITHDRAW(List.of(cluster(1), deploy()), List.of(withdraw())),
    /** Deletes what may still be being made. */
    CREATE_DELETE(List.of(), List.of(cluster(1), delete())),
    /** Deletes a cluster with a workload on it. */
    DEPLOY_DELETE(List.of(cluster(1)), List.of(deploy(), delete()));

    @SuppressWarnings("ImmutableEnumChecker") // made by List.of
    private final List<Wish> before;

    @SuppressWarnings("ImmutableEnumChecker") // made by List.of
    private final List<Wish> wishes;

    Story(List<Wish> before, List<Wish> wishes) {
        this.before = before;
        this.wishes = wishes;
    }

    /** What was fulfilled in calm. */
    List<Wish> before() {
        return before;
    }

    /** What is asked for in the storm. */
    List<Wish> wishes() {
        return wishes;
    }

    String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
