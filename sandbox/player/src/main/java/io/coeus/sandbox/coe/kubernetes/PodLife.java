// SPDX-License-Identifier: Apache-2.0
package io.coeus.sandbox.coe.kubernetes;

import static io.coeus.sandbox.coe.Json.at;
import static io.coeus.sandbox.coe.Json.text;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.coeus.sandbox.coe.Ids;
import io.coeus.sandbox.coe.Json;
import java.util.Optional;

/** The statuses a kubelet reports for a pod. Pure. */
public final class PodLife {
    private PodLife() {}

    /** Why a container of the pod cannot run, by the words in its image name: FAIL is not pulled, CRASH ends at once. */
    public static Optional<String> trouble(JsonNode pod) {
        for (JsonNode container : Json.items(at(pod, "spec", "containers"))) {
            String image = text(container, "image");
            if (image.contains("FAIL")) {
                return Optional.of("ImagePullBackOff");
            }
            if (image.contains("CRASH")) {
                return Optional.of("CrashLoopBackOff");
            }
        }
        return Optional.empty();
    }

    /** Whether the pod's containers are to end by themselves. */
    public static boolean endsByItself(JsonNode pod) {
        return !text(pod, "spec", "restartPolicy").equals("Always");
    }

    /** Pending: its containers wait for a reason such as ContainerCreating. */
    public static ObjectNode waiting(JsonNode pod, String reason, String message, String now) {
        ObjectNode status = begun(pod, "Pending", now);
        boolean crashed = reason.equals("CrashLoopBackOff");
        status.put("phase", crashed ? "Running" : "Pending");
        conditions(status, false, now);
        for (ObjectNode container : containers(status, pod)) {
            container.put("ready", false).put("started", false).put("restartCount", crashed ? 3 : 0);
            ObjectNode state = Json.within(container, "state", "waiting").put("reason", reason);
            if (!message.isEmpty()) {
                state.put("message", message);
            }
            if (crashed) {
                terminated(Json.within(container, "lastState"), 1, now);
            }
        }
        return status;
    }

    /** Running and ready, with an address. */
    public static ObjectNode running(JsonNode pod, String podIp, String hostIp, String now) {
        ObjectNode status = begun(pod, "Running", now);
        status.put("hostIP", hostIp).put("podIP", podIp);
        status.putArray("podIPs").addObject().put("ip", podIp);
        conditions(status, true, now);
        for (ObjectNode container : containers(status, pod)) {
            container.put("ready", true).put("started", true).put("restartCount", 0);
            container.put("containerID", "containerd://" + Ids.hex(64));
            Json.within(container, "state", "running").put("startedAt", now);
        }
        return status;
    }

    /** All containers ended, with exit code 0 or not. */
    public static ObjectNode ended(JsonNode pod, int exitCode, String now) {
        ObjectNode status = begun(pod, exitCode == 0 ? "Succeeded" : "Failed", now);
        conditions(status, false, now);
        for (ObjectNode container : containers(status, pod)) {
            container.put("ready", false).put("started", false).put("restartCount", 0);
            terminated(Json.within(container, "state"), exitCode, now);
        }
        return status;
    }

    private static void terminated(ObjectNode state, int exitCode, String now) {
        state.putObject("terminated")
                .put("exitCode", exitCode)
                .put("reason", exitCode == 0 ? "Completed" : "Error")
                .put("startedAt", now)
                .put("finishedAt", now);
    }

    private static ObjectNode begun(JsonNode pod, String phase, String now) {
        ObjectNode status = pod.path("status") instanceof ObjectNode old ? old.deepCopy() : Json.object();
        status.put("phase", phase);
        if (!status.has("startTime")) {
            status.put("startTime", now);
        }
        return status;
    }

    private static void conditions(ObjectNode status, boolean ready, String now) {
        Owners.condition(status, "PodScheduled", true, "", "", now);
        Owners.condition(status, "Initialized", true, "", "", now);
        for (String type : new String[] {"ContainersReady", "Ready"}) {
            Owners.condition(status, type, ready, "", "", now);
        }
    }

    private static Iterable<ObjectNode> containers(ObjectNode status, JsonNode pod) {
        ArrayNode statuses = status.putArray("containerStatuses");
        return Json.items(at(pod, "spec", "containers")).stream()
                .map(container -> {
                    String image = text(container, "image");
                    return statuses.addObject()
                            .put("name", text(container, "name"))
                            .put("image", image)
                            .put("imageID", image);
                })
                .toList();
    }
}
