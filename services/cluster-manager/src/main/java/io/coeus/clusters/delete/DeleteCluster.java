// SPDX-License-Identifier: Apache-2.0
package io.coeus.clusters.delete;

import static io.coeus.saga.Plans.ask;
import static io.coeus.saga.Plans.plan;
import static io.coeus.saga.Plans.pointOfNoReturn;
import static io.coeus.saga.Plans.together;
import static io.coeus.saga.Plans.when;
import static java.time.Duration.ofMinutes;

import io.coeus.kernel.Command;
import io.coeus.kernel.Reply;
import io.coeus.saga.Plan;
import io.coeus.saga.Step;
import java.util.function.Function;

/** How a cluster ends. There is no way back: what fails waits for a person, and is tried again by the next delete. */
final class DeleteCluster {
    static final Plan<DeleteData> PLAN = plan(
            "cluster.delete",
            1,
            pointOfNoReturn(),
            remove("settle-operations", DeleteData::settle, 60),
            remove("remove-workloads", DeleteData::removeWorkloads, 60),
            together(
                    when(DeleteData::onServers, remove("remove-servers", DeleteData::removeServers, 30)),
                    when(DeleteData::onMachines, remove("return-machines", DeleteData::returnMachines, 90)),
                    remove("unexpose-api", DeleteData::unexposeApi, 20)),
            together(
                    remove("remove-node-volumes", DeleteData::removeVolumes, 20),
                    remove("remove-node-ports", DeleteData::removePorts, 15)),
            remove("remove-network", DeleteData::removeNetwork, 15),
            together(
                    ask("prove-servers-gone", DeleteData::proveServers)
                            .learn(DeleteData::without)
                            .nothingToUndo()
                            .within(ofMinutes(15)),
                    ask("prove-network-gone", DeleteData::proveNetwork)
                            .learn(DeleteData::without)
                            .nothingToUndo()
                            .within(ofMinutes(15)),
                    ask("prove-volumes-gone", DeleteData::proveVolumes)
                            .learn(DeleteData::without)
                            .nothingToUndo()
                            .within(ofMinutes(15)),
                    when(
                            DeleteData::onMachines,
                            ask("prove-machines-gone", DeleteData::proveMachines)
                                    .learn(DeleteData::without)
                                    .nothingToUndo()
                                    .within(ofMinutes(15)))),
            together(
                    remove("delete-ca", DeleteData::deleteCa, 5),
                    remove("revoke-credential", DeleteData::revokeCredential, 5)));

    private DeleteCluster() {}

    private static <R extends Reply> Step<DeleteData> remove(
            String name, Function<DeleteData, ? extends Command<R>> command, int minutes) {
        return ask(name, command).learnNothing().nothingToUndo().within(ofMinutes(minutes));
    }
}
