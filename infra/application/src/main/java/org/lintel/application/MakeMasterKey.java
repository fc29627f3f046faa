package org.lintel.application;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;

import org.lintel.vault.MasterKey;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Makes the master key of a new registry. */
@Command(name = "make-master-key", mixinStandardHelpOptions = true, sortOptions = false, description = "Make the master key of a new registry; whoever loses it loses every text and name.")
final class MakeMasterKey implements Callable<Integer> {
    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Parameters(paramLabel = "FILE", description = "Where to keep it, outside the data folder; must not exist.")
    private Path file = Path.of("");

    @Override
    public Integer call() {
        try {
            MasterKey.createFile(file);
        } catch (IOException impossible) {
            throw new StartRefused("The file " + file + " cannot be made; a key overwrites nothing.");
        }
        spec.commandLine().getOut().println("The master key is in " + file + "; keep a copy apart from the data and from every backup.");
        return 0;
    }
}
