// SPDX-License-Identifier: Apache-2.0
package io.coeus.reliability;

import io.coeus.auth.authority.Authority;
import io.coeus.auth.authority.AuthorityDesk;
import io.coeus.auth.authority.Notary;
import io.coeus.auth.authority.Notary.Name;
import io.coeus.auth.handover.TakeToken;
import io.coeus.auth.token.Tokens;
import io.coeus.baremetal.machine.UserDataSource;
import io.coeus.cloud.AccessDesk;
import io.coeus.clusters.boot.UserData;
import io.coeus.clusters.cluster.Cluster;
import io.coeus.clusters.cluster.Clusters;
import io.coeus.clusters.cluster.Identities;
import io.coeus.clusters.create.Handover;
import io.coeus.clusters.join.Certificates;
import io.coeus.kernel.Secret;
import io.coeus.messaging.Transactions;
import io.coeus.openstack.identity.CloudAccess;
import java.util.List;

/** Calls between services, as the REST resources of the called one would do them. */
final class Peers implements AccessDesk, Handover, Certificates, Identities, UserDataSource {
    private final World world;

    Peers(World world) {
        this.world = world;
    }

    @Override
    public CloudAccess of(String credentialId, Purpose purpose, boolean refused) {
        return world.request(Service.AUTH, auth -> {
            Tokens tokens = auth.get(Tokens.class);
            return purpose == Purpose.DELETION
                    ? tokens.forDeletion(credentialId, refused)
                    : tokens.of(credentialId, refused);
        });
    }

    @Override
    public CloudAccess own(boolean refused) {
        return world.request(Service.AUTH, auth -> auth.get(Tokens.class).own(refused));
    }

    @Override
    public String deposit(Secret userToken) {
        return world.request(Service.AUTH, auth -> auth.get(TakeToken.class)
                .from(world.user().caller(), userToken));
    }

    @Override
    public String sign(
            String clusterId, String request, String commonName, List<String> organizations, List<String> sans) {
        return world.request(Service.AUTH, auth -> auth.get(Notary.class)
                .signForNode(authority(auth, clusterId), request, new Name(commonName, organizations), sans));
    }

    @Override
    public String authority(String clusterId) {
        return world.request(Service.AUTH, auth -> authority(auth, clusterId).certificatePem());
    }

    @Override
    public CoeIdentity of(String clusterId) {
        return world.request(Service.AUTH, auth -> {
            Authority authority = authority(auth, clusterId);
            var made = auth.get(Notary.class).identity(authority, new Name("coeus", List.of("system:masters")));
            return new CoeIdentity(made.certificatePem(), made.keyPem().reveal(), authority.certificatePem());
        });
    }

    @Override
    public Secret of(String clusterId, String nodeName) {
        return world.request(Service.CLUSTERS, clusters -> {
            Cluster cluster = clusters.get(Transactions.class)
                    .inTransaction(() -> clusters.get(Clusters.class).find(clusterId))
                    .orElseThrow();
            return clusters.get(UserData.class)
                    .of(cluster, cluster.node(nodeName).orElseThrow());
        });
    }

    private static Authority authority(Container auth, String clusterId) {
        return auth.get(AuthorityDesk.class).of(clusterId);
    }
}
