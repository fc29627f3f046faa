package org.lintel.benchmarks;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Set;

import picocli.CommandLine;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.RunLast;

/** Refuses, before anything is measured, what nothing can be measured with. */
final class Plausible extends RunLast {

    private static final Set<String> MAY_BE_NOTHING = Set.of("--views-events", "--warm-up");

    @Override
    protected List<Object> handle(ParseResult parsed) {
        ParseResult last = parsed;
        while (last.hasSubcommand()) {
            last = last.subcommand();
        }
        CommandLine command = last.commandSpec().commandLine();
        last.commandSpec().options().forEach(option -> check(command, option));
        return super.handle(parsed);
    }

    private static void check(CommandLine command, OptionSpec option) {
        Object value = option.getValue();
        if (value instanceof Number || value instanceof Collection<?>) {
            boolean mayBeNothing = MAY_BE_NOTHING.contains(option.longestName());
            Collection<?> numbers = value instanceof Collection<?> several ? several : List.of(value);
            if (numbers.stream().map(Number.class::cast).mapToDouble(Number::doubleValue)
                    .anyMatch(number -> mayBeNothing ? number < 0 : !(number > 0))) {
                throw new ParameterException(command, option.longestName() + " must be " + (mayBeNothing ? "0 or " : "") + "more than 0.");
            }
        } else if (value instanceof Path file && option.longestName().equals("--json")) {
            Path folder = file.toAbsolutePath().getParent();
            if (folder == null || !Files.isDirectory(folder) || Files.isDirectory(file)) {
                throw new ParameterException(command, "The figures cannot be written to " + file + ": its folder must exist.");
            }
        }
    }
}
