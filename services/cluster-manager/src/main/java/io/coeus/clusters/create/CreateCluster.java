// SPDX-License-Identifier: Apache-2.0
package io.coeus.clusters.create;

import static io.coeus.saga.Plans.ask;
import static io.coeus.saga.Plans.plan;
import static io.coeus.saga.Plans.together;
import static io.coeus.saga.Plans.when;
import static java.time.Duration.ofHours;
import static java.time.Duration.ofMinutes;

import io.coeus.saga.Plan;

/** How a cluster comes into being. */
final class CreateCluster {
    static final Plan<CreateData> PLAN = plan(
            "cluster.create",
            1,
            ask("delegate-credential", CreateData::delegateCredential)
                    .learn(CreateData::withCredential)
                    .undo(CreateData::revokeCredential)
                    .within(ofMinutes(5)),
            together(
                    ask("create-ca", CreateData::createCa)
                            .learn(CreateData::withCa)
                            .undo(CreateData::deleteCa)
                            .within(ofMinutes(5)),
                    ask("prepare-network", CreateData::prepareNetwork)
                            .learnNothing()
                            .undo(CreateData::removeNetwork)
                            .within(ofMinutes(15)),
                    when(
                            CreateData::withNodeVolumes,
                            ask("prepare-node-volumes", CreateData::prepareVolumes)
                                    .learn(CreateData::withVolumes)
                                    .undo(CreateData::removeVolumes)
                                    .within(ofMinutes(20)))),
            ask("prepare-node-ports", CreateData::preparePorts)
                    .learn(CreateData::withPorts)
                    .undo(CreateData::removePorts)
                    .within(ofMinutes(15)),
            ask("expose-api", CreateData::exposeApi)
                    .learn(CreateData::withApi)
                    .undo(CreateData::unexposeApi)
                    .within(ofMinutes(20)),
            together(
                    when(
                            CreateData::onServers,
                            ask("boot-servers", CreateData::bootServers)
                                    .learn(CreateData::withServers)
                                    .undo(CreateData::removeServers)
                                    .within(ofMinutes(45))),
                    when(
                            CreateData::onMachines,
                            ask("lend-machines", CreateData::lendMachines)
                                    .learn(CreateData::withMachines)
                                    .undo(CreateData::returnMachines)
                                    .within(ofMinutes(90)))),
            ask("await-nodes", CreateData::awaitNodes)
                    .learnNothing()
                    .nothingToUndo()
                    .within(ofHours(12)), // people limit it by create_timeout
            ask("check-coe", CreateData::checkCoe)
                    .learn(CreateData::withCoe)
                    .nothingToUndo()
                    .within(ofMinutes(30)));

    private CreateCluster() {}
}
