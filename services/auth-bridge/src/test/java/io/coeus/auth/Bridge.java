// SPDX-License-Identifier: Apache-2.0
package io.coeus.auth;

import static io.restassured.RestAssured.given;

import io.coeus.auth.People.Person;
import io.coeus.contracts.CommonReply.Undone;
import io.coeus.contracts.auth.AuthCommand.CreateClusterCa;
import io.coeus.contracts.auth.AuthCommand.DelegateCredential;
import io.coeus.contracts.auth.AuthCommand.RevokeCredential;
import io.coeus.contracts.auth.AuthReply.ClusterCaCreated;
import io.coeus.contracts.auth.AuthReply.CredentialDelegated;
import io.coeus.kernel.Command;
import io.coeus.kernel.Reply;
import io.coeus.kernel.Secret;
import io.coeus.messaging.CommandHandler;
import io.coeus.messaging.Envelope;
import io.coeus.messaging.Outcome;
import io.coeus.messaging.Transactions;
import io.coeus.messaging.Work;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;

/** auth-bridge as its callers see it. */
@Singleton
public class Bridge {
    private final CommandHandler<DelegateCredential, CredentialDelegated> delegating;
    private final CommandHandler<RevokeCredential, Undone> revoking;
    private final CommandHandler<CreateClusterCa, ClusterCaCreated> founding;
    private final Transactions transactions;

    Bridge(
            CommandHandler<DelegateCredential, CredentialDelegated> delegating,
            CommandHandler<RevokeCredential, Undone> revoking,
            CommandHandler<CreateClusterCa, ClusterCaCreated> founding,
            Transactions transactions) {
        this.delegating = delegating;
        this.revoking = revoking;
        this.founding = founding;
        this.transactions = transactions;
    }

    static RequestSpecification asService() {
        return given().header("Authorization", "Bearer internal-token-of-the-test")
                .contentType("application/json");
    }

    static ValidatableResponse handOver(Person caller, Secret token) {
        return asService()
                .header("X-User-Id", caller.id())
                .header("X-Project-Id", caller.projectId())
                .header("X-Auth-Token", token.reveal())
                .body("{}")
                .post("/internal/v1/handovers")
                .then();
    }

    static ValidatableResponse token(String clusterId, String query) {
        return asService()
                .post("/internal/v1/credentials/" + clusterId + "/token" + query)
                .then();
    }

    CredentialDelegated delegate(String clusterId, Person owner, String handoverId) {
        return run(delegating, new DelegateCredential(clusterId, "blue", owner.projectId(), handoverId));
    }

    void revoke(String clusterId) {
        run(revoking, new RevokeCredential(clusterId));
    }

    ClusterCaCreated found(CreateClusterCa command) {
        return run(founding, command);
    }

    private <C extends Command<R>, R extends Reply> R run(CommandHandler<C, R> handler, C command) {
        Envelope envelope = new Envelope("m1", "t", "test", "c1", Instant.EPOCH, null, null, null, null, List.of());
        Work work = new Work(envelope, 1, Instant.EPOCH);
        Outcome<R> outcome = work.during(() -> handler.handle(command, work));
        if (outcome instanceof Outcome.Done<R>(R reply, Runnable effect)) {
            transactions.run(effect);
            return reply;
        }
        throw new AssertionError(outcome);
    }
}
