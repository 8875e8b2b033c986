// SPDX-License-Identifier: Apache-2.0
package io.coeus.sandbox.cloud.core;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * What makes the services one cloud: a single lock under which every call and every delayed change happens, so that
 * each of them sees a consistent whole; a clock; a source of ids; the settings.
 */
public final class World implements AutoCloseable {
    private static final DateTimeFormatter SECONDS =
            DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ss").withZone(ZoneOffset.UTC);
    private static final DateTimeFormatter MICROS =
            DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ss.SSSSSS").withZone(ZoneOffset.UTC);

    private final ReentrantLock lock = new ReentrantLock();
    private final Timer timer;
    private final Map<Setting, Long> settings = new EnumMap<>(Setting.class);
    private final List<Runnable> held = new ArrayList<>();
    private final Clock clock;
    private final Ids ids;
    private final Ids noise;
    private boolean paused;

    /** Makes an empty world; a seed makes its ids repeatable. */
    public World(Clock clock, Timer timer, @Nullable Long seed, Map<Setting, Long> settings) {
        this.clock = clock;
        this.ids = new Ids(seed);
        this.noise = new Ids(seed == null ? null : ~seed);
        for (Setting s : Setting.values()) {
            this.settings.put(s, settings.getOrDefault(s, s.standard()));
        }
        this.timer = timer;
    }

    /** Runs work under the one lock. */
    public <T> T locked(Supplier<T> work) {
        lock.lock();
        try {
            return work.get();
        } finally {
            lock.unlock();
        }
    }

    /** Runs a change under the lock once the setting's delay is over; never within the current call. */
    public void later(Setting delay, Runnable change) {
        after(setting(delay), change);
    }

    /** Runs a change under the lock after this many milliseconds; never within the current call. */
    public void after(long millis, Runnable change) {
        timer.after(millis, () -> runLocked(change));
    }

    private void runLocked(Runnable change) {
        lock.lock();
        try {
            if (paused) {
                held.add(change);
            } else {
                change.run();
            }
        } finally {
            lock.unlock();
        }
    }

    /** Holds all delayed changes back from now on: what is being built stays so. */
    public void pause() {
        paused = true;
    }

    /** Lets delayed changes go on, those held back first and in their order. */
    public void resume() {
        paused = false;
        List<Runnable> due = List.copyOf(held);
        held.clear();
        due.forEach(Runnable::run);
    }

    /** Returns a setting's value. */
    public long setting(Setting setting) {
        return locked(() -> settings.getOrDefault(setting, setting.standard()));
    }

    /** Changes a setting for everything that starts from now on. */
    public void set(Setting setting, long value) {
        locked(() -> settings.put(setting, value));
    }

    /** Where ids come from; call under the lock. */
    public Ids ids() {
        return ids;
    }

    /** Where request ids and tokens come from, so that objects get the same ids however often one asks. */
    public Ids noise() {
        return noise;
    }

    /** Returns the present instant. */
    public Instant now() {
        return clock.instant();
    }

    /** Returns the instant at which a token made now expires. */
    public Instant tokenExpiry() {
        return now().plus(Duration.ofSeconds(setting(Setting.TOKEN_LIFE)));
    }

    /** Returns now as {@code 2026-01-31T10:00:00Z}. */
    public String stamp() {
        return SECONDS.format(now()) + "Z";
    }

    /** Returns now as {@code 2026-01-31T10:00:00.000000}, whole seconds, as databases return it. */
    public String databaseStamp() {
        return SECONDS.format(now()) + ".000000";
    }

    /** Formats an instant with microseconds and no zone. */
    public static String micros(Instant instant) {
        return MICROS.format(instant);
    }

    @Override
    public void close() {
        timer.close();
    }
}
