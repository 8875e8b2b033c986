// SPDX-License-Identifier: Apache-2.0
package io.coeus.cli.command;

import io.coeus.cli.Terminal;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;

/** The tree of all commands. */
public final class Commands {
    private Commands() {}

    public static CommandLine tree(Terminal terminal) {
        return group("coeus", "Container clusters and workloads on OpenStack.")
                .addSubcommand(new LoginCommand(terminal))
                .addSubcommand(things(terminal, Noun.TEMPLATE).addSubcommand(new TemplateCreate(terminal)))
                .addSubcommand(clusters(terminal))
                .addSubcommand(workloads(terminal))
                .addSubcommand(things(terminal, Noun.VOLUME).addSubcommand(new VolumeCreate(terminal)))
                .addSubcommand(things(terminal, Noun.NETWORK).addSubcommand(new NetworkCreate(terminal)))
                .addSubcommand(operations(terminal))
                .addSubcommand(events(terminal))
                .addSubcommand(deadLetters(terminal))
                .addSubcommand(new CompletionCommand(terminal));
    }

    private static CommandLine clusters(Terminal terminal) {
        return things(terminal, Noun.CLUSTER)
                .addSubcommand(new ClusterCreate(terminal))
                .addSubcommand(new ClusterResize(terminal))
                .addSubcommand(new ClusterConfig(terminal))
                .addSubcommand(new ClusterDeletionReport(terminal));
    }

    private static CommandLine workloads(Terminal terminal) {
        return things(terminal, Noun.WORKLOAD)
                .addSubcommand(new WorkloadCreate(terminal))
                .addSubcommand(new WorkloadScale(terminal))
                .addSubcommand(new WorkloadUpdate(terminal));
    }

    private static CommandLine operations(Terminal terminal) {
        return group("operation", "What Coeus is doing, step by step.")
                .addSubcommand(new ListCommand(terminal, Noun.OPERATION))
                .addSubcommand(new ShowCommand(terminal, Noun.OPERATION))
                .addSubcommand(new OperationDescribe(terminal))
                .addSubcommand(new OperationWait(terminal))
                .addSubcommand(verb(terminal, "retry", "Try a stuck one again from where it is."))
                .addSubcommand(verb(terminal, "cancel", "Stop one and undo what it did."))
                .addSubcommand(verb(terminal, "abandon", "Give a stuck one up and leave everything as it is."));
    }

    private static CommandLine verb(Terminal terminal, String verb, String description) {
        var line = new CommandLine(new OperationVerb(terminal, verb));
        line.getCommandSpec().name(verb).usageMessage().description(description);
        return line;
    }

    private static CommandLine events(Terminal terminal) {
        return group("event", "What has happened.")
                .addSubcommand(new EventList(terminal))
                .addSubcommand(new EventWatch(terminal));
    }

    private static CommandLine deadLetters(Terminal terminal) {
        return group("dead-letter", "Messages that could not be handled; for operators.")
                .addSubcommand(new DeadLetterCommands.ListThem(terminal))
                .addSubcommand(new DeadLetterCommands.Show(terminal))
                .addSubcommand(new DeadLetterCommands.Replay(terminal))
                .addSubcommand(new DeadLetterCommands.Drop(terminal));
    }

    /** A group with what one can do to all kinds of things. */
    private static CommandLine things(Terminal terminal, Noun noun) {
        return group(noun.name(), "Work with " + noun.name() + "s.")
                .addSubcommand(new ListCommand(terminal, noun))
                .addSubcommand(new ShowCommand(terminal, noun))
                .addSubcommand(new DeleteCommand(terminal, noun));
    }

    private static CommandLine group(String name, String description) {
        CommandSpec spec = CommandSpec.create().name(name).mixinStandardHelpOptions(true);
        spec.usageMessage().description(description);
        return new CommandLine(spec);
    }
}
