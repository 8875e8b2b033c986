// SPDX-License-Identifier: Apache-2.0
package io.coeus.saga;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.regex.Pattern;

/**
 * What a saga does, step by step. Immutable and without any state of a running saga.
 *
 * <p>Running sagas are stored with the plan's name, version and step names, so a released version is frozen: a change
 * is a new version beside the old one.
 *
 * @param name such as {@code cluster.create}
 * @param version from 1 up
 * @param stages in order; the steps of one stage run side by side
 * @param pivot index of the first stage past the point of no return; the number of stages when there is none
 * @param <D> what the saga knows: an immutable record, changed by what each step learns
 */
public record Plan<D>(String name, int version, List<List<Step<D>>> stages, int pivot) {
    private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9-]*(\\.[a-z][a-z0-9-]*)*");

    /** Checks names and uniqueness; fails with IllegalArgumentException. */
    public Plan {
        var seen = new HashSet<String>();
        check(NAME.matcher(name).matches() && version >= 1, "plan " + name + "/v" + version);
        check(!stages.isEmpty(), "plan " + name + " has no step");
        stages.forEach(stage -> stage.forEach(step -> {
            check(NAME.matcher(step.name()).matches(), "step name " + step.name());
            check(seen.add(step.name()), "step " + step.name() + " stands twice");
        }));
    }

    static <D> Plan<D> of(String name, int version, List<Part<D>> parts) {
        var stages = new ArrayList<List<Step<D>>>();
        var pivot = -1;
        for (var part : parts) {
            switch (part) {
                case Step<D> step -> stages.add(List.of(step));
                case Together<D> together -> stages.add(together.steps());
                case PointOfNoReturn<D> point -> pivot = stages.size();
            }
        }
        return new Plan<>(name, version, List.copyOf(stages), pivot < 0 ? stages.size() : pivot);
    }

    /** Such as {@code cluster.create/v1}; what is persisted. */
    public String id() {
        return name + "/v" + version;
    }

    /** All steps in order. */
    public List<Step<D>> steps() {
        return stages.stream().flatMap(List::stream).toList();
    }

    /** The step of that name; fails with IllegalArgumentException. */
    public Step<D> step(String stepName) {
        return steps().stream()
                .filter(step -> step.name().equals(stepName))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(id() + " has no step " + stepName));
    }

    /** The stage a step belongs to, from 0. */
    public int stageOf(String stepName) {
        for (int i = 0; i < stages.size(); i++) {
            if (stages.get(i).stream().anyMatch(step -> step.name().equals(stepName))) {
                return i;
            }
        }
        throw new IllegalArgumentException(id() + " has no step " + stepName);
    }

    private static void check(boolean holds, String what) {
        if (!holds) {
            throw new IllegalArgumentException("Not a valid plan: " + what);
        }
    }
}
