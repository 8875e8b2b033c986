// SPDX-License-Identifier: Apache-2.0
package io.coeus.openstack.contract;

import io.coeus.openstack.Cloud;
import io.coeus.openstack.Tag;
import io.coeus.openstack.compute.Flavors.Flavor;
import io.coeus.openstack.compute.NewServer;
import io.coeus.openstack.compute.Server;
import io.coeus.openstack.image.Images.Image;
import io.coeus.openstack.network.Networks.Network;
import io.coeus.openstack.network.Ports.NewPort;
import io.coeus.openstack.network.Ports.Port;
import io.coeus.openstack.network.Subnets.NewSubnet;
import io.coeus.openstack.network.Subnets.Subnet;
import io.coeus.openstack.volume.Volumes.NewVolume;
import io.coeus.openstack.volume.Volumes.Volume;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Makes the objects tests need besides the one they are about; everything goes to the trash. */
record Parts(Cloud cloud, Tag tag, Trash trash) {
    Network network() {
        Network network = cloud.networking().networks().create(Stage.name("network"), tag);
        trash.add(() -> cloud.networking().networks().delete(network.id()));
        return network;
    }

    Subnet subnet(String networkId) {
        NewSubnet wanted = new NewSubnet(Stage.name("subnet"), tag, networkId, "10.77.0.0/24", List.of());
        Subnet subnet = cloud.networking().subnets().create(wanted);
        trash.add(() -> cloud.networking().subnets().delete(subnet.id()));
        return subnet;
    }

    Port port(String networkId, @Nullable String subnetId) {
        NewPort wanted = new NewPort(Stage.name("port"), tag, networkId, subnetId, null, List.of());
        Port port = cloud.networking().ports().createAll(List.of(wanted)).getFirst();
        trash.add(() -> cloud.networking().ports().delete(port.id()));
        return port;
    }

    Network external() {
        return cloud.networking().networks().listExternal().getFirst();
    }

    NewServer wantedServer(String name) {
        Subnet subnet = subnet(network().id());
        Port port = port(subnet.networkId(), subnet.id());
        return NewServer.of(name, tag, flavor().id(), image().id(), List.of(port.id()));
    }

    Server server(NewServer wanted) {
        Server server = cloud.compute().servers().create(wanted);
        trash.add(() -> {
            cloud.compute().servers().delete(server.id());
            Until.gone(() -> cloud.compute().servers().find(server.id()));
        });
        return server;
    }

    Server activeServer() {
        Server server = server(wantedServer(Stage.name("server")));
        return Until.found(() -> cloud.compute().servers().find(server.id()), Server::active);
    }

    Volume volume(String name) {
        Volume volume = cloud.blockStorage().volumes().create(new NewVolume(name, tag, 1, null, null, Map.of()));
        trash.add(() -> {
            Until.found(() -> Optional.of(volume), it -> settled(it.id()));
            cloud.blockStorage().volumes().delete(volume.id());
            Until.gone(() -> cloud.blockStorage().volumes().find(volume.id()));
        });
        return volume;
    }

    private boolean settled(String volumeId) {
        return cloud.blockStorage()
                .volumes()
                .find(volumeId)
                .map(volume -> !volume.changing())
                .orElse(true);
    }

    Volume availableVolume() {
        Volume volume = volume(Stage.name("volume"));
        return Until.found(() -> cloud.blockStorage().volumes().find(volume.id()), Volume::available);
    }

    /** The smallest for virtual machines. */
    Flavor flavor() {
        return cloud.compute().flavors().list().stream()
                .filter(flavor -> flavor.extraSpecs().isEmpty() && flavor.diskGib() > 0)
                .min(Comparator.comparingInt(Flavor::ramMib))
                .orElseThrow();
    }

    Image image() {
        return cloud.images().list().getFirst();
    }
}
