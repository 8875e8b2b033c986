// SPDX-License-Identifier: Apache-2.0
package io.coeus.gateway.magnum;

import static io.coeus.gateway.magnum.Attribute.optional;
import static io.coeus.gateway.magnum.Attribute.readOnly;
import static io.coeus.gateway.magnum.Attribute.required;

import io.coeus.contracts.cluster.ClusterTemplateView;
import io.coeus.gateway.template.TemplateDraft;
import io.coeus.gateway.template.TemplateRules;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A cluster template in Magnum's words: its attributes, how it is read and how it is written. */
final class TemplateForm {
    private static final Form TEXT = Forms.text(255);
    private static final Form FLAG = Forms.flag();

    private static final Shape SHAPE = new Shape(List.of(
            optional("name", Forms.text(255, Pattern.compile("(?s).+"), "must have 1 to 255 characters")),
            required("coe", Forms.oneOf(TemplateRules.COES)),
            required("image_id", TEXT),
            optional("keypair_id", TEXT),
            optional("external_network_id", TEXT),
            optional("flavor_id", TEXT),
            optional("master_flavor_id", TEXT),
            optional("dns_nameserver", Forms.text(1000)),
            optional("fixed_network", TEXT),
            optional("fixed_subnet", TEXT),
            optional("network_driver", TEXT),
            optional("volume_driver", TEXT),
            optional("docker_volume_size", Forms.integer(1, Integer.MAX_VALUE)),
            optional("docker_storage_driver", TEXT),
            optional("apiserver_port", Forms.integer(1024, 65535)),
            optional("cluster_distro", TEXT),
            optional("http_proxy", TEXT),
            optional("https_proxy", TEXT),
            optional("no_proxy", TEXT),
            optional("registry_enabled", FLAG),
            optional("tls_disabled", FLAG),
            optional("public", FLAG),
            optional("hidden", FLAG),
            optional("master_lb_enabled", FLAG),
            optional("floating_ip_enabled", FLAG),
            optional("server_type", Forms.oneOf(TemplateRules.SERVER_TYPES)),
            optional("insecure_registry", TEXT),
            optional("labels", Forms.LABELS),
            optional("tags", TEXT),
            optional("driver", TEXT),
            readOnly("id"),
            readOnly("uuid"),
            readOnly("project_id"),
            readOnly("user_id"),
            readOnly("created_at"),
            readOnly("updated_at"),
            readOnly("links")));

    /** How templates are patched. */
    static final PatchRules PATCH = new PatchRules(
            SHAPE,
            Set.of("created_at", "id", "links", "updated_at", "uuid", "project_id", "user_id"),
            Set.of(
                    "network_driver",
                    "external_network_id",
                    "tls_disabled",
                    "public",
                    "server_type",
                    "coe",
                    "registry_enabled",
                    "cluster_distro",
                    "hidden",
                    "image_id"),
            Map.of());

    private TemplateForm() {}

    /** What templates can be sorted by. */
    static Set<String> columns() {
        var columns = new HashSet<>(SHAPE.names());
        columns.remove("links");
        return columns;
    }

    /** What the body of a create asks for. */
    static TemplateDraft read(UUID id, @Nullable Object body) {
        return draft(id, SHAPE.read(body));
    }

    /** What a patched template shall be. */
    static TemplateDraft patched(String id, Map<String, @Nullable Object> attributes) {
        var values = new LinkedHashMap<String, Object>();
        attributes.forEach((name, value) -> {
            if (value != null) {
                values.put(name, value);
            }
        });
        return draft(UUID.fromString(id), new Values(values));
    }

    private static TemplateDraft draft(UUID id, Values values) {
        String coe = values.requiredText("coe");
        return new TemplateDraft(
                id.toString(),
                Objects.requireNonNullElseGet(values.text("name"), () -> Names.of(id, "template")),
                coe,
                values.requiredText("image_id"),
                values.text("keypair_id"),
                values.text("external_network_id"),
                values.text("flavor_id"),
                values.text("master_flavor_id"),
                values.text("dns_nameserver"),
                values.text("fixed_network"),
                values.text("fixed_subnet"),
                values.text("network_driver") == null
                        ? TemplateRules.defaultNetworkDriver(coe)
                        : values.text("network_driver"),
                values.text("volume_driver"),
                values.integer("docker_volume_size"),
                values.text("docker_storage_driver"),
                values.integer("apiserver_port"),
                values.text("http_proxy"),
                values.text("https_proxy"),
                values.text("no_proxy"),
                values.flag("registry_enabled", false),
                values.flag("tls_disabled", false),
                values.flag("public", false),
                values.flag("hidden", false),
                values.flag("master_lb_enabled", false),
                values.flag("floating_ip_enabled", true),
                Objects.requireNonNullElse(values.text("server_type"), "vm"),
                values.text("insecure_registry"),
                Objects.requireNonNullElse(values.labels("labels"), Map.of()),
                values.text("tags"),
                values.text("driver"));
    }

    /** The template as clients see it. */
    static Map<String, @Nullable Object> write(ClusterTemplateView template, Links links) {
        Map<String, @Nullable Object> body = attributes(template);
        body.put("uuid", template.id());
        body.put("project_id", template.projectId());
        body.put("user_id", template.userId());
        body.put("created_at", Times.text(template.createdAt()));
        body.put("updated_at", Times.text(template.updatedAt()));
        body.put("links", links.of("clustertemplates", template.id()));
        return body;
    }

    /** The attributes that can be patched. */
    static Map<String, @Nullable Object> attributes(ClusterTemplateView template) {
        var body = new LinkedHashMap<String, @Nullable Object>();
        body.put("name", template.name());
        body.put("coe", template.coe());
        body.put("image_id", template.imageId());
        body.put("keypair_id", template.keypairId());
        body.put("external_network_id", template.externalNetworkId());
        body.put("flavor_id", template.flavorId());
        body.put("master_flavor_id", template.masterFlavorId());
        body.put("dns_nameserver", template.dnsNameserver());
        body.put("fixed_network", template.fixedNetwork());
        body.put("fixed_subnet", template.fixedSubnet());
        body.put("network_driver", template.networkDriver());
        body.put("volume_driver", template.volumeDriver());
        body.put("docker_volume_size", template.dockerVolumeSize());
        body.put("docker_storage_driver", template.dockerStorageDriver());
        body.put("apiserver_port", template.apiserverPort());
        body.put("cluster_distro", template.clusterDistro());
        body.put("http_proxy", template.httpProxy());
        body.put("https_proxy", template.httpsProxy());
        body.put("no_proxy", template.noProxy());
        body.put("registry_enabled", template.registryEnabled());
        body.put("tls_disabled", template.tlsDisabled());
        body.put("public", template.publicTemplate());
        body.put("hidden", template.hidden());
        body.put("master_lb_enabled", template.masterLbEnabled());
        body.put("floating_ip_enabled", template.floatingIpEnabled());
        body.put("server_type", template.serverType());
        body.put("insecure_registry", template.insecureRegistry());
        body.put("labels", template.labels());
        body.put("tags", template.tags());
        body.put("driver", template.driver());
        return body;
    }
}
