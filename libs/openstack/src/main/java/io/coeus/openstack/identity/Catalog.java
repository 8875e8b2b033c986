// SPDX-License-Identifier: Apache-2.0
package io.coeus.openstack.identity;

import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The services a token can reach, as Keystone lists them. Empty when the catalogue was not asked for. */
public record Catalog(List<Entry> entries) {
    /** Where one service is for one kind of caller in one region. */
    public record Endpoint(String interfaceName, String region, URI url) {}

    /** One service. */
    public record Entry(String type, String name, List<Endpoint> endpoints) {}

    public Catalog {
        entries = List.copyOf(entries);
    }

    /**
     * Where a service is.
     *
     * @param type any of its names
     * @param region "" = whichever comes first
     */
    public Optional<URI> endpoint(String type, String interfaceName, String region) {
        return ServiceTypes.names(type).stream()
                .flatMap(this::endpoints)
                .filter(endpoint -> endpoint.interfaceName().equals(interfaceName))
                .filter(endpoint -> region.isEmpty() || endpoint.region().equals(region))
                .map(Endpoint::url)
                .findFirst();
    }

    private Stream<Endpoint> endpoints(String exactType) {
        return entries.stream()
                .filter(entry -> entry.type().equals(exactType))
                .flatMap(entry -> entry.endpoints().stream());
    }
}
