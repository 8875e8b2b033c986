// SPDX-License-Identifier: Apache-2.0
package io.coeus.clusters.openstack;

import io.coeus.cloud.SideBySide;
import io.coeus.cloud.SideBySide.Answer;
import io.coeus.kernel.CommonCode;
import io.coeus.kernel.Problem;
import io.coeus.openstack.Cloud;
import io.coeus.openstack.compute.Flavors;
import io.coeus.openstack.compute.Flavors.Flavor;
import io.coeus.openstack.image.Images.Image;
import io.coeus.openstack.network.Networks.Network;
import io.coeus.openstack.network.Subnets.Subnet;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Finds what users name, by id or name; a problem names the field.
 *
 * @param flavors all there are: Nova does not look for one by name
 */
record Names(Cloud cloud, Answer<List<Flavor>> flavors) {

    /** Begins to ask for what is needed more than once. */
    static Names in(Cloud cloud) {
        return new Names(cloud, SideBySide.ask(() -> cloud.compute().flavors().list()));
    }

    Image image(String name) {
        return find("image_id", "image", name, () -> cloud.images().find(name));
    }

    Flavor flavor(String field, String name) {
        return find(field, "flavor", name, () -> Flavors.among(flavors.get(), name));
    }

    Network externalNetwork(String name) {
        var network = find("external_network_id", "network", name, () -> cloud.networking()
                .networks()
                .resolve(name));
        if (!network.external()) {
            throw Problem.invalid("external_network_id", "Network " + name + " is not an external network.");
        }
        return network;
    }

    Network network(String name) {
        return find("fixed_network", "network", name, () -> cloud.networking()
                .networks()
                .resolve(name));
    }

    Subnet subnet(String name) {
        return find("fixed_subnet", "subnet", name, () -> cloud.networking()
                .subnets()
                .resolve(name));
    }

    /** A label's value; fails naming the label. */
    void availabilityZone(String zone) {
        if (!cloud.compute().availabilityZones().available().contains(zone)) {
            throw Problem.invalid("labels", "Label availability_zone: there is no availability zone " + zone + ".");
        }
    }

    /** A label's value; fails naming the label. */
    void volumeType(String label, String type) {
        if (cloud.blockStorage().types().find(type).isEmpty()) {
            throw Problem.invalid("labels", "Label " + label + ": there is no volume type " + type + ".");
        }
    }

    /** Keypairs are the user's own; one that is not there is a 404 as in Magnum. */
    void keypair(String name) {
        if (cloud.compute().keypairs().find(name).isEmpty()) {
            throw new Problem(CommonCode.NOT_FOUND, "There is no keypair " + name + ".").onField("keypair");
        }
    }

    private static <T> T find(String field, String noun, String name, Supplier<Optional<T>> lookup) {
        Optional<T> found;
        try {
            found = lookup.get();
        } catch (Problem e) {
            throw e.onField(field);
        }
        return found.orElseThrow(() -> Problem.invalid(field, "There is no " + noun + " " + name + "."));
    }
}
