// SPDX-License-Identifier: Apache-2.0
package io.coeus.volume.node;

import io.coeus.cloud.Made;
import io.coeus.kernel.Problem;
import io.coeus.openstack.volume.Volumes;
import io.coeus.openstack.volume.Volumes.NewVolume;
import io.coeus.openstack.volume.Volumes.Volume;
import io.coeus.volume.VolumeCode;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What volumes of nodes and of workloads have in common: made by name and tag, waited for, removed. */
public record CinderVolumes(Volumes volumes, Made made) {

    /** The id of the volume of that name, which is found or made. */
    public String ensure(String name, int sizeGib, @Nullable String type) {
        return made.ensure(
                Kinds.VOLUME,
                name,
                () -> volumes.findByName(name, made.tag()),
                () -> volumes.create(new NewVolume(name, made.tag(), sizeGib, type, null, Map.of())),
                Volume::id);
    }

    /** Names of those that cannot be used yet. Fails when one never will. */
    public List<String> unready(Collection<String> ids) {
        var seen = volumes.listByTag(made.tag()).stream().collect(Collectors.toMap(Volume::id, Function.identity()));
        var waiting = new ArrayList<String>();
        for (var id : ids) {
            var volume = seen.get(id);
            if (volume == null) {
                throw new Problem(VolumeCode.VOLUME_VANISHED, "Volume " + id + " was deleted while it was being made.");
            }
            if (volume.failed()) {
                throw new Problem(
                                VolumeCode.VOLUME_FAILED,
                                "Cinder could not make volume " + volume.name() + ": it is in " + volume.status() + ".")
                        .withRemedy("Choose another volume type, or ask the cloud's operator for storage.");
            }
            if (volume.status().equals("creating") || volume.status().equals("downloading")) {
                waiting.add(volume.name() + " (" + volume.status() + ")");
            }
        }
        return List.copyOf(waiting);
    }

    /** Asks for the removal of the named ones and answers the names of those still there. */
    public List<String> remove(Set<String> names) {
        var left = volumes.listByTag(made.tag()).stream()
                .filter(volume -> names.contains(volume.name()))
                .toList();
        left.stream().filter(volume -> !volume.deleting()).forEach(volume -> volumes.delete(volume.id()));
        if (left.isEmpty()) {
            names.forEach(name -> made.remove(Kinds.VOLUME, name, Optional::empty, volumes::delete));
        }
        return left.stream().map(Volume::name).toList();
    }
}
