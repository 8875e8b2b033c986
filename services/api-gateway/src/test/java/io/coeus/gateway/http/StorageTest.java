// SPDX-License-Identifier: Apache-2.0
package io.coeus.gateway.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.coeus.contracts.volume.VolumeView;
import io.coeus.gateway.access.Scope;
import io.coeus.gateway.feed.Happening;
import io.coeus.gateway.feed.Happenings;
import io.coeus.gateway.idempotency.FirstAnswers;
import io.coeus.gateway.resource.Kind;
import io.coeus.gateway.resource.Query;
import io.coeus.gateway.resource.Reference;
import io.coeus.gateway.resource.Resources;
import io.coeus.gateway.resource.Stored;
import io.coeus.kernel.ProjectId;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@GatewayTest
class StorageTest {
    private static final Instant TIME = Instant.parse("2026-01-02T03:04:05Z");
    private static final Duration LONG = Duration.ofDays(1);

    @Inject
    Resources resources;

    @Inject
    Happenings happenings;

    @Inject
    FirstAnswers answers;

    private final String project = "project-" + UUID.randomUUID();
    private final Scope scope = Scope.of(new ProjectId(project));

    private VolumeView volume(String id, int size, long version) {
        return new VolumeView(id, "v", project, "u", "READY", null, size, null, null, null, version, TIME, TIME);
    }

    private List<Integer> sizes(Query query) {
        return resources.page(Kind.VOLUME, scope, query).stream()
                .map(Stored::view)
                .map(VolumeView::sizeGib)
                .toList();
    }

    @Test
    void the_newest_version_is_kept_whatever_the_order() {
        String id = UUID.randomUUID().toString();
        resources.keep(Kind.VOLUME, "volume-manager", volume(id, 2, 2));
        resources.keep(Kind.VOLUME, "volume-manager", volume(id, 1, 1));
        assertThat(sizes(Query.first(Query.Filter.NONE, 10))).containsExactly(2);
    }

    @Test
    void what_was_buried_before_it_was_known_stays_buried() {
        String id = UUID.randomUUID().toString();
        resources.bury(Kind.VOLUME, "volume-manager", volume(id, 1, 5));
        resources.keep(Kind.VOLUME, "volume-manager", volume(id, 1, 9));
        assertThat(resources.find(Kind.VOLUME, scope, Reference.idOrName(id))).isEmpty();
        resources.forgetBuried(LONG);
        resources.keep(Kind.VOLUME, "volume-manager", volume(id, 1, 9));
        assertThat(resources.find(Kind.VOLUME, scope, Reference.idOrName(id))).isEmpty();
        resources.forgetBuried(Duration.ZERO);
        resources.keep(Kind.VOLUME, "volume-manager", volume(id, 1, 9));
        assertThat(resources.find(Kind.VOLUME, scope, Reference.idOrName(id))).hasSize(1);
    }

    @Test
    void numbers_are_sorted_as_numbers_and_pages_go_on_where_they_ended() {
        List<String> ids = List.of("a", "b", "c").stream()
                .map(each -> each + UUID.randomUUID())
                .toList();
        resources.keep(Kind.VOLUME, "volume-manager", volume(ids.get(0), 10, 1));
        resources.keep(Kind.VOLUME, "volume-manager", volume(ids.get(1), 9, 1));
        resources.keep(Kind.VOLUME, "volume-manager", volume(ids.get(2), 10, 1));
        var descending = new Query.Sort("sizeGib", false);
        assertThat(sizes(new Query(Query.Filter.NONE, new Query.Sort("sizeGib", true), null, 10)))
                .containsExactly(9, 10, 10);
        List<Stored<VolumeView>> first =
                resources.page(Kind.VOLUME, scope, new Query(Query.Filter.NONE, descending, null, 1));
        assertThat(first).extracting(stored -> stored.view().id()).containsExactly(ids.get(2));
        assertThat(sizes(new Query(Query.Filter.NONE, descending, ids.get(2), 10)))
                .containsExactly(10, 9);
    }

    @Test
    void old_events_are_forgotten() {
        happenings.append(new Happening(0, "old", "t", "s", "x", project, null, TIME, "{}"));
        happenings.append(new Happening(0, "new", "t", "s", "x", project, null, Instant.now(), "{}"));
        happenings.forget(LONG, 1_000_000);
        assertThat(happenings.after(0, scope, null, 10))
                .extracting(Happening::id)
                .containsExactly("new");
        happenings.append(new Happening(0, "newer", "t", "s", "x", project, null, Instant.now(), "{}"));
        happenings.forget(LONG, 1);
        assertThat(happenings.after(0, scope, null, 10))
                .extracting(Happening::id)
                .containsExactly("newer");
    }

    @Test
    void a_key_is_taken_once_and_again_when_its_taker_died() {
        var key = new FirstAnswers.Key(project, "u", "key");
        assertThat(answers.begin(key, "print", LONG)).isEmpty();
        assertThat(answers.begin(key, "print", LONG))
                .hasValueSatisfying(known -> assertThat(known.answer()).isEmpty());
        assertThat(answers.begin(key, "print", Duration.ofMillis(-1))).isEmpty();
        assertThat(answers.begin(key, "other", Duration.ofMillis(-1))).isPresent();
        answers.end(key, new FirstAnswers.Answer(202, Map.of("ETag", "1"), "{}"));
        assertThat(answers.begin(key, "print", Duration.ofMillis(-1)))
                .hasValueSatisfying(known -> assertThat(known.answer()).hasValueSatisfying(answer -> {
                    assertThat(answer.status()).isEqualTo(202);
                    assertThat(answer.headers()).containsEntry("ETag", "1");
                }));
        answers.drop(key);
        assertThat(answers.begin(key, "print", LONG)).isEmpty();
    }
}
