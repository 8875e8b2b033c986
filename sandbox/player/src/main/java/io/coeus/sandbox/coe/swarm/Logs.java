// SPDX-License-Identifier: Apache-2.0
package io.coeus.sandbox.coe.swarm;

import static io.coeus.sandbox.coe.Json.text;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.coeus.sandbox.coe.Call;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** One line of log per task, framed as the engine frames standard output. */
final class Logs {
    private Logs() {}

    static void reply(Call call, List<ObjectNode> tasks) throws IOException {
        boolean details = call.flag("details");
        try (OutputStream out = call.stream("application/vnd.docker.multiplexed-stream")) {
            for (ObjectNode task : tasks) {
                String line = "played container of " + text(task, "Name") + ": "
                        + text(task, "Spec", "ContainerSpec", "Image") + "\n";
                String who = "com.docker.swarm.node.id=" + text(task, "NodeID") + ",com.docker.swarm.service.id="
                        + text(task, "ServiceID") + ",com.docker.swarm.task.id=" + text(task, "ID") + " ";
                byte[] bytes = (details ? who + line : line).getBytes(StandardCharsets.UTF_8);
                out.write(ByteBuffer.allocate(8)
                        .putInt(1 << 24)
                        .putInt(bytes.length)
                        .array());
                out.write(bytes);
            }
        }
    }
}
