// SPDX-License-Identifier: Apache-2.0
package io.coeus.cli.command;

import io.coeus.cli.Terminal;
import io.coeus.cli.api.Api;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Creates a cluster template. */
@Command(name = "create", description = "Create a cluster template.", mixinStandardHelpOptions = true)
final class TemplateCreate extends Connected {
    @Parameters(paramLabel = "NAME")
    String name = "";

    @Option(names = "--coe", required = true, description = "kubernetes or swarm.")
    String coe = "";

    @Option(names = "--image", required = true, description = "Glance image of the nodes, by id or name.")
    String image = "";

    @Option(names = "--flavor", description = "Nova flavor of the workers.")
    @Nullable
    String flavor;

    @Option(names = "--master-flavor", description = "Nova flavor of the masters.")
    @Nullable
    String masterFlavor;

    @Option(names = "--external-network", required = true, description = "Network that floating IPs come from.")
    String externalNetwork = "";

    @Option(names = "--keypair")
    @Nullable
    String keypair;

    @Option(names = "--fixed-network", description = "Use this network instead of making one.")
    @Nullable
    String fixedNetwork;

    @Option(names = "--fixed-subnet")
    @Nullable
    String fixedSubnet;

    @Option(names = "--dns")
    @Nullable
    String dnsNameserver;

    @Option(names = "--docker-volume-size", paramLabel = "GIB")
    @Nullable
    Integer dockerVolumeSize;

    @Option(names = "--server-type", description = "vm or bm (bare metal).")
    @Nullable
    String serverType;

    @Option(names = "--master-lb", description = "Put a load balancer before the masters.")
    @Nullable
    Boolean masterLbEnabled;

    @Option(names = "--floating-ip", negatable = true, description = "Whether nodes get floating IPs.")
    @Nullable
    Boolean floatingIpEnabled;

    @Option(names = "--public", description = "Let every project use it; for administrators.")
    @Nullable
    Boolean publicTemplate;

    @Option(names = "--label", paramLabel = "KEY=VALUE", description = "May be repeated.")
    Map<String, String> labels = Map.of();

    TemplateCreate(Terminal terminal) {
        super(terminal);
    }

    @Override
    void run(Api api) {
        Fields fields = new Fields()
                .with("name", name)
                .with("coe", coe)
                .with("imageId", image)
                .with("flavorId", flavor)
                .with("masterFlavorId", masterFlavor)
                .with("externalNetworkId", externalNetwork)
                .with("keypairId", keypair)
                .with("fixedNetwork", fixedNetwork)
                .with("fixedSubnet", fixedSubnet)
                .with("dnsNameserver", dnsNameserver)
                .with("dockerVolumeSize", dockerVolumeSize)
                .with("serverType", serverType)
                .with("masterLbEnabled", masterLbEnabled)
                .with("floatingIpEnabled", floatingIpEnabled)
                .with("publicTemplate", publicTemplate)
                .with("labels", labels);
        printer().show(api.post(Noun.TEMPLATE.all(), fields.body()).body());
    }
}
