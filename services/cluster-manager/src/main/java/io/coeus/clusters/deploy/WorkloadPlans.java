// SPDX-License-Identifier: Apache-2.0
package io.coeus.clusters.deploy;

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

/** How a workload comes, changes and goes. */
final class WorkloadPlans {
    static final Plan<DeployData> CREATE = plan(
            "workload.create",
            1,
            together(
                    when(
                            DeployData::withVolumes,
                            ask("prepare-data-volumes", DeployData::prepareVolumes)
                                    .learn(DeployData::withVolumes)
                                    .undo(DeployData::removeVolumes)
                                    .within(ofMinutes(20))),
                    when(
                            DeployData::withNetworks,
                            ask("prepare-ports", DeployData::preparePorts)
                                    .learn(DeployData::withPorts)
                                    .undo(DeployData::removePorts)
                                    .within(ofMinutes(10)))),
            when(
                    DeployData::withVolumes,
                    ask("place", DeployData::place)
                            .learn(DeployData::on)
                            .nothingToUndo()
                            .within(ofMinutes(10))),
            when(
                    DeployData::withVolumes,
                    ask("attach-data-volumes", DeployData::attachVolumes)
                            .learnNothing()
                            .undo(DeployData::detachVolumes)
                            .within(ofMinutes(15))),
            when(
                    DeployData::withVolumes,
                    ask("mount-data-volumes", DeployData::mountVolumes)
                            .learnNothing()
                            .undo(DeployData::unmountVolumes)
                            .within(ofMinutes(15))),
            ask("converge", DeployData::converge)
                    .learnNothing()
                    .undo(DeployData::withdraw)
                    .within(ofMinutes(30)));

    static final Plan<DeployData> UPDATE = plan(
            "workload.update",
            1,
            pointOfNoReturn(),
            when(
                    DeployData::withNetworks,
                    ask("prepare-ports", DeployData::preparePorts)
                            .learn(DeployData::withPorts)
                            .nothingToUndo()
                            .within(ofMinutes(10))),
            remove("converge", DeployData::converge, 30));

    static final Plan<DeployData> DELETE = plan(
            "workload.delete",
            1,
            pointOfNoReturn(),
            remove("settle-operations", DeployData::settle, 30),
            remove("withdraw", DeployData::withdraw, 20),
            when(DeployData::withVolumes, remove("unmount-data-volumes", DeployData::unmountVolumes, 15)),
            when(DeployData::withVolumes, remove("detach-data-volumes", DeployData::detachVolumes, 15)),
            together(
                    when(DeployData::withVolumes, remove("remove-data-volumes", DeployData::removeVolumes, 20)),
                    when(DeployData::withNetworks, remove("remove-ports", DeployData::removePorts, 10))));

    private WorkloadPlans() {}

    private static <R extends Reply> Step<DeployData> remove(
            String name, Function<DeployData, ? extends Command<R>> command, int minutes) {
        return ask(name, command).learnNothing().nothingToUndo().within(ofMinutes(minutes));
    }
}
