// SPDX-License-Identifier: Apache-2.0
package io.coeus.volume.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.coeus.cloud.Clouds;
import io.coeus.contracts.volume.VolumeCommand.AttachDataVolumes;
import io.coeus.contracts.volume.VolumeCommand.DataVolumeWish;
import io.coeus.contracts.volume.VolumeCommand.DetachDataVolumes;
import io.coeus.contracts.volume.VolumeCommand.PrepareDataVolumes;
import io.coeus.contracts.volume.VolumeCommand.RemoveDataVolumes;
import io.coeus.kernel.Caller;
import io.coeus.kernel.CommonCode;
import io.coeus.kernel.Kind;
import io.coeus.kernel.Problem;
import io.coeus.kernel.ProjectId;
import io.coeus.kernel.UserId;
import io.coeus.messaging.testkit.KafkaPostgresResource;
import io.coeus.openstack.Cloud;
import io.coeus.openstack.Tag;
import io.coeus.openstack.compute.NewServer;
import io.coeus.openstack.network.Ports.NewPort;
import io.coeus.openstack.network.Subnets.NewSubnet;
import io.coeus.openstack.volume.Volumes.Volume;
import io.coeus.sandbox.testkit.CloudResource;
import io.coeus.sandbox.testkit.Commands;
import io.coeus.sandbox.testkit.Faults;
import io.coeus.volume.VolumeCode;
import io.coeus.volume.tenant.DataVolume.State;
import io.coeus.volume.tenant.ManageVolumes;
import io.coeus.volume.tenant.NewDataVolume;
import io.coeus.volume.testing.Desk;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The data volumes of a workload in a cloud, from the wish for them to their end. */
@QuarkusTest
@QuarkusTestResource(KafkaPostgresResource.class)
@QuarkusTestResource(CloudResource.class)
class DataVolumesTest {
    private static final Caller ALICE =
            new Caller(new UserId("alice"), "alice", new ProjectId("p1"), "p1", Set.of("member"), "default");

    @Inject
    Commands commands;

    @Inject
    Faults faults;

    @Inject
    Clouds clouds;

    @Inject
    ManageVolumes volumes;

    @Inject
    Desk desk;

    private final String workload = UUID.randomUUID().toString();
    private final String own = UUID.randomUUID().toString();
    private Cloud cloud;

    @BeforeEach
    void looksAtTheCloud() {
        cloud = clouds.on(clouds.of(workload));
    }

    @AfterEach
    void calm() {
        faults.clear();
    }

    @Test
    void makesAVolumeOnceHoweverOftenItIsAsked() {
        var first = commands.run(prepare(bySize()));

        assertThat(commands.run(prepare(bySize()))).isEqualTo(first);
        assertThat(made()).singleElement().satisfies(volume -> {
            assertThat(volume.name()).isEqualTo("web-data");
            assertThat(volume.available()).isTrue();
        });
    }

    @Test
    void adoptsTheVolumeWhenTheAnswerWasLost() {
        faults.add("{'service':'cinder','method':'POST','nth':1,'times':1,'action':'act-then-reset'}");

        assertThatThrownBy(() -> commands.run(prepare(bySize()))).isInstanceOf(Problem.class);
        commands.run(prepare(bySize()));

        assertThat(made()).hasSize(1);
    }

    @Test
    void refusesWhatIsNotThereOrTooMuch() {
        assertProblem(
                () -> commands.run(prepare(byId(UUID.randomUUID().toString()))),
                problem -> assertThat(problem.field()).isEqualTo("mounts.volumeId"));
        faults.add("{'service':'cinder','method':'POST','action':'error','status':413,"
                + "'body':{'overLimit':{'message':'VolumeLimitExceeded','code':413}}}");
        assertProblem(() -> commands.run(prepare(bySize())), problem -> assertThat(problem.kind())
                .isEqualTo(Kind.EXHAUSTED));
        commands.run(new RemoveDataVolumes(workload, "p1", workload));
        assertThat(made()).isEmpty();
    }

    @Test
    void attachesDetachesAndRemoves() {
        String volume = prepared();
        String server = server();

        commands.run(attach(server, volume));
        commands.run(attach(server, volume));
        assertThat(now(volume).attachments()).singleElement().satisfies(at -> assertThat(at.serverId())
                .isEqualTo(server));
        assertThat(volumes.show(volume, ALICE).state()).isEqualTo(State.IN_USE);

        commands.run(detach());
        commands.run(detach());
        assertThat(now(volume).attachments()).isEmpty();
        assertThat(volumes.show(volume, ALICE).state()).isEqualTo(State.READY);

        commands.run(new RemoveDataVolumes(workload, "p1", workload));
        commands.run(new RemoveDataVolumes(workload, "p1", workload));
        assertThat(made()).isEmpty();
        assertProblem(() -> volumes.show(volume, ALICE), problem -> assertThat(problem.code())
                .isEqualTo(CommonCode.NOT_FOUND));
    }

    @Test
    void doesNotTakeAVolumeFromAnotherServer() {
        String volume = prepared();
        commands.run(attach(server(), volume));

        assertProblem(() -> commands.run(attach(server(), volume)), problem -> {
            assertThat(problem.code()).isEqualTo(VolumeCode.VOLUME_IN_USE);
            assertThat(problem.remedy()).isNotBlank();
        });
        assertProblem(() -> commands.run(prepare(byId(volume))), problem -> assertThat(problem.field())
                .isEqualTo("mounts.volumeId"));
    }

    @Test
    void aServerThatIsGoneHoldsNothingUp() {
        String volume = prepared();
        String server = server();
        commands.run(attach(server, volume));
        cloud.compute().servers().delete(server);

        commands.run(detach());
        commands.run(new RemoveDataVolumes(workload, "p1", workload));

        assertThat(made()).isEmpty();
    }

    @Test
    void takesBackWhatIsStillBeingAttached() {
        String volume = prepared();
        faults.slow("volumeAttachMs", Duration.ofSeconds(1));
        commands.begin(attach(server(), volume));
        assertThat(now(volume).moving()).isTrue();

        commands.run(detach());

        assertThat(now(volume)).satisfies(seen -> {
            assertThat(seen.available()).isTrue();
            assertThat(seen.attachments()).isEmpty();
        });
    }

    @Test
    void aVolumeOfAWorkloadGoesWithThatOnly() {
        String volume = prepared();

        assertProblem(() -> volumes.delete(volume, ALICE, desk.userToken()), problem -> {
            assertThat(problem.code()).isEqualTo(CommonCode.WRONG_STATE);
            assertThat(problem.remedy()).contains(workload);
        });

        assertThat(now(volume).available()).isTrue();
        assertThat(volumes.show(volume, ALICE).state()).isEqualTo(State.READY);
    }

    @Test
    void aNamedVolumeIsNotDeletedWhileInUseAndStaysWhenItsWorkloadGoes() {
        String volume = named();
        commands.run(prepare(byId(volume)));
        commands.run(attach(server(), volume));

        assertProblem(() -> volumes.delete(own, ALICE, desk.userToken()), problem -> assertThat(problem.code())
                .isEqualTo(CommonCode.WRONG_STATE));

        commands.run(detach());
        commands.run(new RemoveDataVolumes(workload, "p1", workload));
        assertThat(now(volume).available()).isTrue();
    }

    @Test
    void aVolumeThatCinderDoesNotDeleteSaysWhy() {
        String volume = named();
        faults.add("{'service':'cinder','method':'DELETE','action':'error','status':400,"
                + "'body':{'badRequest':{'message':'Volume has snapshots.','code':400}}}");

        assertThatThrownBy(() -> volumes.delete(own, ALICE, desk.userToken())).isInstanceOf(Problem.class);

        assertThat(volumes.show(own, ALICE)).satisfies(seen -> {
            assertThat(seen.state()).isEqualTo(State.FAILED);
            assertThat(seen.reason()).contains("could not be deleted", "snapshots");
        });
        faults.clear();
        volumes.delete(own, ALICE, desk.userToken());
        await().until(() -> cloud.blockStorage().volumes().find(volume).isEmpty());
    }

    /** A volume of the project's own, called {@code own} by Coeus; answers Cinder's id. */
    private String named() {
        var volume = volumes.create(new NewDataVolume(own, "named", 1, null), ALICE, desk.userToken());
        String id = Objects.requireNonNull(volume.volumeId());
        await().until(() -> now(id).available());
        return id;
    }

    private String prepared() {
        return commands.run(prepare(bySize())).volumeIds().getOrDefault("data", "");
    }

    private PrepareDataVolumes prepare(DataVolumeWish wish) {
        return new PrepareDataVolumes(workload, "cluster", "web", "p1", workload, List.of(wish));
    }

    private static DataVolumeWish bySize() {
        return new DataVolumeWish("data", null, 1, null);
    }

    private static DataVolumeWish byId(@Nullable String id) {
        return new DataVolumeWish("data", id, null, null);
    }

    private AttachDataVolumes attach(String server, String volume) {
        return new AttachDataVolumes(workload, "p1", workload, server, List.of(volume));
    }

    private DetachDataVolumes detach() {
        return new DetachDataVolumes(workload, "p1", workload);
    }

    private List<Volume> made() {
        return cloud.blockStorage().volumes().listByTag(Tag.workload(workload)).stream()
                .filter(volume -> !volume.deleting())
                .toList();
    }

    private Volume now(String volume) {
        return cloud.blockStorage().volumes().find(volume).orElseThrow();
    }

    private String server() {
        var tag = Tag.cluster(workload);
        var network = cloud.networking().networks().create("of " + workload, tag);
        cloud.networking()
                .subnets()
                .create(new NewSubnet("of " + workload, tag, network.id(), "10.8.0.0/24", List.of()));
        var port = cloud.networking()
                .ports()
                .createAll(List.of(new NewPort("of " + workload, tag, network.id(), null, null, List.of())))
                .getFirst();
        var flavor = cloud.compute().flavors().find("m1.nano").orElseThrow().id();
        var image = cloud.images().find("cirros").orElseThrow().id();
        var server = cloud.compute()
                .servers()
                .create(NewServer.of("of " + workload, tag, flavor, image, List.of(port.id())));
        await().until(() ->
                cloud.compute().servers().find(server.id()).orElseThrow().active());
        return server.id();
    }

    private static void assertProblem(Runnable call, Consumer<Problem> what) {
        assertThatThrownBy(call::run).isInstanceOfSatisfying(Problem.class, what);
    }
}
