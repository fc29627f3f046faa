package org.lintel.application;

import java.util.Map;

import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import picocli.CommandLine.Spec.Target;

/** The options that say who stands before the door, and how much comes through it. */
final class DoorOptions {
    @Spec(Target.MIXEE)
    private CommandSpec command = CommandSpec.create();

    @Option(names = "--behind-proxy", description = "Believe X-Forwarded-For and X-Forwarded-Proto: a proxy with TLS stands before it, and sets both.")
    private boolean behindProxy;

    @Option(names = "--calls-per-minute", paramLabel = "N", defaultValue = "6000", description = "The most calls of one user in a minute; 0 for no ceiling (default: ${DEFAULT-VALUE}).")
    private int callsPerMinute;

    /** @throws ParameterException for a number below zero */
    Map<String, Object> settings() {
        if (callsPerMinute < 0) {
            throw new ParameterException(command.commandLine(), "A ceiling is 0 or more calls a minute.");
        }
        return Map.of(Running.CALLS_PER_MINUTE, callsPerMinute, Running.FORWARDED, behindProxy ? "native" : "none");
    }
}
