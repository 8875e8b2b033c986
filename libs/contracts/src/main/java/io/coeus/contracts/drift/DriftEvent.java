// SPDX-License-Identifier: Apache-2.0
package io.coeus.contracts.drift;

import io.coeus.contracts.WireType;
import io.coeus.kernel.Event;

/** Differences between what a service made in the cloud and what is there; published by the service that made it. */
public sealed interface DriftEvent extends Event {
    Drift drift();

    /** A thing that was made is not there any more. Told once for each thing. */
    @WireType("io.coeus.drift.detected.v1")
    record Detected(Drift drift) implements DriftEvent {}
}
