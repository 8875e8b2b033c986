// SPDX-License-Identifier: Apache-2.0
package io.coeus.volume.http;

import io.coeus.kernel.Caller;
import io.coeus.kernel.ProjectId;
import io.coeus.kernel.UserId;
import io.coeus.messaging.testkit.KafkaPostgresResource;
import io.coeus.sandbox.testkit.CloudResource;
import io.coeus.sandbox.testkit.http.IsolationContract;
import io.coeus.volume.tenant.ManageVolumes;
import io.coeus.volume.tenant.NewDataVolume;
import io.coeus.volume.testing.Desk;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

@QuarkusTest
@QuarkusTestResource(KafkaPostgresResource.class)
@QuarkusTestResource(CloudResource.class)
class VolumeIsolationTest extends IsolationContract {
    private static final Caller ALICE =
            new Caller(new UserId("alice"), "alice", new ProjectId("p1"), "p1", Set.of("member"), "default");
    private static final String ROOT = "/internal/v1/volumes";

    @Inject
    ManageVolumes volumes;

    @Inject
    Desk desk;

    private final String id = UUID.randomUUID().toString();

    @Override
    protected Stream<Case> cases() {
        volumes.create(new NewDataVolume(id, "mine", 1, null), ALICE, desk.userToken());
        String mine = ROOT + "/" + id;
        return Stream.of(
                new Case("GET " + ROOT + "/{id}", mine, ""),
                new Case("DELETE " + ROOT + "/{id}", mine, ""),
                // An id that is taken is not made anew for somebody else.
                new Case("POST " + ROOT, ROOT, "{\"id\":\"" + id + "\",\"name\":\"theirs\",\"sizeGib\":1}"));
    }

    @Override
    protected Set<String> unowned() {
        return UNOWNED_OF_EVERY_SERVICE;
    }

    @Override
    protected Object everything() {
        return volumes.show(id, ALICE);
    }
}
