// SPDX-License-Identifier: Apache-2.0
package io.coeus.gateway.magnum;

import static io.coeus.gateway.magnum.Attribute.optional;
import static io.coeus.gateway.magnum.Attribute.readOnly;
import static io.coeus.gateway.magnum.Attribute.required;

import io.coeus.contracts.cluster.ClusterView;
import io.coeus.gateway.GatewayCode;
import io.coeus.gateway.access.Right;
import io.coeus.gateway.cluster.Clusters;
import io.coeus.gateway.resource.Kind;
import io.coeus.gateway.resource.ReadModel;
import io.coeus.gateway.resource.Reference;
import io.coeus.gateway.resource.Stored;
import io.coeus.kernel.Problem;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The calls on {@code /v1/certificates} and {@code /v1/credentials}. */
@ApplicationScoped
class CertificateCalls {
    private static final String COLLECTION = "certificates";
    private static final String ONE = COLLECTION + "/{cluster}";
    private static final Set<String> OTHER_AUTHORITIES = Set.of("etcd", "front_proxy", "front-proxy");
    private static final Shape SIGNING = new Shape(List.of(
            required("cluster_uuid", Forms.text(255)),
            required("csr", Forms.text(Integer.MAX_VALUE)),
            optional("ca_cert_type", Forms.text(255)),
            readOnly("pem"),
            readOnly("links")));

    private final Clusters clusters;
    private final ReadModel model;

    @Inject
    CertificateCalls(Clusters clusters, ReadModel model) {
        this.clusters = clusters;
        this.model = model;
    }

    List<Route> routes() {
        return List.of(
                Route.get(ONE, Right.CERTIFICATE_READ, this::show).with(Set.of("ca_cert_type")),
                Route.post(COLLECTION, Right.CERTIFICATE_SIGN, this::sign),
                Route.patch(ONE, Right.CERTIFICATE_ROTATE, this::rotate),
                Route.patch("credentials/{cluster}", Right.CREDENTIAL_ROTATE, this::rotateCredential)
                        .since(12));
    }

    private Answer show(Call call) {
        ClusterView cluster = ClusterCalls.found(model, call);
        String type = call.query().get("ca_cert_type");
        requireClusterAuthority(type);
        String pem = clusters.authority(call.session(), cluster);
        return Answer.ok(document(cluster, null, pem, type, call));
    }

    private Answer sign(Call call) {
        Values values = SIGNING.read(call.body());
        String type = values.text("ca_cert_type");
        requireClusterAuthority(type);
        ClusterView cluster = named(call, values.requiredText("cluster_uuid"));
        String csr = values.requiredText("csr");
        String pem = clusters.sign(call.session(), cluster, csr);
        return Answer.created(
                document(cluster, csr, pem, type, call), call.links().self(COLLECTION, cluster.id()));
    }

    private Answer rotate(Call call) {
        ClusterView cluster = ClusterCalls.found(model, call);
        if (cluster.tlsDisabled()) {
            throw new Problem(
                    GatewayCode.NOT_SUPPORTED, "Rotating the CA certificate on a non-TLS cluster is not supported.");
        }
        throw new Problem(GatewayCode.NOT_SUPPORTED, "Rotating the CA certificate is not supported yet.");
    }

    private Answer rotateCredential(Call call) {
        ClusterCalls.found(model, call);
        throw new Problem(GatewayCode.NOT_SUPPORTED, "Rotating the credential is not supported yet.");
    }

    private ClusterView named(Call call, String reference) {
        return model.maybe(Kind.CLUSTER, call.scope(), Reference.idOrName(reference))
                .map(Stored::view)
                .orElseThrow(() -> Problem.invalid("cluster_uuid", "Cluster " + reference + " could not be found."));
    }

    private static void requireClusterAuthority(@Nullable String type) {
        if (type != null && OTHER_AUTHORITIES.contains(type)) {
            throw new Problem(GatewayCode.NOT_SUPPORTED, "The authority " + type + " is not supported yet.")
                    .onField("ca_cert_type");
        }
    }

    private static Map<String, @Nullable Object> document(
            ClusterView cluster, @Nullable String csr, String pem, @Nullable String type, Call call) {
        var body = new LinkedHashMap<String, @Nullable Object>();
        body.put("cluster_uuid", cluster.id());
        body.put("csr", csr);
        body.put("pem", pem);
        body.put("ca_cert_type", type);
        body.put("links", call.links().of(COLLECTION, cluster.id()));
        return body;
    }
}
