// SPDX-License-Identifier: Apache-2.0
package io.coeus.gateway.http;

import static io.coeus.gateway.http.Client.as;
import static io.coeus.gateway.http.Client.name;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;

import io.coeus.contracts.operation.OperationEvent;
import io.coeus.contracts.volume.VolumeEvent;
import io.coeus.contracts.volume.VolumeView;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.config.ConfigProvider;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@GatewayTest
class EventsTest {
    private static final Instant TIME = Instant.parse("2026-01-02T03:04:05.678Z");
    private Owner owner;

    @BeforeEach
    void connect() {
        owner = new Owner();
    }

    @AfterEach
    void disconnect() {
        owner.close();
    }

    private static VolumeView volume(String id, String project, String state, long version) {
        return new VolumeView(
                id, name("vol"), project, "alice-id", state, null, 3, null, null, null, version, TIME, TIME);
    }

    private void changed(VolumeView volume) {
        owner.publish("volume-manager", volume.id(), volume.projectId(), new VolumeEvent.Changed(volume));
    }

    private static int status(String token, String path) {
        return as(token).get("/api/v1/" + path).statusCode();
    }

    @Test
    void events_make_and_end_things_in_the_read_model() {
        VolumeView volume = volume(UUID.randomUUID().toString(), People.ONE, "READY", 3);
        changed(volume);
        await().until(() -> status(People.ALICE, "volumes/" + volume.id()) == 200);
        assertThat(status(People.BOB, "volumes/" + volume.id())).isEqualTo(404);
        changed(volume(volume.id(), People.ONE, "CREATING", 2));
        VolumeView last = volume(volume.id(), People.ONE, "IN_USE", 4);
        changed(last);
        await().untilAsserted(() ->
                as(People.ALICE).get("/api/v1/volumes/" + volume.id()).then().body("state", equalTo("IN_USE")));
        owner.publish("volume-manager", volume.id(), People.ONE, new VolumeEvent.Deleted(last));
        await().until(() -> status(People.ALICE, "volumes/" + volume.id()) == 404);
        changed(volume(volume.id(), People.ONE, "READY", 9));
        VolumeView marker = volume(UUID.randomUUID().toString(), People.ONE, "READY", 1);
        changed(marker);
        await().until(() -> status(People.ALICE, "volumes/" + marker.id()) == 200);
        assertThat(status(People.ALICE, "volumes/" + volume.id())).isEqualTo(404);
    }

    @Test
    void operations_are_shown_and_steered_at_the_service_that_runs_them() {
        String id = UUID.randomUUID().toString();
        owner.publish("network-manager", "n1", People.ONE, new OperationEvent.Changed(SampleOperations.stuck(id)));
        await().until(() -> status(People.ALICE, "operations/" + id) == 200);
        as(People.ALICE).get("/api/v1/operations?aggregate=n-" + id + "").then().body("items.id", equalTo(List.of(id)));
        as(People.RITA).post("/api/v1/operations/" + id + "/retry").then().statusCode(403);
        as(People.BOB).post("/api/v1/operations/" + id + "/retry").then().statusCode(404);
        StubOwners.failNext(409, "WRONG_STATE", null, "It is not stuck.");
        as(People.ALICE).post("/api/v1/operations/" + id + "/retry").then().statusCode(409);
        assertThat(StubOwners.last().path()).isEqualTo("operations/" + id + "/retry");
    }

    @Test
    void the_feed_is_listed_from_any_place() {
        VolumeView first = volume(UUID.randomUUID().toString(), People.ONE, "READY", 1);
        VolumeView second = volume(UUID.randomUUID().toString(), People.ONE, "READY", 1);
        changed(first);
        await().until(() -> status(People.ALICE, "volumes/" + first.id()) == 200);
        changed(second);
        await().until(() -> status(People.ALICE, "volumes/" + second.id()) == 200);
        String type = "io.coeus.volume.changed.v1";
        String path = "/api/v1/events?limit=1000&type=" + type;
        as(People.ALICE)
                .get(path)
                .then()
                .body("items.subject", hasItem(second.id()))
                .body("items.type[0]", equalTo(type));
        as(People.BOB).get(path).then().body("items.subject", not(hasItem(second.id())));
        int place = as(People.ALICE).get(path).path("items.find { it.subject == '" + first.id() + "' }.sequence");
        as(People.ALICE)
                .get(path + "&after=" + place)
                .then()
                .body("items[0].subject", equalTo(second.id()))
                .body("items[0].data.volume.name", equalTo(second.name()))
                .body("items[0].requestId", equalTo("req-test"));
        as(People.ALICE).get("/api/v1/events?after=soon").then().statusCode(400);
    }

    @Test
    void those_who_watch_see_what_happens_and_miss_nothing_between_two_watches() throws Exception {
        String url = "http://localhost:" + ConfigProvider.getConfig().getValue("quarkus.http.test-port", Integer.class)
                + "/api/v1/events";
        VolumeView seen = volume(UUID.randomUUID().toString(), People.ONE, "READY", 1);
        VolumeView foreign = volume(UUID.randomUUID().toString(), People.TWO, "READY", 1);
        String place;
        try (Watch watch = Watch.open(url, People.ALICE, null)) {
            changed(foreign);
            changed(seen);
            Watch.Seen event = watch.next();
            assertThat(event.data()).contains(seen.id()).doesNotContain(foreign.id());
            assertThat(event.type()).isEqualTo("io.coeus.volume.changed.v1");
            place = event.id();
        }
        VolumeView missed = volume(UUID.randomUUID().toString(), People.ONE, "READY", 1);
        changed(missed);
        await().until(() -> status(People.ALICE, "volumes/" + missed.id()) == 200);
        try (Watch watch = Watch.open(url, People.ALICE, place)) {
            assertThat(watch.next().data()).contains(missed.id());
        }
    }
}
