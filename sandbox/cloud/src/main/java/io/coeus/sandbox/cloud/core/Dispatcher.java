// SPDX-License-Identifier: Apache-2.0
package io.coeus.sandbox.cloud.core;

import java.util.Map;
import java.util.Optional;

/** Brings a call to its handler under the world's lock and turns refusals into the service's shape. */
public final class Dispatcher {
    private static final String PLAYER = "coeus-sandbox-player";

    private final World world;
    private final Gate gate;
    private final CallLog log;

    /** Answers calls in this world, for callers let in by this gate. */
    public Dispatcher(World world, Gate gate, CallLog log) {
        this.world = world;
        this.gate = gate;
        this.log = log;
    }

    Call call(String method, String path, Query query, Map<String, String> headers, byte[] body, String base) {
        return new Call(
                method, path, query, headers, body, base, "req-" + world.noise().uuid());
    }

    /** Notes that a call came, whatever becomes of it; those of machines that are played would not come from real ones. */
    void count(Service service, Call call) {
        if (PLAYER.equals(call.header("User-Agent"))) {
            return;
        }
        String route = service.router()
                .match(call.method(), call.path())
                .map(m -> m.route().template())
                .orElse("(unknown)");
        log.count(service.name(), call.method(), route);
    }

    Reply answer(Service service, Call call) {
        return world.locked(() -> {
            Reply reply;
            try {
                reply = handle(service, call);
            } catch (Refused e) {
                reply = service.refuse(e);
            }
            return service.dress(call, reply);
        });
    }

    private Reply handle(Service service, Call call) {
        Optional<Router.Match> found = service.router().match(call.method(), call.path());
        Optional<Caller> caller = gate.enter(call.header("X-Auth-Token"));
        if (found.isPresent() && found.get().route().open()) {
            call.enter(found.get().vars(), caller.orElse(null));
            return found.get().route().handler().handle(call);
        }
        if (caller.isEmpty()) {
            throw new Refused(401, "The request you have made requires authentication.");
        }
        Router.Match match =
                found.orElseThrow(() -> new Refused(404, "HTTPNotFound", "The resource could not be found."));
        call.enter(match.vars(), caller.get());
        service.checkVersion(call);
        return match.route().handler().handle(call);
    }

    Reply fail(Service service, Call call, Deed.Fail fail) {
        Reply reply = fail.body() == null
                ? service.refuse(new Refused(fail.status(), "Injected", fail.message()))
                : Reply.json(fail.status(), fail.body());
        for (Map.Entry<String, String> h : fail.headers().entrySet()) {
            reply = reply.with(h.getKey(), h.getValue());
        }
        Reply plain = reply;
        return world.locked(() -> service.dress(call, plain));
    }
}
