// SPDX-License-Identifier: Apache-2.0
package io.coeus.sandbox.coe.swarm;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.coeus.sandbox.coe.Call;
import io.coeus.sandbox.coe.Json;
import io.coeus.sandbox.coe.TlsListener;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Answers the calls of the Docker Engine API, with and without a version in front of the path. */
final class SwarmApi implements TlsListener.Handler {
    private final Room room;
    private final String node;
    private final Services services;
    private final Things things;
    private final EventStream events;

    /**
     * Answers as one of the swarm's managers would.
     *
     * @param node name of the node that answers
     */
    SwarmApi(Room room, String node) {
        this.room = room;
        this.node = node;
        this.services = new Services(room);
        this.things = new Things(room);
        this.events = new EventStream(room);
    }

    @Override
    public void handle(Call call) throws IOException {
        call.with("Api-Version", About.API).with("Ostype", "linux").with("Server", "Docker/" + About.VERSION);
        try {
            route(call, withoutVersion(call.path()));
        } catch (Refusal e) {
            call.reply(e.code(), e.body());
        } catch (IllegalArgumentException e) {
            call.reply(400, Refusal.badRequest(String.valueOf(e.getMessage())).body());
        }
    }

    private static List<String> withoutVersion(List<String> path) {
        boolean version = !path.isEmpty() && path.getFirst().matches("v1\\.[0-9]+");
        return version ? path.subList(1, path.size()) : path;
    }

    private void route(Call call, List<String> path) throws IOException {
        String first = path.isEmpty() ? "" : path.getFirst();
        List<String> rest = path.isEmpty() ? path : path.subList(1, path.size());
        switch (first) {
            case "_ping" -> ping(call);
            case "version" -> call.reply(200, About.version());
            case "info" -> call.reply(200, About.info(room, node));
            case "events" -> events.serve(call);
            case "swarm" -> swarm(call, rest);
            case "services" -> services.handle(call, rest);
            case "containers" -> new Containers(room, node).handle(call, rest);
            case "images" -> call.reply(200, Json.array());
            case "plugins" -> call.reply(200, Json.array());
            case "distribution" -> throw Refusal.notFound("image", String.join("/", rest));
            default -> things.handle(call, first, rest);
        }
    }

    private static void ping(Call call) throws IOException {
        call.with("Docker-Experimental", "false")
                .with("Swarm", "active/manager")
                .with("Cache-Control", "no-cache");
        call.reply(200, "text/plain; charset=utf-8", "OK".getBytes(StandardCharsets.UTF_8));
    }

    private void swarm(Call call, List<String> rest) throws IOException {
        if (!rest.isEmpty() && !rest.getFirst().equals("unlockkey")) {
            throw Refusal.unavailable("This node is already part of a swarm. Use \"docker swarm leave\" to leave this"
                    + " swarm and join another one.");
        }
        ObjectNode swarm = About.cluster(room);
        swarm.putObject("JoinTokens").put("Worker", "SWMTKN-1-played-worker").put("Manager", "SWMTKN-1-played-manager");
        call.reply(200, swarm);
    }
}
