// SPDX-License-Identifier: Apache-2.0
package io.coeus.cloud;

import io.coeus.messaging.Work;
import io.coeus.openstack.CallListener;
import io.coeus.openstack.RemoteCall;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tags;

/** Counts and times every call to OpenStack, and notes its request id where an operation shows it. */
final class CallMetrics implements CallListener {
    private final MeterRegistry meters;

    CallMetrics(MeterRegistry meters) {
        this.meters = meters;
    }

    @Override
    public void called(RemoteCall call) {
        Tags which = Tags.of("service", call.service(), "verb", call.verb());
        meters.counter("coeus.openstack.calls", which.and("status", String.valueOf(call.status())))
                .increment();
        meters.timer("coeus.openstack.call", which).record(call.duration());
        String requestId = call.requestId();
        if (requestId != null) {
            Work.current().ifPresent(work -> work.noteRequest(requestId));
        }
    }
}
