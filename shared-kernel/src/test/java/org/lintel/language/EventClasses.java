package org.lintel.language;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Every class of an event that was compiled, found without asking the table that is to be tested. */
final class EventClasses {
    private EventClasses() {}

    static List<Class<? extends Event>> all() throws IOException, URISyntaxException, ClassNotFoundException {
        Path root = Path.of(Event.class.getProtectionDomain().getCodeSource().getLocation().toURI());
        List<Class<? extends Event>> found = new ArrayList<>();
        try (Stream<Path> files = Files.walk(root)) {
            for (Path file : files.filter(file -> file.toString().endsWith(".class")).toList()) {
                String name = root.relativize(file).toString().replace(".class", "").replace(file.getFileSystem().getSeparator(), ".");
                Class<?> type = Class.forName(name);
                if (Event.class.isAssignableFrom(type) && !type.isInterface()) {
                    found.add(type.asSubclass(Event.class));
                }
            }
        }
        return found;
    }
}
