// SPDX-License-Identifier: Apache-2.0
package io.coeus.openstack.contract;

import io.coeus.kernel.Ids;
import io.coeus.openstack.Cloud;
import io.coeus.openstack.CloudSession;
import io.coeus.openstack.OpenStack;
import io.coeus.openstack.Tag;
import io.coeus.openstack.identity.CloudAccess;
import io.coeus.openstack.rest.Json;
import io.coeus.openstack.rest.RestClient;
import io.coeus.openstack.rest.ServiceApi;

/** A cloud with two tenants of this run's own, so that nothing in it is in the way of a test. */
final class Stage implements AutoCloseable {
    private final CloudUnderTest cloud;
    private final Trash trash = new Trash();
    private final CloudSession administrator;
    private final Tenant tenant;
    private final Tenant stranger;

    Stage(CloudUnderTest cloud) {
        this.cloud = cloud;
        this.administrator = openStack().session(cloud.administrator());
        this.tenant = Tenant.create(openStack(), administrator, trash);
        this.stranger = Tenant.create(openStack(), administrator, trash);
    }

    OpenStack openStack() {
        return cloud.openStack();
    }

    CloudSession administrator() {
        return administrator;
    }

    Cloud administratorsCloud() {
        return openStack().as(administrator);
    }

    /** The administrator as auth-bridge hands it out to clean up after others. */
    Cloud sweepersCloud() {
        CloudAccess own = openStack().access(openStack().keystone().authenticate(cloud.administrator()));
        return openStack()
                .as(openStack()
                        .session(refused -> new CloudAccess(
                                own.token(), own.expiresAt(), own.projectId(), own.userId(), own.endpoints(), true)));
    }

    Tenant tenant() {
        return tenant;
    }

    Tenant stranger() {
        return stranger;
    }

    RestClient asAdministrator(ServiceApi service) {
        return openStack().client(service, administrator);
    }

    /** Limits the tenant, until {@code restore} is run. */
    Runnable limit(ServiceApi service, String what, int limit) {
        String project = tenant.projectId();
        RestClient client = asAdministrator(service);
        String[] path =
                switch (service) {
                    case NETWORK -> new String[] {"quotas", project};
                    case LOAD_BALANCER -> new String[] {"lbaas", "quotas", project};
                    default -> new String[] {"os-quota-sets", project};
                };
        String envelope = service == ServiceApi.NETWORK || service == ServiceApi.LOAD_BALANCER ? "quota" : "quota_set";
        client.at(path).put(Json.wrap(envelope, Json.object().put(what, limit)));
        return () -> client.at(path).put(Json.wrap(envelope, Json.object().put(what, -1)));
    }

    /** A name nobody else has. */
    static String name(String what) {
        return "coeus-" + what + "-" + Ids.random().uuid().toString().substring(0, 8);
    }

    /** A tag nobody else has. */
    static Tag tag() {
        return Tag.cluster(Ids.random().uuid().toString());
    }

    @Override
    public void close() {
        trash.empty();
        cloud.stop().run();
    }
}
