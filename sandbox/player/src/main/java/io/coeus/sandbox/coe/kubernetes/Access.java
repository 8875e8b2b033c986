// SPDX-License-Identifier: Apache-2.0
package io.coeus.sandbox.coe.kubernetes;

import io.coeus.sandbox.coe.Caller;
import java.util.Set;

/** Who may do what: masters everything, a node only what a kubelet does, others nothing. */
final class Access {
    private static final String NODE = "system:node:";
    private static final Set<String> READ = Set.of("get", "list", "watch");
    private static final Set<Kind> NODE_WRITES = Set.of(Kinds.NODES, Kinds.PODS, Kinds.EVENTS, Kinds.LEASES);

    private Access() {}

    /** Refuses (401, 403) what the caller may not do. */
    static void check(Caller caller, String verb, Target target) {
        if (caller.anonymous()) {
            throw Refusal.unauthorized();
        }
        if (!allowed(caller, verb, target)) {
            throw denied(caller, verb, target);
        }
    }

    static boolean allowed(Caller caller, String verb, Target target) {
        if (caller.groups().contains("system:masters")) {
            return true;
        }
        boolean node = caller.name().startsWith(NODE) && caller.groups().contains("system:nodes");
        return node && nodeMay(caller.name().substring(NODE.length()), verb, target);
    }

    private static boolean nodeMay(String node, String verb, Target target) {
        if (READ.contains(verb)) {
            return true;
        }
        if (!NODE_WRITES.contains(target.kind()) || verb.equals("deletecollection")) {
            return false;
        }
        boolean own =
                target.name().isEmpty() ? verb.equals("create") : target.name().equals(node);
        return target.kind().equals(Kinds.NODES)
                ? own && !verb.equals("delete")
                : !verb.equals("create") || !target.kind().equals(Kinds.PODS);
    }

    private static Refusal denied(Caller caller, String verb, Target target) {
        Kind kind = target.kind();
        String what = target.name().isEmpty() ? "" : " \"" + target.name() + "\"";
        String where = target.namespace().isEmpty()
                ? " at the cluster scope"
                : " in the namespace \"" + target.namespace() + "\"";
        return Refusal.forbidden(
                target.key(),
                kind.qualified() + what + " is forbidden: User \"" + caller.name() + "\" cannot " + verb
                        + " resource \"" + kind.plural() + "\" in API group \"" + kind.group() + "\"" + where);
    }
}
