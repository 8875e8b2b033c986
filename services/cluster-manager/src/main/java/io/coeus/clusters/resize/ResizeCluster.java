// SPDX-License-Identifier: Apache-2.0
package io.coeus.clusters.resize;

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
import java.util.function.Predicate;

/** How a cluster gets more nodes, then fewer. Growing is undone when it fails; taking nodes away is not. */
final class ResizeCluster {
    static final Plan<ResizeData> PLAN = plan(
            "cluster.resize",
            1,
            together(
                    when(
                            ResizeData::growing,
                            ask("prepare-node-ports", ResizeData::preparePorts)
                                    .learn(ResizeData::withPorts)
                                    .undo(ResizeData::removeAddedPorts)
                                    .within(ofMinutes(15))),
                    when(
                            grows(ResizeData::withNodeVolumes),
                            ask("prepare-node-volumes", ResizeData::prepareVolumes)
                                    .learn(ResizeData::withVolumes)
                                    .undo(ResizeData::removeAddedVolumes)
                                    .within(ofMinutes(20)))),
            together(
                    when(
                            grows(ResizeData::onServers),
                            ask("boot-servers", ResizeData::bootServers)
                                    .learn(ResizeData::withServers)
                                    .undo(ResizeData::removeAddedServers)
                                    .within(ofMinutes(45))),
                    when(
                            grows(ResizeData::onMachines),
                            ask("lend-machines", ResizeData::lendMachines)
                                    .learn(ResizeData::withMachines)
                                    .undo(ResizeData::returnAddedMachines)
                                    .within(ofMinutes(90)))),
            when(
                    ResizeData::growing,
                    ask("await-nodes", ResizeData::awaitNodes)
                            .learnNothing()
                            .nothingToUndo()
                            .within(ofMinutes(60))),
            pointOfNoReturn(),
            when(ResizeData::shrinking, take("drain-nodes", ResizeData::drain, 30)),
            together(
                    when(shrinks(ResizeData::onServers), take("remove-servers", ResizeData::removeServers, 30)),
                    when(shrinks(ResizeData::onMachines), take("return-machines", ResizeData::returnMachines, 90))),
            together(
                    when(
                            shrinks(ResizeData::withNodeVolumes),
                            take("remove-node-volumes", ResizeData::removeVolumes, 20)),
                    when(ResizeData::shrinking, take("remove-node-ports", ResizeData::removePorts, 15))),
            take("check-coe", ResizeData::checkCoe, 30));

    private ResizeCluster() {}

    private static Predicate<ResizeData> grows(Predicate<ResizeData> where) {
        return where.and(ResizeData::growing);
    }

    private static Predicate<ResizeData> shrinks(Predicate<ResizeData> where) {
        return where.and(ResizeData::shrinking);
    }

    private static <R extends Reply> Step<ResizeData> take(
            String name, Function<ResizeData, ? extends Command<R>> command, int minutes) {
        return ask(name, command).learnNothing().nothingToUndo().within(ofMinutes(minutes));
    }
}
