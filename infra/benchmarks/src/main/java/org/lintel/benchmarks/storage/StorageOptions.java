package org.lintel.benchmarks.storage;

import java.nio.file.Path;

import org.jspecify.annotations.Nullable;

import picocli.CommandLine.Option;

/** Where it is measured, how often, and where the figures go. */
final class StorageOptions {
    @Option(names = "--rounds", defaultValue = "5", description = "Rounds, of which the median is told (default: ${DEFAULT-VALUE}).")
    private int rounds;

    @Option(names = "--mongodb-uri", description = "A MongoDB to measure on, in databases that are dropped at the end (default: the embedded store in a process of its own).")
    private @Nullable String mongodbUri;

    @Option(names = "--json", paramLabel = "FILE", description = "Write the figures here too.")
    private @Nullable Path json;

    int rounds() {
        return rounds;
    }

    @Nullable
    Path json() {
        return json;
    }

    StorageServer server() {
        return StorageServer.start(mongodbUri);
    }
}
