// SPDX-License-Identifier: Apache-2.0
package io.coeus.clusters.testing;

import io.coeus.contracts.CommonReply.Done;
import io.coeus.contracts.CommonReply.NothingRemains;
import io.coeus.contracts.CommonReply.Refused;
import io.coeus.contracts.CommonReply.Removed;
import io.coeus.contracts.CommonReply.Undone;
import io.coeus.contracts.auth.AuthReply.ClusterCaCreated;
import io.coeus.contracts.auth.AuthReply.CredentialDelegated;
import io.coeus.contracts.cluster.ClusterReply.CoeReady;
import io.coeus.contracts.cluster.ClusterReply.ServersBooted;
import io.coeus.contracts.network.NetworkReply.ApiExposed;
import io.coeus.contracts.network.NetworkReply.ClusterNetworkReady;
import io.coeus.contracts.network.NetworkReply.NodePortsReady;
import io.coeus.contracts.operation.OperationView;
import io.coeus.contracts.operation.OperationView.StepView;
import io.coeus.kernel.Kind;
import io.coeus.kernel.Refusal;
import io.coeus.kernel.Reply;
import io.coeus.messaging.Envelope;
import io.coeus.messaging.Envelope.StepRef;
import io.coeus.messaging.Transactions;
import io.coeus.messaging.saga.SagaReplies;
import io.coeus.messaging.saga.Sagas;
import io.coeus.saga.Send.Direction;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Plays the services that sagas ask. */
@ApplicationScoped
public class Play {
    private final Transactions transactions;
    private final SagaReplies replies;
    private final Sagas sagas;

    Play(Transactions transactions, SagaReplies replies, Sagas sagas) {
        this.transactions = transactions;
        this.replies = replies;
        this.sagas = sagas;
    }

    public OperationView operation(String id) {
        return sagas.find(id).orElseThrow();
    }

    /** Every step that is asked or undone is answered well, until nothing is asked any more. */
    public OperationView toTheEnd(String id) {
        for (List<StepView> open = open(id); !open.isEmpty(); open = open(id)) {
            open.forEach(step -> answer(id, step.name()));
        }
        return operation(id);
    }

    /** Every step before that one is answered well. */
    public void until(String id, String step) {
        for (List<StepView> open = open(id);
                open.stream().noneMatch(asked -> asked.name().equals(step));
                open = open(id)) {
            if (open.isEmpty()) {
                throw new AssertionError("Step " + step + " never came: " + operation(id));
            }
            open.forEach(asked -> answer(id, asked.name()));
        }
    }

    public void answer(String id, String step) {
        StepView view = view(id, step);
        reply(id, view, view.state().equals("UNDOING") ? new Undone() : good(step));
    }

    /** The step, or its undo, is refused. */
    public void refuse(String id, String step) {
        var refusal = new Refusal("TEST", Kind.CONFLICT, "No.", null, "Do something.", false);
        reply(id, view(id, step), new Refused(refusal, List.of("req-" + step)));
    }

    private void reply(String id, StepView step, Reply reply) {
        var direction = step.state().equals("UNDOING") ? Direction.UNDO : Direction.FORWARD;
        var operation = operation(id);
        var envelope = new Envelope(
                UUID.randomUUID().toString(),
                "test",
                step.service(),
                operation.aggregateId(),
                Instant.EPOCH,
                operation.projectId(),
                operation.requestId(),
                new StepRef(id, step.name(), step.attempts(), direction),
                null,
                List.of());
        transactions.run(() -> replies.handle(reply, envelope));
    }

    private StepView view(String id, String name) {
        return open(id).stream()
                .filter(step -> step.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new AssertionError(name + " is not asked: " + operation(id)));
    }

    private List<StepView> open(String id) {
        return operation(id).steps().stream()
                .filter(step -> List.of("ASKED", "UNDOING").contains(step.state()))
                .toList();
    }

    private static Reply good(String step) {
        return switch (step) {
            case "delegate-credential" -> new CredentialDelegated("credential", "application_credential");
            case "create-ca" -> new ClusterCaCreated("pem", "ff");
            case "prepare-network" -> new ClusterNetworkReady("net", "subnet", "router");
            case "prepare-node-ports" -> new NodePortsReady(List.of());
            case "expose-api" -> new ApiExposed("127.30.0.5", List.of());
            case "boot-servers" -> new ServersBooted(Map.of());
            case "check-coe" -> new CoeReady("v1", "containerd://1");
            default -> step.startsWith("prove-") ? proof(step) : new Done();
        };
    }

    private static NothingRemains proof(String step) {
        return new NothingRemains(List.of(new Removed(step, "name", "id", Instant.EPOCH, Instant.EPOCH)));
    }
}
