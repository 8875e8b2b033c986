// SPDX-License-Identifier: Apache-2.0
package io.coeus.reliability;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * One run, which goes the same way each time: {@code story:seed} for a storm of stops and faults, {@code story@point} for
 * one stop at that point of an otherwise calm run.
 *
 * @param stopAt number of the point at which to stop, -1 for a storm
 * @param missing the guarantee that is taken away, or null
 */
record Case(Story story, long seed, int stopAt, @Nullable Guarantee missing) {
    /** A storm. */
    static Case storm(Story story, long seed) {
        return new Case(story, seed, -1, null);
    }

    /** One stop. */
    static Case stop(Story story, int point) {
        return new Case(story, 1, point, null);
    }

    /** Reads what {@link #toString} wrote. */
    static Case parse(String text) {
        String[] parts = text.split("[:@]", 2);
        Story story = Story.valueOf(parts[0].toUpperCase(Locale.ROOT).replace('-', '_'));
        return text.contains("@") ? stop(story, Integer.parseInt(parts[1])) : storm(story, Long.parseLong(parts[1]));
    }

    /** The same without that guarantee. */
    Case without(Guarantee guarantee) {
        return new Case(story, seed, stopAt, guarantee);
    }

    /** What decides in this run. */
    Chance chance() {
        return stopAt < 0 ? new Storm(seed) : new OneStop(stopAt);
    }

    @Override
    public String toString() {
        return story.word() + (stopAt < 0 ? ":" + seed : "@" + stopAt);
    }
}
