// SPDX-License-Identifier: Apache-2.0
package io.coeus.clusters.cluster;

import io.coeus.contracts.cluster.NodeView;
import org.jspecify.annotations.Nullable;

/**
 * One node of a cluster, from the wish for it to its end.
 *
 * @param name also the server's host name and the node's name in the COE
 * @param message what it last said, or null
 * @param membership null until it has joined
 */
public record Node(
        String name,
        Role role,
        State state,
        @Nullable String message,
        Link link,
        @Nullable Membership membership) {

    /** What a node is for. */
    public enum Role {
        MASTER,
        WORKER;

        /** As on the wire and in names. */
        public String word() {
            return this == MASTER ? "master" : "worker";
        }
    }

    /** How far a node is. Names are stored and shown. */
    public enum State {
        PENDING,
        BOOTING,
        BOOTSTRAPPING,
        READY,
        FAILED,
        REMOVING
    }

    /** A node that is only wished for. */
    public static Node wished(String name, Role role) {
        return new Node(name, role, State.PENDING, null, Link.NONE, null);
    }

    public boolean master() {
        return role == Role.MASTER;
    }

    /** With its port. */
    public Node at(String portId, String fixedIp, @Nullable String floatingIp) {
        return with(new Link(link.serverId(), portId, fixedIp, floatingIp, link.volumeId()));
    }

    /** With the volume it keeps its images on. */
    public Node on(String volumeId) {
        return with(new Link(link.serverId(), link.portId(), link.fixedIp(), link.floatingIp(), volumeId));
    }

    /** With its server; a node that was only wished for is booting now. */
    public Node served(String serverId) {
        var next = state == State.PENDING ? State.BOOTING : state;
        return with(new Link(serverId, link.portId(), link.fixedIp(), link.floatingIp(), link.volumeId()))
                .become(next, message);
    }

    public Node joined(Membership as) {
        return new Node(name, role, State.BOOTSTRAPPING, message, link, as);
    }

    public Node become(State next, @Nullable String why) {
        return new Node(name, role, next, why, link, membership);
    }

    NodeView view() {
        return new NodeView(
                name, role.word(), state.name(), message, link.serverId(), link.fixedIp(), link.floatingIp());
    }

    private Node with(Link known) {
        return new Node(name, role, state, message, known, membership);
    }
}
