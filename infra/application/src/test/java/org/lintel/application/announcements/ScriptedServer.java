package org.lintel.application.announcements;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;

import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocket;

import org.jspecify.annotations.Nullable;

/** A real mail server that says what the test wants to what the client says, or nothing at all. */
final class ScriptedServer implements AutoCloseable {
    /** Instead of a reply: it keeps silent, and the connection open. */
    static final String STALL = "";
    /** What it hears when somebody connects. */
    static final String CONNECT = "CONNECT";

    private static final Map<String, String> WELL = Map.of(CONNECT, "220 ready", "EHLO", "250-here\r\n250-STARTTLS\r\n250 AUTH PLAIN",
            "STARTTLS", "220 go on", "AUTH", "235 welcome", "MAIL", "250 ok", "RCPT", "250 ok", "DATA", "354 go on", ".", "250 taken",
            "RSET", "250 ok", "QUIT", "221 bye");

    private final ServerSocket listening;
    private final @Nullable SSLContext identity;
    private final Map<String, String> script = new ConcurrentHashMap<>();
    private final List<String> heard = new CopyOnWriteArrayList<>();
    private final List<String> taken = new CopyOnWriteArrayList<>();
    private final List<Socket> open = new CopyOnWriteArrayList<>();

    ScriptedServer() {
        this(null);
    }

    /** @param identity what it shows to make a connection safe */
    ScriptedServer(@Nullable SSLContext identity) {
        this.identity = identity;
        try {
            this.listening = new ServerSocket(0, 50, InetAddress.ofLiteral("127.0.0.1"));
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        Thread.ofVirtual().start(this::listen);
    }

    int port() {
        return listening.getLocalPort();
    }

    /** @param words how a command begins, the longest that fits counting */
    ScriptedServer says(String words, String reply) {
        script.put(words, reply);
        return this;
    }

    /** From now on it takes everything. */
    void isWell() {
        script.clear();
    }

    /** @return how often it heard a command that begins so */
    int heard(String words) {
        return (int) heard.stream().filter(line -> line.startsWith(words)).count();
    }

    /** @return the mails that it took, each with its recipient before it */
    List<String> taken() {
        return taken;
    }

    @Override
    public void close() {
        try {
            listening.close();
            for (Socket socket : open) {
                socket.close();
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private void listen() {
        try {
            while (true) {
                Socket socket = listening.accept();
                open.add(socket);
                Thread.ofVirtual().start(() -> talk(socket));
            }
        } catch (IOException closed) {
            // The test is over.
        }
    }

    private void talk(Socket socket) {
        try {
            if (answer(socket, CONNECT)) {
                listen(socket);
            }
        } catch (IOException gone) {
            // The client left, or the test is over.
        }
    }

    private void listen(Socket socket) throws IOException {
        BufferedReader lines = new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.ISO_8859_1));
        StringBuilder mail = new StringBuilder();
        boolean data = false;
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
            if (data && !line.equals(".")) {
                mail.append(line).append('\n');
                continue;
            }
            if (line.equals(".") && reply(".").startsWith("2")) {
                taken.add(mail.toString());
            }
            if (!answer(socket, line)) {
                return;
            }
            if (line.startsWith("RCPT")) {
                mail.append(line).append('\n');
            }
            data = line.equals("DATA") && reply(line).startsWith("354");
            SSLContext shown = identity;
            if (line.equals("STARTTLS") && shown != null) {
                SSLSocket safe = (SSLSocket) shown.getSocketFactory().createSocket(socket, null, socket.getPort(), true);
                safe.setUseClientMode(false);
                listen(safe);
                return;
            }
        }
    }

    /** @return false where it keeps silent for good */
    private boolean answer(Socket socket, String line) throws IOException {
        heard.add(line);
        String reply = reply(line);
        if (reply.equals(STALL)) {
            return false;
        }
        socket.getOutputStream().write((reply + "\r\n").getBytes(StandardCharsets.US_ASCII));
        socket.getOutputStream().flush();
        return true;
    }

    private String reply(String line) {
        return longest(script, line, longest(WELL, line, "500 what?"));
    }

    private static String longest(Map<String, String> replies, String line, String otherwise) {
        String found = null;
        for (String words : replies.keySet()) {
            if (line.startsWith(words) && (found == null || words.length() > found.length())) {
                found = words;
            }
        }
        return found == null ? otherwise : String.valueOf(replies.get(found));
    }
}
