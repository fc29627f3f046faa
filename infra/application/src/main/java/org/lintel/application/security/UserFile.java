package org.lintel.application.security;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import org.lintel.application.StartRefused;
import org.lintel.application.sealing.SealedFile;
import org.lintel.language.Role;
import org.lintel.language.UserId;
import org.lintel.vault.Seals;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;

import com.fasterxml.jackson.annotation.JsonInclude;

import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** The users of a registry in service: a sealed file of the data folder. */
public final class UserFile {
    /** The name of the file in the data folder. */
    public static final String FILE = "users.json";

    private static final JsonMapper JSON = JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    private final SealedFile file;

    /** @param seals the vault of the registry */
    public UserFile(Path dataFolder, Seals seals) {
        this.file = new SealedFile(dataFolder.resolve(FILE), "users", seals);
    }

    /** @throws StartRefused where nobody was added yet */
    public static void refuseUnlessThere(Path dataFolder) {
        if (!Files.exists(dataFolder.resolve(FILE))) {
            throw nobody(dataFolder);
        }
    }

    private static StartRefused nobody(@Nullable Path dataFolder) {
        return new StartRefused(
                "Nobody may sign in yet: add somebody with ./lintel add-user NAME --roles SEC --data " + dataFolder + ".");
    }

    /** Files of before there were announcements have neither address nor language. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    private record Entry(String name, String id, List<Role> roles, String passwordHash, @Nullable String email,
            @Nullable String language) {
        /** An account of before this was refused may be an auditor's and take part in files: it audits nothing. */
        Set<Role> rolesInForce() {
            boolean inFiles = roles.stream().anyMatch(Role::takesPartInFiles);
            return roles.stream().filter(role -> role != Role.AUD || !inFiles).collect(Collectors.toUnmodifiableSet());
        }

        Entry at(@Nullable Mailbox mailbox) {
            return new Entry(name, id, roles, passwordHash, mailbox == null ? null : mailbox.address(),
                    mailbox == null ? null : mailbox.language());
        }
    }

    /**
     * Everybody whom the file names, also once it has changed: who is added may sign in, who is removed is out.
     *
     * @throws StartRefused where nobody was added yet, the file is not whole, or an address in it cannot be used
     */
    public Users read() {
        List<Entry> entries = entries();
        if (entries.isEmpty()) {
            throw nobody(file.file().getParent());
        }
        for (int place = 0; place < entries.size(); place++) {
            try {
                mailbox(entries.get(place));
            } catch (StartRefused unusable) {
                throw new StartRefused(
                        "User " + (place + 1) + " in " + file.file() + " cannot be told of messages: " + unusable.getMessage());
            }
        }
        return new Users(this::users, this::changed);
    }

    private List<User> users() {
        return entries().stream().map(entry -> new User(entry.name, new UserId(entry.id), entry.rolesInForce(), entry.passwordHash))
                .toList();
    }

    /**
     * Nobody audits what they take part in.
     *
     * @throws StartRefused where an auditor would have a role that takes part in files
     */
    public static void refuseAuditorInFiles(Set<Role> roles) {
        List<Role> inFiles = roles.stream().filter(Role::takesPartInFiles).sorted().toList();
        if (roles.contains(Role.AUD) && !inFiles.isEmpty()) {
            throw new StartRefused("Who takes part in files does not audit them: AUD cannot go together with "
                    + inFiles.stream().map(Role::name).collect(Collectors.joining(", ")) + ".");
        }
    }

    /** @return what is another whenever the file is: it is replaced as a whole */
    private Object changed() {
        try {
            var attributes = Files.readAttributes(file.file(), BasicFileAttributes.class);
            return List.of(attributes.lastModifiedTime(), attributes.size(), String.valueOf(attributes.fileKey()));
        } catch (IOException gone) {
            return "";
        }
    }

    /**
     * Adds a user under a random pseudonym.
     *
     * @param roles a second officer is also an officer
     * @param mailbox where they are told that there is a message, or null for nowhere
     * @return a random password, which is not kept
     * @throws StartRefused where the name is taken, an auditor would take part in files, or the file cannot be written
     */
    public String add(String name, Set<Role> roles, @Nullable Mailbox mailbox, SecureRandom chance) {
        refuseAuditorInFiles(roles);
        List<Entry> entries = new ArrayList<>(entries());
        if (entries.stream().anyMatch(entry -> entry.name.equals(name))) {
            throw new StartRefused("There is a user of this name already.");
        }
        String password = randomPassword(chance);
        entries.add(new Entry(name, UUID.randomUUID().toString(), withThoseThatGoAlong(roles),
                hash(password), null, null).at(mailbox));
        write(entries);
        return password;
    }

    /**
     * @param mailbox where the user is told from now on that there is a message, or null for nowhere
     * @throws StartRefused where there is no such user or the file cannot be written
     */
    public void setMailbox(String name, @Nullable Mailbox mailbox) {
        replace(name, entry -> entry.at(mailbox));
    }

    /**
     * @param roles what they may do from now on; a second officer is also an officer
     * @throws StartRefused where there is no such user, an auditor would take part in files, or the file cannot be written
     */
    public void setRoles(String name, Set<Role> roles) {
        refuseAuditorInFiles(roles);
        replace(name,
                entry -> new Entry(entry.name, entry.id, withThoseThatGoAlong(roles), entry.passwordHash, entry.email, entry.language));
    }

    /**
     * Gives another password, which ends all that the user is signed in with.
     *
     * @return a random password, which is not kept
     * @throws StartRefused where there is no such user or the file cannot be written
     */
    public String resetPassword(String name, SecureRandom chance) {
        String password = randomPassword(chance);
        replace(name, entry -> new Entry(entry.name, entry.id, entry.roles, hash(password), entry.email, entry.language));
        return password;
    }

    /**
     * Removes a user; what they did stays recorded under their pseudonym.
     *
     * @throws StartRefused where there is no such user or the file cannot be written
     */
    public void remove(String name) {
        List<Entry> entries = entriesWith(name);
        entries.removeIf(entry -> entry.name.equals(name));
        write(entries);
    }

    /** @return everybody's name, pseudonym and roles, in the order of their names */
    public List<User> all() {
        return users().stream().sorted(Comparator.comparing(User::name)).toList();
    }

    /** @return where the user is told, as the file now says, or null for nowhere */
    public @Nullable Mailbox mailbox(UserId user) {
        return entries().stream().filter(entry -> entry.id.equals(user.value())).findAny().map(UserFile::mailbox).orElse(null);
    }

    private static @Nullable Mailbox mailbox(Entry entry) {
        return entry.email == null ? null : new Mailbox(entry.email, entry.language);
    }

    /** Seals a file of before it was sealed. */
    public void sealWhereClear() {
        file.sealWhereClear();
    }

    /** @return the file for a backup, sealed, or null where nobody was added yet */
    public @Nullable String saved() {
        return file.exists() ? file.asSealed() : null;
    }

    /** Writes the file as a backup kept it. */
    public void restore(String saved) {
        file.put(saved);
    }

    /** Writes the file as a backup kept it that was made before it was sealed. */
    public void restore(JsonNode clear) {
        write(List.of(JSON.treeToValue(clear, Entry[].class)));
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

    private static String hash(String password) {
        return String.valueOf(new BCryptPasswordEncoder().encode(password));
    }

    private static List<Role> withThoseThatGoAlong(Set<Role> roles) {
        EnumSet<Role> all = EnumSet.copyOf(roles);
        if (all.contains(Role.SEN)) {
            all.add(Role.SEC);
        }
        return List.copyOf(all);
    }

    private void replace(String name, UnaryOperator<Entry> change) {
        List<Entry> entries = entriesWith(name);
        entries.replaceAll(entry -> entry.name.equals(name) ? change.apply(entry) : entry);
        write(entries);
    }

    private List<Entry> entriesWith(String name) {
        List<Entry> entries = new ArrayList<>(entries());
        if (entries.stream().noneMatch(entry -> entry.name.equals(name))) {
            throw new StartRefused("There is no user of this name.");
        }
        return entries;
    }

    private List<Entry> entries() {
        if (!file.exists()) {
            return List.of();
        }
        try {
            return List.of(JSON.readValue(file.read(), Entry[].class));
        } catch (JacksonException unreadable) {
            throw new StartRefused("The user file " + file.file() + " cannot be read.");
        }
    }

    private void write(List<Entry> entries) {
        file.write(JSON.writeValueAsBytes(entries));
    }
}
