package org.lintel.application.security;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.lintel.application.StartRefused;
import org.lintel.language.Role;
import org.lintel.language.UserId;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;

import com.fasterxml.jackson.annotation.JsonInclude;

import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** The users of a registry in service: a file of the data folder, readable by its owner alone. */
public final class UserFile {
    /** The name of the file in the data folder. */
    public static final String FILE = "users.json";

    private static final JsonMapper JSON = JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    private final Path file;

    public UserFile(Path dataFolder) {
        this.file = dataFolder.resolve(FILE);
    }

    /** Files of before there were announcements have neither address nor language. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    private record Entry(String name, String id, List<Role> roles, String passwordHash, @Nullable String email,
            @Nullable String language) {
        Entry at(@Nullable Mailbox mailbox) {
            return new Entry(name, id, roles, passwordHash, mailbox == null ? null : mailbox.address(),
                    mailbox == null ? null : mailbox.language());
        }
    }

    /** @throws StartRefused where nobody was added yet, the file is not whole, or an address in it cannot be used */
    public Users read() {
        List<Entry> entries = entries();
        if (entries.isEmpty()) {
            throw new StartRefused(
                    "Nobody may sign in yet: add somebody with ./lintel add-user NAME --roles SEC --data " + file.getParent() + ".");
        }
        for (int place = 0; place < entries.size(); place++) {
            try {
                mailbox(entries.get(place));
            } catch (StartRefused unusable) {
                throw new StartRefused("User " + (place + 1) + " in " + file + " cannot be told of messages: " + unusable.getMessage());
            }
        }
        return new Users(entries.stream()
                .map(entry -> new User(entry.name, new UserId(entry.id), Set.copyOf(entry.roles), entry.passwordHash)).toList());
    }

    /**
     * Adds a user under a random pseudonym.
     *
     * @param mailbox where they are told that there is a message, or null for nowhere
     * @return a random password, which is not kept
     * @throws StartRefused where the name is taken or the file cannot be written
     */
    public String add(String name, Set<Role> roles, @Nullable Mailbox mailbox, SecureRandom chance) {
        List<Entry> entries = new ArrayList<>(entries());
        if (entries.stream().anyMatch(entry -> entry.name.equals(name))) {
            throw new StartRefused("There is a user of this name already.");
        }
        String password = randomPassword(chance);
        entries.add(new Entry(name, UUID.randomUUID().toString(), List.copyOf(roles),
                String.valueOf(new BCryptPasswordEncoder().encode(password)), null, null).at(mailbox));
        write(entries);
        return password;
    }

    /**
     * @param mailbox where the user is told from now on that there is a message, or null for nowhere
     * @throws StartRefused where there is no such user or the file cannot be written
     */
    public void setMailbox(String name, @Nullable Mailbox mailbox) {
        List<Entry> entries = new ArrayList<>(entries());
        if (entries.stream().noneMatch(entry -> entry.name.equals(name))) {
            throw new StartRefused("There is no user of this name.");
        }
        entries.replaceAll(entry -> entry.name.equals(name) ? entry.at(mailbox) : entry);
        write(entries);
    }

    /** @return where the user is told, as the file now says, or null for nowhere */
    public @Nullable Mailbox mailbox(UserId user) {
        return entries().stream().filter(entry -> entry.id.equals(user.value())).findAny().map(UserFile::mailbox).orElse(null);
    }

    private static @Nullable Mailbox mailbox(Entry entry) {
        return entry.email == null ? null : new Mailbox(entry.email, entry.language);
    }

    /** @return the file as it is, for a backup, or null where nobody was added yet */
    public @Nullable JsonNode content() {
        List<Entry> entries = entries();
        return entries.isEmpty() ? null : JSON.valueToTree(entries);
    }

    /** Writes the file as a backup kept it. */
    public void restore(JsonNode content) {
        write(List.of(JSON.treeToValue(content, Entry[].class)));
    }

    /** @return 96 random bits in letters that can be told apart */
    public static String randomPassword(SecureRandom chance) {
        String letters = "abcdefghjkmnpqrstuvwxyz23456789";
        StringBuilder password = new StringBuilder();
        for (int index = 0; index < 20; index++) {
            password.append(letters.charAt(chance.nextInt(letters.length())));
        }
        return password.toString();
    }

    private List<Entry> entries() {
        if (!Files.exists(file)) {
            return List.of();
        }
        try {
            return List.of(JSON.readValue(Files.readString(file), Entry[].class));
        } catch (IOException | JacksonException unreadable) {
            throw new StartRefused("The user file " + file + " cannot be read.");
        }
    }

    private void write(List<Entry> entries) {
        try {
            Path whole = Files.createTempFile(file.toAbsolutePath().getParent(), "users", ".new",
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
            Files.writeString(whole, JSON.writeValueAsString(entries));
            Files.move(whole, file, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException unwritable) {
            throw new StartRefused("The user file " + file + " cannot be written.");
        }
    }
}
