package org.lintel.application.browser;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Where Chromium is on this machine.
 *
 * @param environment of the process: {@code LINTEL_CHROMIUM} names the program, {@code CI=true} says that there must be one
 */
record ChromiumPath(Map<String, String> environment) {
    static final String MISSING = "No Chromium was found: install it (apt-get install chromium), or name its program in LINTEL_CHROMIUM.";

    private static final List<String> NAMES = List.of("chromium", "chromium-browser", "google-chrome", "google-chrome-stable");
    private static final List<Path> ELSEWHERE = List.of(Path.of("/Applications/Chromium.app/Contents/MacOS/Chromium"),
            Path.of("/Applications/Google Chrome.app/Contents/MacOS/Google Chrome"));

    static ChromiumPath here() {
        return new ChromiumPath(System.getenv());
    }

    /** @return the program; where one is named and is not there, none */
    Optional<Path> found() {
        String named = environment.getOrDefault("LINTEL_CHROMIUM", "");
        Stream<Path> places = named.isBlank() ? Stream.concat(onThePath(), ELSEWHERE.stream()) : Stream.of(Path.of(named));
        return places.filter(Files::isRegularFile).filter(Files::isExecutable).findFirst();
    }

    boolean required() {
        return Boolean.parseBoolean(environment.get("CI"));
    }

    private Stream<Path> onThePath() {
        String[] folders = environment.getOrDefault("PATH", "").split(java.io.File.pathSeparator);
        return NAMES.stream().flatMap(name -> Stream.of(folders).filter(folder -> !folder.isEmpty()).map(folder -> Path.of(folder, name)));
    }
}
